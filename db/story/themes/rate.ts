import type { Theme } from '../types.ts'

export const rate: Theme = {
  key: 'rate',
  area: 'allotments',
  article: 'rate-day',
  team: 'payments',
  hard: 0,
  signed: 0.03,
  weekly: [3, 3, 3, 3, 3, 3, 4, 3, 3, 3, 3, 3, 3],
  mix: { en: 0.4, fil: 0.35, hr: 0.25 },
  openings: {
    en: [
      {
        subject: 'Got less pesos than shown',
        text: 'In the evening the app showed {amount}, my wife received less. Same dollars. Where is the difference?',
        by: 'crew',
        form: 'm',
      },
      {
        subject: 'Which rate do you take',
        text: 'Payday rate, bank rate or the rate when I press the button? It moves a lot this week.',
        by: 'crew',
      },
      {
        subject: 'Hidden fee?',
        text: 'There is always a small amount missing compared with the number in your calculator.',
        by: 'home',
      },
      {
        subject: 'Rate fell overnight',
        text: 'I confirmed at 22:00 ship time on {ship} and it was changed at another rate next day.',
        by: 'crew',
      },
    ],
    fil: [
      {
        subject: 'Mas mababa ang pumasok',
        text: 'Sa app po {amount} ang nakita ko kagabi, mas maliit ang natanggap ni misis. Bakit po ganun?',
        by: 'crew',
        form: 'm',
      },
      {
        subject: 'Anong palitan po ang ginagamit',
        text: 'Yung araw po ba ng sweldo, o pag pindot ko? Pabago-bago kasi ngayon.',
        by: 'crew',
      },
      {
        subject: 'May tago bang bayad',
        text: 'palagi pong kulang ng konti sa calculator nyo, saan po napupunta yun',
        by: 'home',
      },
      {
        subject: 'Bumaba ang rate kinabukasan',
        text: 'Nag confirm po ako ng gabi sa {ship}, pero ibang rate na nung pumasok.',
        by: 'crew',
      },
    ],
    hr: [
      {
        subject: 'Stiglo manje nego što piše',
        text: 'Navečer je aplikacija pokazivala {amount}, a na račun je stiglo manje. Gdje je razlika?',
      },
      {
        subject: 'Koji se tečaj uzima',
        text: 'Onaj na dan plaće, bankin ili onaj kad pritisnem gumb? Ovaj tjedan jako oscilira.',
        by: 'crew',
      },
      { subject: 'Skrivena naknada?', text: 'Uvijek nedostaje malo u odnosu na vaš kalkulator.', by: 'home' },
      {
        subject: 'Preko noći drugi tečaj',
        text: 'Potvrdio sam u 22 sata po brodskom vremenu, a obračunato je po sutrašnjem.',
        by: 'crew',
        form: 'm',
      },
    ],
  },
  searches: {
    en: ['which exchange rate', 'less money than shown', 'hidden fee exchange', 'rate changed'],
    fil: ['anong rate ang gamit', 'mababa ang natanggap', 'palitan ng dolyar', 'nagbago ang rate'],
    hr: ['koji tečaj', 'stiglo manje', 'tečaj se promijenio', 'naknada za konverziju'],
  },
  solves: {
    en: [
      'Hello {name}, we take the rate of the moment the transfer leaves: 15:00 Manila time on a working day. Before that the amount carries the sign ≈ and is an estimate. There is no fee inside it. If you want to know the figure exactly, confirm between 14:00 and 15:00; then what you see is what leaves.',
      'Good day, {name}. What you confirm after 15:00 Manila time leaves on the next working day at that day’s rate. The receipt under **Details** shows the rate and the minute it was taken.',
    ],
    fil: [
      'Hello po, {name}. Ang rate po ay ang sa sandaling umaalis ang padala: 15:00 oras ng Maynila, araw ng trabaho. Bago iyon, may tandang ≈ ang halaga at tantiya lang. Walang bayad na nakatago roon. Kung gusto ninyong eksakto, mag-confirm sa pagitan ng 14:00 at 15:00.',
      'Magandang araw po, {name}. Ang nakumpirma pagkalampas ng 15:00 oras ng Maynila ay aalis sa susunod na working day sa rate ng araw na iyon. Nasa **Details** ang rate at ang minutong kinuha ito.',
    ],
    hr: [
      'Dobar dan, vrijedi tečaj u trenutku odlaska uplate: 15:00 po manilskom vremenu, radnim danom. Prije toga uz iznos stoji znak ≈ i to je procjena. U njemu nema naknade. Ako želite točan iznos, potvrdite između 14:00 i 15:00 u Manili.',
      'Dobar dan, što potvrdite nakon 15:00 po manilskom vremenu odlazi sljedeći radni dan po tečaju toga dana. Pod **Pojedinosti** pišu tečaj i minuta u kojoj je uzet.',
    ],
  },
  thanks: {
    en: ['So the ≈ means estimate. OK, thank you.', 'Fair enough. Thanks for explaining.'],
    fil: ['Ah tantiya pala yung may ≈. Salamat po.', 'Malinaw na po, salamat.'],
    hr: ['Znači, ≈ je procjena. Hvala.', 'Jasno, hvala na objašnjenju.'],
  },
  packet: {
    problem: 'The amount received differs from the amount confirmed by more than the rate explains.',
    environment: 'Confirmed just before 15:00 Manila time.',
    steps_tried: 'Receipt compared with the rate of the minute: a difference of about one percent remains.',
    customer_impact: 'The customer suspects a hidden fee.',
    wanted_outcome: 'Where the difference comes from; whether it may be given back.',
  },
  resolved: {
    en: {
      cause: 'The receiving bank took a fee of its own out of the amount.',
      resolution:
        'The difference is a fee of the receiving bank. This once we give it back; for later, the receipt now shows which banks take one.',
    },
    fil: {
      cause: 'Kumuha ng sariling bayad ang bangkong tumanggap.',
      resolution:
        'Bayad po iyon ng bangkong tumanggap. Ibinabalik namin ito ngayon, isang beses; sa susunod, nakasulat na sa resibo kung aling bangko ang kumukuha.',
    },
    hr: {
      cause: 'Banka primatelja uzela je vlastitu naknadu.',
      resolution:
        'Razlika je naknada banke primatelja. Ovaj put je vraćamo; odsad na potvrdi piše koje je banke uzimaju.',
    },
  },
}
