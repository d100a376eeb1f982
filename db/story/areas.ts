import type { Area } from './types.ts'

/** The six subjects of the home page, in its order. */
export const areas: Area[] = [
  {
    key: 'allotments',
    slug: 'allotments',
    names: {
      en: 'Allotments and sending money',
      fil: 'Allotment at padala',
      hr: 'Alotmani i slanje novca',
    },
    summary: {
      en: 'The share that goes home, the people who receive it, and what the banks say.',
      fil: 'Ang bahaging napupunta sa pamilya, kung sino ang tumatanggap, at ang sagot ng bangko.',
      hr: 'Dio plaće koji ide kući, primatelji i ono što javi banka.',
    },
    team: 'payments',
  },
  {
    key: 'card',
    slug: 'crew-card',
    names: { en: 'Crew card', fil: 'Crew card', hr: 'Kartica za posadu' },
    summary: {
      en: 'PIN, lost cards, cash and terminals in port.',
      fil: 'PIN, nawalang card, cash at mga terminal sa pantalan.',
      hr: 'PIN, izgubljena kartica, gotovina i terminali u luci.',
    },
    team: 'cards',
  },
  {
    key: 'wages',
    slug: 'wages',
    names: { en: 'Wages and payslips', fil: 'Sahod at payslip', hr: 'Plaće i platne liste' },
    summary: {
      en: 'What was paid, for which days, and why the figure is what it is.',
      fil: 'Magkano ang naibayad, para sa aling mga araw, at paano ito kinuwenta.',
      hr: 'Što je isplaćeno, za koje dane i kako je iznos izračunat.',
    },
    team: 'payments',
  },
  {
    key: 'papers',
    slug: 'papers',
    names: { en: 'Papers and identity', fil: 'Papeles at pagkakakilanlan', hr: 'Dokumenti i identitet' },
    summary: {
      en: 'Identity photos, the seaman’s book, certificates and contracts.',
      fil: 'Litrato ng ID, seaman’s book, mga certificate at kontrata.',
      hr: 'Fotografije isprava, pomorska knjižica, svjedodžbe i ugovori.',
    },
    team: 'papers',
  },
  {
    key: 'tax',
    slug: 'tax',
    names: { en: 'Tax and contributions', fil: 'Buwis at kontribusyon', hr: 'Porez i doprinosi' },
    summary: {
      en: 'SSS, Pag-IBIG and PhilHealth on board, and the Croatian tax papers.',
      fil: 'SSS, Pag-IBIG at PhilHealth habang nasa barko, at ang mga papeles sa buwis sa Croatia.',
      hr: 'Porezna potvrda, dani plovidbe i OIB te filipinski doprinosi na brodu.',
    },
    team: 'papers',
  },
  {
    key: 'app',
    slug: 'app',
    names: { en: 'App and sign-in', fil: 'App at pag-sign in', hr: 'Aplikacija i prijava' },
    summary: {
      en: 'Codes, phones, passwords and the app on a slow line.',
      fil: 'Mga code, telepono, password at ang app kapag mabagal ang signal.',
      hr: 'Kodovi, mobiteli, lozinke i aplikacija na sporoj vezi.',
    },
    team: 'cards',
  },
]
