import type { Theme } from '../types.ts'

export const tax: Theme = {
  key: 'tax',
  area: 'tax',
  article: 'tax-days',
  team: 'papers',
  hard: 0.38,
  signed: 0,
  weekly: [2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3],
  mix: { en: 0.15, fil: 0, hr: 0.85 },
  openings: {
    en: [
      {
        subject: 'Sea days on the tax certificate',
        text: 'My certificate shows 176 days, I count 184 with the travel to {port}. It matters for the tax office in Rijeka.',
        by: 'crew',
      },
      {
        subject: 'Days of navigation too few',
        text: 'The travel days to the ship are not on the paper. What do you need from me?',
        by: 'crew',
      },
      {
        subject: 'Certificate for the tax return',
        text: 'The dates on board {ship} are right but the flights before and after were not counted.',
        by: 'crew',
      },
    ],
    fil: [],
    hr: [
      {
        subject: 'Premalo dana plovidbe',
        text: 'Na potvrdi piše 176 dana, a po mojem računu ih je s putom 184. Porezna to gleda na dan.',
        by: 'crew',
      },
      {
        subject: 'Dani puta nisu uračunati',
        text: 'Putovanje na brod i s broda ({port}) ne vidi se na potvrdi. Što trebate od mene?',
        by: 'crew',
      },
      {
        subject: 'Potvrda za poreznu prijavu',
        text: 'Datumi ukrcaja i iskrcaja su točni (brod {ship}), ali letovi prije i poslije nisu uračunati.',
        by: 'crew',
      },
      {
        subject: 'Porezna traži potvrdu o danima',
        text: 'Nedostaje mi sedam dana do praga. Znam da sam ih proveo na putu, imam ukrcajne karte.',
        by: 'crew',
        form: 'm',
      },
      {
        subject: 'Školovanje i liječenje u danima',
        text: 'Prošle godine sam bila na tečaju i na bolovanju. Ulazi li to u dane na potvrdi?',
        by: 'crew',
        form: 'f',
      },
    ],
  },
  searches: {
    en: ['tax certificate days', 'travel days not counted', 'days of navigation'],
    fil: [],
    hr: ['dani plovidbe potvrda', 'premalo dana', 'dani puta porezna', 'potvrda za poreznu'],
  },
  solves: {
    en: [
      'Hello {name}, the certificate counts from sign-on to sign-off. Travel days are added when you upload the boarding passes: **Tax and contributions**, **Certificate**, **Add days**. The new certificate is there on the next working day.',
    ],
    fil: [],
    hr: [
      'Dobar dan, potvrda sama broji dane od ukrcaja do iskrcaja. Dani puta dodaju se kad učitate ukrcajne karte: **Porez i doprinosi**, **Potvrda**, **Dodaj dane**. Nova potvrda gotova je sljedeći radni dan.',
      'Dobar dan, put, tečaj i liječenje dodaju se s dokazom: ukrcajna karta, potvrda s tečaja ili otpusno pismo. Učitajte ih u **Porez i doprinosi**, **Potvrda**, **Dodaj dane**, a svaki dan označite vrstom.',
    ],
  },
  thanks: {
    en: ['New certificate shows 184. Thank you.'],
    fil: [],
    hr: ['Na novoj potvrdi su 184 dana. Hvala.', 'Karte su učitane, hvala na uputi.'],
  },
  packet: {
    problem: 'The certificate for the tax office shows fewer days than the customer counts with travel.',
    environment: 'Certificate of last year, Croatian tax residence.',
    steps_tried: 'Sign-on and sign-off compared with the seaman’s book: right. Travel days are not on it.',
    customer_impact: 'Without these days a threshold at the tax office is missed.',
    wanted_outcome: 'A certificate that counts the travel days, and the proof that is needed.',
  },
  resolved: {
    en: {
      cause: 'The certificate counts from sign-on to sign-off; travel is only added with proof.',
      resolution:
        'Upload the boarding passes under **Tax and contributions**, **Certificate**, **Add days**. The new certificate is there on the next working day.',
    },
    hr: {
      cause: 'Potvrda broji od ukrcaja do iskrcaja, a put dodaje samo uz dokaz.',
      resolution:
        'Učitajte ukrcajne karte u **Porez i doprinosi**, **Potvrda**, **Dodaj dane**. Nova potvrda gotova je sljedeći radni dan.',
    },
  },
}
