import type { Said } from './types.ts'

type Lines = Record<keyof Said, string[]>

/** What surrounds a theme's own words, so that the same opening never stands there twice alike. */
export const before: Lines = {
  en: ['', '', '', 'Good day. ', 'Hello. ', 'Hi. ', 'Good evening. '],
  fil: ['', '', '', 'Magandang araw po. ', 'Hello po. ', 'Good pm po. ', 'Hi po mam/sir. '],
  hr: ['', '', '', 'Dobar dan. ', 'Pozdrav, ', 'Poštovani, ', 'Dobra večer. '],
}

export const after: Lines = {
  en: [
    '',
    '',
    '',
    ' Thank you.',
    ' Please answer by mail.',
    ' No hurry, but please soon.',
    ' Thanks in advance.',
  ],
  fil: ['', '', '', ' Salamat po.', ' Sana po masagot agad.', ' Salamat po sa tulong.', ' TY po.'],
  hr: ['', '', '', ' Hvala.', ' Molim odgovor na e-poštu.', ' Hvala unaprijed.', ' Lijep pozdrav.'],
}

/** The first line passes it on. */
export const passedOn: Lines = {
  en: [
    'Hello {name}, thank you for the details. This needs somebody who knows it better than I do, so I have passed it on with everything you wrote; nobody asks you again. You hear from us by {by}.',
    'Good day, {name}. I do not want to guess here. A specialist has it now, with your words and your dates. Next update by {by}.',
  ],
  fil: [
    'Hello po, {name}. Salamat sa detalye. Kailangan po ito ng mas nakakaalam, kaya ipinasa ko na kasama ang lahat ng isinulat ninyo; hindi na kayo tatanungin ulit. Babalitaan kayo bago mag-{by}.',
    'Magandang araw po, {name}. Ayoko pong manghula. Nasa espesyalista na ito. Susunod na balita bago mag-{by}.',
  ],
  hr: [
    'Dobar dan, hvala na pojedinostima. Za ovo treba netko tko to bolje poznaje pa je upit već kod stručnjaka, sa svime što ste napisali; nećemo vas ponovno pitati isto. Javljamo se do {by}.',
    'Dobar dan, ne bismo htjeli nagađati. Upit je kod stručnjaka, zajedno s vašim datumima. Sljedeća obavijest do {by}.',
  ],
}

/** A promise kept without news. */
export const notYet: Lines = {
  en: [
    'Hello {name}, nothing new yet, and we did not want to leave you without a word. We are on it and write again by {by}.',
  ],
  fil: [
    'Hello po, {name}. Wala pa pong bago, pero ayaw naming maghintay kayo nang walang balita. Susulat po kami ulit bago mag-{by}.',
  ],
  hr: ['Dobar dan, novosti još nema, ali ne želimo da čekate bez riječi. Javljamo se ponovno do {by}.'],
}

/** The question that has to be asked now and then, and its answer. */
export const asked: Record<keyof Said, { question: string; answer: string }[]> = {
  en: [
    {
      question:
        'Hello {name}, one question before we go on: which version of the app do you have? It stands under **Account**, **About**.',
      answer: 'The newest one from the store.',
    },
    {
      question: 'Good day, {name}. Did this happen once, or every time you try?',
      answer: 'Every time, also this morning.',
    },
  ],
  fil: [
    {
      question: 'Hello po, {name}. Isang tanong lang: anong version po ng app? Nasa **Account**, **About**.',
      answer: 'Yung pinakabago po sa store.',
    },
    {
      question: 'Magandang araw po, {name}. Isang beses lang po ba nangyari o tuwing susubukan?',
      answer: 'Palagi po, kaninang umaga rin.',
    },
  ],
  hr: [
    {
      question:
        'Dobar dan, samo jedno pitanje: koja je verzija aplikacije? Piše u **Račun**, **O aplikaciji**.',
      answer: 'Najnovija iz trgovine.',
    },
    {
      question: 'Dobar dan, događa li se to svaki put ili se dogodilo samo jednom?',
      answer: 'Svaki put, i jutros.',
    },
  ],
}

/** It did not help at first, and what was said then. */
export const again: Record<keyof Said, { says: string; reply: string }[]> = {
  en: [
    {
      says: 'I followed the steps but it looks different on my phone.',
      reply:
        'Thank you for trying, {name}. On an older version the button is called **More**; the steps behind it are the same. Please tell us if it is not there either.',
    },
    {
      says: 'Sorry, still the same as before.',
      reply:
        'Hello {name}, please close the app completely and open it once with a connection; it then loads the change. We have looked from our side and everything is set.',
    },
  ],
  fil: [
    {
      says: 'Sinunod ko po pero iba ang nakikita ko sa cellphone ko.',
      reply:
        'Salamat po sa pagsubok, {name}. Sa lumang version, **More** ang tawag sa button; pareho na ang kasunod. Sabihin lang po kung wala rin doon.',
    },
    {
      says: 'Ganun pa rin po.',
      reply:
        'Hello po, {name}. Pakisara po nang buo ang app at buksan nang isang beses na may koneksiyon para ma-load ang pagbabago. Ayos na po sa panig namin.',
    },
  ],
  hr: [
    {
      says: 'Radim po uputama, ali na mom mobitelu izgleda drukčije.',
      reply:
        'Hvala na pokušaju. U starijoj verziji gumb se zove **Više**, a dalje je sve isto. Javite ako ga ni ondje nema.',
    },
    {
      says: 'Nažalost, i dalje isto.',
      reply:
        'Dobar dan, zatvorite aplikaciju do kraja i otvorite je jednom s vezom pa će učitati promjenu. S naše strane sve je postavljeno.',
    },
  ],
}

/** Notes of agents who had to answer without anything written. */
export const corridor = [
  'Nothing written about this. Asked a colleague from the second line in passing.',
  'Third time this month, and every time I ask the same person.',
  'Nema članka. Odgovor znam od prošlog puta.',
  'Walang artikulo tungkol dito; tinanong ko na lang sa kabilang mesa.',
]

/** Why an escalation left nothing behind, while the habit was still young. */
export const nothingLeft = [
  'Answered from experience. To be written down when it comes again.',
  'No time this week; the queue is long.',
  'Waiting for the bank’s written answer before we put it into an article.',
  'Looked like a single case.',
]

export const signedOff = [
  'A signature. The rule itself is already written down.',
  'A decision in a single case, nothing general in it.',
  'Goodwill within the limits; see “Fees we may give back, and who signs”.',
]

export const missing: Record<string, string> = {
  environment: 'Which app version, and at sea or ashore?',
  steps_tried: 'What exactly was tried, and at what time (Manila)?',
  customer_impact: 'What happens if it is not solved today?',
  wanted_outcome: 'What does the customer want to reach?',
}

export const banks: Lines = {
  en: ['BDO', 'BPI', 'Landbank', 'BDO'],
  fil: ['BDO', 'BPI', 'Landbank', 'BDO'],
  hr: ['Erste', 'PBZ', 'Erste'],
}
export const amounts: Lines = {
  en: ['₱24,500', '₱38,000', '₱41,200', '₱17,800', '₱52,000', '₱9,600'],
  fil: ['₱18,000', '₱26,500', '₱33,400', '₱12,000', '₱47,500', '₱8,200'],
  hr: ['840 €', '1.250 €', '620 €', '1.480 €', '975 €'],
}
export const ports = [
  'Santos',
  'Rotterdam',
  'Singapore',
  'Durban',
  'Busan',
  'Valencia',
  'Houston',
  'Jebel Ali',
  'Piraeus',
  'Las Palmas',
]
