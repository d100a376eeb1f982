import type { Theme } from '../types.ts'

export const returnedName: Theme = {
  key: 'returned-name',
  area: 'allotments',
  article: 'returned-name',
  team: 'payments',
  hard: 0.48,
  signed: 0,
  weekly: [4, 4, 5, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4],
  mix: { en: 0.35, fil: 0.35, hr: 0.3 },
  openings: {
    en: [
      {
        subject: 'Bank sent my allotment back',
        text: 'We got married this year and my {bank} account now carries my new surname. This month {amount} came back. The account number is the same, so what is the problem?',
        by: 'home',
        form: 'f',
      },
      {
        subject: 'Code R17 under Details',
        text: "It says R17 and nothing else. My wife receives this money every month on the same {bank} account. She renewed her ID, that's all. Ship: {ship}, signal twice a day.",
        by: 'crew',
        form: 'm',
      },
      {
        subject: 'Transfer bounced after new ID',
        text: 'I corrected a spelling in my first name with {bank} and since then every transfer bounces. Do I lose the {amount}?',
        by: 'home',
      },
      {
        subject: 'Payee changed her surname, now RETURNED',
        text: 'Payee has her maiden name in your app but the passbook already shows the married one. I dont know how to edit it, the pencil is grey. On board {ship}.',
        by: 'crew',
      },
      {
        subject: 'Why was the money for my mother refused?',
        text: 'My mother is a widow and went back to her old family name at {bank}. Yesterday the allotment was refused. She needs it for medicine.',
        by: 'crew',
      },
      {
        subject: 'Divorced, and now nothing arrives',
        text: 'Since my divorce I use my father’s family name again and {bank} put it on the passbook. The last two payouts went straight back to my brother on the ship.',
        by: 'home',
        form: 'f',
      },
      {
        subject: 'Everything right and still refused',
        text: 'Number checked, branch checked, payee is alive and well. What else can make {bank} refuse {amount}? The only new thing is her PSA birth certificate with a second name.',
        by: 'crew',
      },
    ],
    fil: [
      {
        subject: 'Bumalik po ang allotment ko',
        text: 'Kinasal po kami nitong taon at apelyido na ng asawa ko ang nasa {bank} account ko. Bumalik po ang {amount}. Ano po ang kailangan kong gawin?',
        by: 'home',
        form: 'f',
      },
      {
        subject: 'R17 daw sa details, ano yun',
        text: 'Nag R17 po yung padala ko kay misis. Same account number naman, {bank} pa rin. Nagpalit lang sya ng ID. Nasa barko ako, {ship}.',
        by: 'crew',
        form: 'm',
      },
      {
        subject: 'Di tinanggap ng bangko yung padala',
        text: 'Pinatama ko po sa {bank} ang spelling ng pangalan ko, dalawa po kasi ang middle name ko. Simula noon ibinabalik na nila. Pakitulungan po ako, pang-tuition ito.',
        by: 'home',
      },
      {
        subject: 'Returned pero tama naman ang number',
        text: 'Tatlong beses ko chinek ang account number ni nanay, tama lahat. Returned pa rin. Sabi ng {bank} iba daw ang pangalan sa record nyo.',
        by: 'crew',
      },
      {
        subject: 'Nahiwalay na po ako, ayaw na pumasok',
        text: 'Bumalik na po ako sa apelyido ng tatay ko at napalitan na ito sa {bank}. Dalawang sahod na po ang bumalik sa kuya ko sa barko.',
        by: 'home',
        form: 'f',
      },
      {
        subject: 'May dagdag na pangalan sa birth certificate',
        text: 'Lumabas po sa PSA na dalawa ang pangalan ni nanay, isinunod ng {bank}. Mula noon ibinabalik nila ang {amount}. Wala naman pong ibang nagbago.',
        by: 'crew',
      },
    ],
    hr: [
      {
        subject: 'Banka je vratila alotman',
        text: 'Nakon vjenčanja sam u banci promijenila prezime (banka: {bank}). Ovaj mjesec piše vraćeno, iznos {amount}. IBAN je isti kao i prije. Što sad?',
        by: 'home',
        form: 'f',
      },
      {
        subject: 'Kod R17, što to znači?',
        text: 'Supruga prima novac na isti račun već četiri godine. Sad piše R17. Jedino je promijenila osobnu. Javljam se s broda ({ship}), veza je slaba.',
        by: 'crew',
        form: 'm',
      },
      {
        subject: 'Uplata odbijena nakon ispravka imena',
        text: 'Banka {bank} mi je ispravila ime, prije je bilo bez kvačice. Otad se svaka uplata vrati. Je li novac izgubljen?',
        by: 'home',
      },
      {
        subject: 'Majci se vraća novac',
        text: 'Majka se razvela i vratila djevojačko prezime, u banci je to sređeno. Kod vas je još staro i ne mogu ga promijeniti. Iznos: {amount}.',
        by: 'crew',
      },
      {
        subject: 'Nakon razvoda ništa ne stiže',
        text: 'Vratila sam djevojačko prezime i banka ({bank}) ga je već upisala. Zadnje dvije isplate otišle su natrag sinu na brod.',
        by: 'home',
        form: 'f',
      },
      {
        subject: 'Sve je točno, a banka odbija',
        text: 'Broj računa provjeren, poslovnica provjerena. Jedino je majka dobila novu ispravu s dva imena. Zašto {bank} odbija {amount}?',
        by: 'crew',
      },
    ],
  },
  searches: {
    en: [
      'returned allotment married name',
      'R17',
      'bank refused transfer name',
      'payee surname changed returnd',
    ],
    fil: [
      'bumalik ang padala',
      'R17 ano ibig sabihin',
      'iba ang pangalan sa bangko',
      'returned allotment apelyido',
    ],
    hr: ['vraćen alotman prezime', 'R17 kod', 'banka odbila uplatu ime', 'promjena prezimena primatelja'],
  },
  solves: {
    en: [
      'Good morning, {name}. The money is back in the Parola balance; nothing is lost and there is no fee. The bank compares the name word by word. In **Payees**, change **Name on the account** to exactly what the bank prints, add one paper that shows both names, and choose **Send again**. Before 15:00 Manila time it leaves the same day.',
      'Hello {name}, R17 means that the name on the transfer and the name on the account differ. Please open **Payees**, correct **Name on the account**, add a photo of one paper with both names, then **Send again**. The payee can do the first two steps at home.',
    ],
    fil: [
      'Magandang araw po, {name}. Nasa Parola balance na po ang pera, walang nawala at walang bayad. Ikinukumpara ng bangko ang pangalan nang salita por salita. Sa **Payees**, palitan ang **Name on the account** ng eksaktong nasa bangko, maglakip ng isang papel na may dalawang pangalan, at piliin ang **Send again**. Bago mag-15:00 oras ng Maynila, aalis din ito sa araw na iyon.',
      'Hello po, {name}. Ang R17 po ay ibig sabihing magkaiba ang pangalan sa padala at sa account. Pakiayos po sa **Payees**, lagyan ng litrato ng papel na may lumang pangalan at bago, saka **Send again**. Puwedeng ang tatanggap na ang gumawa ng unang dalawa.',
    ],
    hr: [
      'Dobar dan, novac je ponovno na Parola računu, ništa nije izgubljeno i nema naknade. Banka uspoređuje ime riječ po riječ. U **Primateljima** promijenite **Ime na računu** točno u ono što piše u banci, dodajte jedan dokument s oba imena i odaberite **Pošalji ponovno**. Do 15:00 po manilskom vremenu odlazi isti dan.',
      'Dobar dan, R17 znači da se ime na uplati i ime na računu razlikuju. Ispravite ga u **Primateljima**, priložite izvod iz matice ili drugi dokument s oba imena pa pošaljite ponovno. Prva dva koraka može obaviti i primatelj kod kuće.',
    ],
  },
  thanks: {
    en: [
      'It went through this afternoon. Thank you.',
      'Done, and the money arrived. Thanks for the clear steps.',
    ],
    fil: ['Pumasok na po. Maraming salamat!', 'Ayos na po, natanggap na ni misis. Salamat po.'],
    hr: ['Prošlo je. Hvala vam.', 'Novac je stigao jutros, hvala na brzom odgovoru.'],
  },
  packet: {
    problem:
      'The allotment came back from the bank. The account number is right; the name on the account changed recently.',
    environment: 'Current app, payee in the country of the bank, same account as in earlier months.',
    steps_tried:
      'Compared the account number with the passbook: the same. Sent again unchanged once: returned again.',
    customer_impact: 'The family has not received this month’s money.',
    wanted_outcome: 'Know what the bank wants, and get the money there without a fee.',
  },
  resolved: {
    en: {
      cause:
        'The bank compares the payee’s name word by word. The account carries the new name, our record the old one.',
      resolution:
        'The money is back in the balance and nothing is lost. In **Payees**, change **Name on the account** to what the bank prints, add one paper with both names, then choose **Send again**.',
    },
    fil: {
      cause:
        'Ikinukumpara ng bangko ang bawat salita ng pangalan. Bago na ang nasa account, luma pa ang nasa record namin.',
      resolution:
        'Nasa balance na po ang pera at walang nawala. Sa **Payees**, palitan ang **Name on the account** ng eksaktong nasa bangko, maglakip ng isang papel na may dalawang pangalan, saka piliin ang **Send again**.',
    },
    hr: {
      cause: 'Banka ime primatelja uspoređuje riječ po riječ. Na računu je novo ime, kod nas je još staro.',
      resolution:
        'Novac je na Parola računu i ništa nije izgubljeno. U **Primateljima** promijenite **Ime na računu** u ono što piše u banci, dodajte dokument s oba imena i odaberite **Pošalji ponovno**.',
    },
  },
}
