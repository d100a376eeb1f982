import type { Theme } from '../types.ts'

export const wallet: Theme = {
  key: 'wallet',
  area: 'allotments',
  article: 'wallet-limit',
  team: 'payments',
  hard: 0.38,
  signed: 0,
  weekly: [2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
  mix: { en: 0.35, fil: 0.65, hr: 0 },
  openings: {
    en: [
      {
        subject: 'R20 on a transfer to a wallet',
        text: 'I sent {amount} to my sister’s e-wallet. It came back with R20. Last month the same amount was no problem.',
        by: 'crew',
      },
      {
        subject: 'E-wallet full?',
        text: 'The wallet app says that I reached something for this month and your transfer disappeared. Where did it go?',
        by: 'home',
      },
      {
        subject: 'Half of it arrived, half was sent back',
        text: 'Two transfers to the same wallet, the first okay, the second returned. {ship} here, please explain.',
        by: 'crew',
      },
      {
        subject: 'Cannot send to a phone number any more',
        text: 'My brother gets his share on his phone wallet and since this week everything bounces, even small amounts.',
        by: 'crew',
      },
    ],
    fil: [
      {
        subject: 'R20 sa e-wallet',
        text: 'Nagpadala po ako ng {amount} sa wallet ng kapatid ko, bumalik po, R20 ang nakalagay. Dati naman po ok.',
        by: 'crew',
      },
      {
        subject: 'Puno na daw ang wallet',
        text: 'Sabi sa wallet app naabot ko na raw ang limit ngayong buwan. Paano na po yung padala ni kuya?',
        by: 'home',
      },
      {
        subject: 'Kalahati lang ang pumasok',
        text: 'Dalawang beses po nagpadala ang tatay ko sa wallet ko, isa lang ang dumating. Saan napunta yung isa?',
        by: 'home',
      },
      {
        subject: 'Ayaw na pumasok sa wallet',
        text: 'kahit maliit na halaga bumabalik na, simula nung lunes pa. pa check naman po, {ship} po ako',
        by: 'crew',
      },
    ],
    hr: [],
  },
  searches: {
    en: ['R20 wallet', 'e-wallet limit returned', 'transfer to wallet bounced', 'wallet monthly limit'],
    fil: ['R20', 'puno ang wallet', 'limit ng e-wallet', 'bumalik ang padala sa wallet'],
    hr: [],
  },
  solves: {
    en: [
      'Hello {name}, R20 means that the wallet has reached what it may receive this month. The money is back in the balance without a fee. Either the payee verifies the wallet fully (its limit then rises the same day), or you add a bank account under **Payees** and send the rest there.',
      'Good day, {name}. A wallet that is not fully verified may receive only so much a month, and all incoming money counts, not only ours. Please let the payee finish the verification in the wallet’s own app, then choose **Send again**.',
    ],
    fil: [
      'Hello po, {name}. Ang R20 po ay naabot na ng wallet ang puwede nitong tanggapin sa isang buwan. Nasa balance na po ulit ang pera, walang bayad. Puwedeng ipa-verify nang buo ang wallet (tataas agad ang limit), o magdagdag ng bank account sa **Payees** at doon ipadala ang natira.',
      'Magandang araw po, {name}. May limit po bawat buwan ang wallet na hindi pa fully verified, at lahat ng pumapasok ay kasama, hindi lang ang galing sa amin. Pakitapos po ang verification sa wallet app, saka piliin ang **Send again**.',
    ],
    hr: [],
  },
  thanks: {
    en: ['She verified it and it went in. Thanks.', 'I used her bank account instead, all good.'],
    fil: ['Na-verify na po at pumasok na. Salamat!', 'Sa bangko ko na lang po pinadala. Salamat po.'],
    hr: [],
  },
  packet: {
    problem: 'A transfer to an e-wallet came back with R20.',
    environment: 'Payee with an e-wallet in the Philippines, several transfers in one month.',
    steps_tried: 'Checked the number of the wallet: right. Sent a smaller amount: returned as well.',
    customer_impact: 'The family relies on the wallet; no bank account is on record.',
    wanted_outcome: 'Learn what R20 means for a wallet and how to get the money there.',
  },
  resolved: {
    en: {
      cause:
        'The wallet has reached the amount it may receive in one month (R20). All incoming money counts, not only ours.',
      resolution:
        'The money is back in the balance. Let the payee verify the wallet fully, which raises the limit the same day, or add a bank account under **Payees** and send the rest there.',
    },
    fil: {
      cause:
        'Naabot na ng wallet ang halagang puwede nitong tanggapin sa isang buwan (R20). Kasama ang lahat ng pumapasok, hindi lang ang galing sa amin.',
      resolution:
        'Nasa balance na po ang pera. Ipa-verify nang buo ang wallet para tumaas agad ang limit, o magdagdag ng bank account sa **Payees** at doon ipadala ang natira.',
    },
  },
}
