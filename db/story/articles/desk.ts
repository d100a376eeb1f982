import type { Article } from '../types.ts'

/** What only the staff reads. */
export const desk: Article[] = [
  {
    key: 'return-codes',
    area: 'allotments',
    audience: 'internal',
    confidence: 'validated',
    texts: {
      en: {
        title: 'Return codes R01 to R29, and what to tell the customer',
        issue: 'An allotment came back, and under Details stands a code.',
        resolution: `| Code | Meaning | Tell the customer |
|---|---|---|
| R02, R03 | account closed | add a new account under Payees |
| R04 | number unknown | compare the number with the passbook, digit by digit |
| R09 | bank closed that day | nothing to do, we send again on the next working day |
| R17 | identity: the name differs, the bank may want a paper | correct the name, add the paper, send again |
| R20 | the wallet may not receive more this month | verify the wallet, or use a bank account |
| R29 | refused by the holder | ask the payee |

Never send again unchanged. The money is always back in the balance before the code is shown.`,
        aliases: ['R17', 'R04', 'return code list', 'bank return reasons'],
        author: 'jun.reyes',
        made: '-90 18:30',
        published: { at: '-90 18:50', by: 'lea.markovic' },
      },
    },
  },
  {
    key: 'before-payments',
    area: 'allotments',
    audience: 'internal',
    confidence: 'validated',
    texts: {
      en: {
        title: 'What Payments needs before they can start',
        issue: 'An escalation to Payments comes back because something is missing.',
        resolution: `- The **line from Details**, copied: date, amount, code.
- The bank, and whether the payee sees the same on their side.
- What the customer has tried, and **when** (Manila time).
- What happens if it is not there today: school fee, medicine, rent.

With these four Payments calls the bank at once. Without them they have to ask you first.`,
        aliases: ['escalate to payments', 'packet for payments', 'returned escalation'],
        author: 'lea.markovic',
        made: '-90 18:40',
        published: { at: '-90 19:00', by: 'marija.peric' },
      },
    },
  },
  {
    key: 'asks-manager',
    area: 'wages',
    audience: 'internal',
    confidence: 'validated',
    texts: {
      en: {
        title: 'When a customer asks for a manager',
        issue: 'The customer is angry and wants somebody with authority.',
        resolution: `1. Let them finish. Do not defend anybody.
2. Say what you have understood, in one sentence, with the amount and the date.
3. Say what you will do and by when; set the next update to that time.
4. If they still want a manager, escalate as **hierarchical**, cause **conflict**, and copy their own words into *wanted outcome*. Marija Perić answers the same day.

Never offer money to end a conversation.`,
        aliases: ['angry customer', 'wants to speak to a manager', 'complaint'],
        author: 'marija.peric',
        made: '-90 19:05',
        published: { at: '-90 19:20', by: 'lea.markovic' },
      },
    },
  },
]
