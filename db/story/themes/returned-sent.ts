import type { Theme } from '../types.ts'

export const returnedSent: Theme = {
  key: 'returned-sent',
  area: 'allotments',
  article: 'returned-sent',
  team: 'payments',
  hard: 0.26,
  signed: 0,
  weekly: [4, 4, 4, 3, 4, 3, 4, 3, 4, 3, 3, 4, 3],
  mix: { en: 0.4, fil: 0.4, hr: 0.2 },
  openings: {
    en: [
      {
        subject: 'You say Sent, the bank says nothing came',
        text: 'In your app it is Sent since Tuesday. {bank} swears they gave it back. {amount} is somewhere in between. Should I transfer again?',
      },
      {
        subject: 'Two apps, two answers',
        text: "The bank's app shows a reversal, yours still shows a green line. My wife is at the counter right now.",
        by: 'crew',
        form: 'm',
      },
      {
        subject: 'Where is the money during the night?',
        text: 'Last night {bank} wrote that they returned the remittance. This morning Parola does not know about it. I am worried it went out twice.',
        by: 'home',
      },
      {
        subject: 'Status does not change',
        text: 'Status has been Sent for 20 hours although the bank confirmed by sms that it was not credited. Ship {ship}, so please answer short.',
        by: 'crew',
      },
    ],
    fil: [
      {
        subject: 'Sent sa inyo, wala sa bangko',
        text: 'Sabi po ng app nyo Sent na kahapon pa. Sabi naman ng {bank} ibinalik daw nila kagabi. Magpapadala po ba ako ulit?',
        by: 'crew',
      },
      {
        subject: 'Nasaan na po ang {amount}',
        text: 'Pumunta na po ako sa {bank}, wala daw pumasok. Sa Parola naman naka-sent. Kailangan na po namin bukas.',
        by: 'home',
      },
      {
        subject: 'Magkaiba ang sinasabi',
        text: 'Yung bank app ni mama may reversal, yung Parola wala pang pagbabago. Alin po ang paniniwalaan?',
        by: 'crew',
      },
      {
        subject: 'Baka madoble po',
        text: 'Natatakot po akong pindutin ang send again kasi baka dalawa ang pumasok. Kagabi pa raw binalik ng {bank}.',
      },
    ],
    hr: [
      {
        subject: 'Kod vas poslano, u banci nema',
        text: 'U aplikaciji od jučer piše poslano, a {bank} tvrdi da su novac vratili. Da šaljem opet?',
      },
      {
        subject: 'Dvije aplikacije, dvije istine',
        text: 'Bankina aplikacija pokazuje povrat, Parola ne pokazuje ništa. Iznos je {amount}. Kome da vjerujem?',
      },
      {
        subject: 'Status stoji već cijeli dan',
        text: 'Supruga kaže da joj je banka javila povrat noćas, a meni je i dalje zeleno. Brod {ship}, internet imam navečer.',
        by: 'crew',
        form: 'm',
      },
      {
        subject: 'Bojim se da ne ode dvaput',
        text: 'Ne znam smijem li stisnuti Pošalji ponovno dok kod vas još piše poslano. Uplata je vraćena u ponedjeljak navečer.',
        by: 'home',
      },
    ],
  },
  searches: {
    en: [
      'app says sent bank says returned',
      'transfer not credited status sent',
      'send again twice',
      'reversal not shown',
    ],
    fil: [
      'sent pero wala sa bangko',
      'ibinalik ng bangko pero sent pa rin',
      'madoble ang padala',
      'kailan lalabas ang returned',
    ],
    hr: ['poslano a nije stiglo', 'banka vratila parola poslano', 'dvostruka uplata', 'status se ne mijenja'],
  },
  solves: {
    en: [
      'Hello {name}, both are right; the bank is only earlier. It writes the money back during the night, and we read the bank’s file at 9:00, 13:00 and 18:00 Manila time. Please do not send it again before the line turns to **Returned**. Then look under **Details** for the code and mend what it says.',
      'Good day, {name}. The money cannot be lost between the two. Wait for our next reading (9:00, 13:00 or 18:00 in Manila); the line changes to **Returned** by itself and the amount is back in the balance. Only then choose **Send again**.',
    ],
    fil: [
      'Magandang araw po, {name}. Pareho pong tama; nauna lang ang bangko. Sa gabi nila ibinabalik ang pera, at binabasa namin ang file nila tuwing 9:00, 13:00 at 18:00 oras ng Maynila. Huwag po munang magpadala ulit hangga’t hindi pa **Returned** ang nakasulat. Pagkatapos, tingnan ang code sa **Details**.',
      'Hello po, {name}. Hindi po nawawala ang pera sa pagitan. Hintayin lang ang susunod naming pagbasa (9:00, 13:00 o 18:00); kusang magiging **Returned** at babalik sa balance. Saka pa lang po piliin ang **Send again**.',
    ],
    hr: [
      'Dobar dan, oboje je točno, banka je samo brža. Novac vraća tijekom noći, a mi njezinu datoteku čitamo u 9:00, 13:00 i 18:00 po manilskom vremenu. Nemojte slati ponovno dok ne piše **Vraćeno**. Tada pod **Pojedinosti** pogledajte kod.',
      'Dobar dan, novac se između ne može izgubiti. Pričekajte sljedeće čitanje (9:00, 13:00 ili 18:00 u Manili); status se sam mijenja u **Vraćeno**, a iznos je opet na računu. Tek tada pošaljite ponovno.',
    ],
  },
  thanks: {
    en: ['It turned to Returned at nine, as you said.', 'Understood, I waited and it is fine now.'],
    fil: ['Lumabas na po ang Returned. Salamat sa paliwanag.', 'Okay na po, hindi ko na inulit. Salamat.'],
    hr: ['U devet je pisalo Vraćeno. Hvala.', 'Sad mi je jasno, hvala vam.'],
  },
  packet: {
    problem: 'The bank reports the transfer as returned, the app still shows Sent.',
    environment: 'Transfer of the day before, seen in the morning in Manila.',
    steps_tried: 'Asked the customer not to send again. Looked at the last file we have: nothing in it yet.',
    customer_impact: 'The customer does not know whether to send again and fears paying twice.',
    wanted_outcome: 'Say which of the two is right, and until when the customer should wait.',
  },
  resolved: {
    en: {
      cause:
        'The bank returns money during the night; we read its file at 9:00, 13:00 and 18:00 Manila time.',
      resolution:
        'Both are right, the bank is only earlier. Please wait for our next reading; the line turns to **Returned** by itself. Then mend what the code under **Details** says and choose **Send again**.',
    },
    fil: {
      cause:
        'Sa gabi ibinabalik ng bangko ang pera; binabasa namin ang file nila tuwing 9:00, 13:00 at 18:00 oras ng Maynila.',
      resolution:
        'Pareho pong tama, nauna lang ang bangko. Hintayin ang susunod naming pagbasa; kusang lalabas ang **Returned**. Saka po ayusin ang sinasabi ng code sa **Details** at piliin ang **Send again**.',
    },
    hr: {
      cause:
        'Banka novac vraća tijekom noći, a mi njezinu datoteku čitamo u 9:00, 13:00 i 18:00 po manilskom vremenu.',
      resolution:
        'Oboje je točno, banka je samo brža. Pričekajte sljedeće čitanje; status se sam mijenja u **Vraćeno**. Zatim ispravite ono što kaže kod pod **Pojedinosti** i pošaljite ponovno.',
    },
  },
}
