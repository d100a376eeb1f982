import type { Theme } from '../types.ts'

export const share: Theme = {
  key: 'share',
  area: 'allotments',
  article: 'change-share',
  team: 'payments',
  hard: 0,
  signed: 0.04,
  weekly: [4, 4, 3, 4, 4, 3, 4, 4, 4, 3, 4, 4, 4],
  mix: { en: 0.35, fil: 0.4, hr: 0.25 },
  openings: {
    en: [
      {
        subject: 'Send more home from next month',
        text: 'Our daughter starts college, so I want to raise what goes to my wife. Where do I change the percent? {ship}.',
        by: 'crew',
        form: 'm',
      },
      {
        subject: 'Changed the share but the old amount was paid',
        text: 'I moved the slider on the 23rd and still {amount} went out like before. Is it broken?',
        by: 'crew',
      },
      {
        subject: 'Less allotment, more on the card',
        text: 'Need more cash on board for the next port. How can I lower the part that goes home, and from when does it count?',
        by: 'crew',
      },
      {
        subject: 'My husband cannot change it from the ship',
        text: 'He has almost no internet on {ship}. Can I change the percentage for him from here?',
        by: 'home',
        form: 'f',
      },
    ],
    fil: [
      {
        subject: 'Dagdagan ang allotment',
        text: 'Mag-aaral na po ng college ang panganay namin, gusto ko po sanang taasan ang napupunta kay misis. Saan po pinapalitan?',
        by: 'crew',
        form: 'm',
      },
      {
        subject: 'Binago ko na pero luma pa rin',
        text: 'Noong 22 ko po binago ang percent, bakit {amount} pa rin ang pumasok? Sayang naman po.',
        by: 'crew',
      },
      {
        subject: 'Bawasan muna ang padala',
        text: 'Magkano po ang pinakamababa na pwedeng allotment? Kailangan ko ng konting extra dito sa {ship}.',
        by: 'crew',
      },
      {
        subject: 'Pwede po bang ako ang magpalit',
        text: 'Mahina po ang signal ng asawa ko sa barko. Ako na lang po sana ang magtataas ng allotment namin.',
        by: 'home',
        form: 'f',
      },
    ],
    hr: [
      {
        subject: 'Povećanje alotmana',
        text: 'Želim od idućeg mjeseca slati više kući. Gdje se mijenja postotak i do kojeg datuma? Brod: {ship}.',
        by: 'crew',
      },
      {
        subject: 'Promjena nije uvažena',
        text: 'Pomaknuo sam postotak 24. u mjesecu, a svejedno je otišlo {amount} kao i dosad.',
        by: 'crew',
        form: 'm',
      },
      {
        subject: 'Manje kući, više na karticu',
        text: 'Trebat će mi gotovina za iduću luku. Koliki je najmanji udio koji mora ići kući?',
        by: 'crew',
      },
      {
        subject: 'Mogu li ja promijeniti umjesto muža',
        text: 'Muž na brodu gotovo nema internet. Može li se postotak promijeniti odavde, s mog mobitela?',
        by: 'home',
        form: 'f',
      },
    ],
  },
  searches: {
    en: ['change allotment share', 'raise percentage home', 'share changed too late', 'lower allotment'],
    fil: [
      'dagdagan ang allotment',
      'palitan ang percent',
      'hanggang kailan pwede magbago',
      'bawasan ang padala',
    ],
    hr: ['promjena postotka alotmana', 'povećati alotman', 'do kada se mijenja udio', 'najmanji alotman'],
  },
  solves: {
    en: [
      'Hello {name}, the share stands under **Allotments**, then **Share**. A change before the 20th, 23:59 Manila time, counts for the same month, later for the next one. It cannot go below the minimum in your contract, which the slider shows.',
      'Good day, {name}. Only the seafarer can change the share, because it is part of the contract. Under **Allotments**, **Share**, the change waits on the phone until there is a signal; the moment of the change counts, not the moment it reaches us.',
    ],
    fil: [
      'Hello po, {name}. Nasa **Allotments**, **Share** po ito. Ang pagbabago bago matapos ang ika-20 (oras ng Maynila) ay para sa buwang iyon; kapag lumampas, sa susunod na buwan na. Hindi po ito puwedeng bumaba sa minimum ng kontrata, na makikita sa slider.',
      'Magandang araw po, {name}. Ang nasa barko lang po ang puwedeng magpalit, dahil bahagi ito ng kontrata. Kahit walang signal, puwede na niyang baguhin sa **Allotments**, **Share**; ang oras ng pagbabago ang binibilang, hindi ang oras ng pagdating sa amin.',
    ],
    hr: [
      'Dobar dan, udio je u **Alotmani**, **Udio**. Promjena do 20. u mjesecu u 23:59 po manilskom vremenu vrijedi za taj mjesec, kasnija za sljedeći. Ne može biti manji od najmanjeg iz ugovora, a njega vidite na klizaču.',
      'Dobar dan, udio može promijeniti samo pomorac jer je dio ugovora. U **Alotmani**, **Udio** promjena čeka na mobitelu dok ne bude signala; računa se trenutak promjene, a ne dolaska k nama.',
    ],
  },
  thanks: {
    en: ['Found it, thank you.', 'Clear. I will do it before the 20th.'],
    fil: ['Nakita ko na po, salamat.', 'Sige po, bago mag-20 na lang. Salamat po.'],
    hr: ['Našli smo, hvala.', 'U redu, hvala na objašnjenju.'],
  },
  packet: {
    problem: 'The share was changed after the 20th and the customer asks for an exception this month.',
    environment: 'Seafarer on board, changed in the app after the closing time.',
    steps_tried: 'Explained the 20th. Checked the time of the change on the device: after it.',
    customer_impact: 'The family expected a higher amount this month.',
    wanted_outcome: 'A decision whether the difference may be sent by hand this once.',
  },
  resolved: {
    en: {
      cause: 'The change was made after the 20th, so it counts from next month.',
      resolution:
        'We sent the difference by hand this once, without a fee. From next month the new share counts by itself.',
    },
    fil: {
      cause: 'Lampas na sa ika-20 nang baguhin, kaya sa susunod na buwan ito bibilangin.',
      resolution:
        'Ipinadala po namin ngayon ang kulang, isang beses lang at walang bayad. Simula sa susunod na buwan, kusa nang susunod ang bagong share.',
    },
    hr: {
      cause: 'Promjena je napravljena nakon 20. pa vrijedi od sljedećeg mjeseca.',
      resolution:
        'Razliku smo ovaj put poslali ručno, bez naknade. Od sljedećeg mjeseca novi udio vrijedi sam od sebe.',
    },
  },
}
