import type { Theme } from '../types.ts'

export const code: Theme = {
  key: 'code',
  area: 'app',
  article: 'code-at-sea',
  team: 'cards',
  hard: 0.48,
  signed: 0,
  weekly: [5, 6, 6, 6, 6, 6, 5, 6, 5, 6, 5, 5, 6],
  mix: { en: 0.35, fil: 0.3, hr: 0.35 },
  openings: {
    en: [
      {
        subject: 'Code comes too late',
        text: 'On the satellite phone the sign-in code takes 15 minutes and then it has expired. I tried six times on {ship}.',
        by: 'crew',
      },
      {
        subject: "Can't sign in at sea",
        text: 'No GSM out here, only ship wifi. Your text message never arrives. How do I get into my account?',
        by: 'crew',
      },
      {
        subject: 'Expired code every time',
        text: 'By the time the SMS shows up your screen says expired. It has been like this since {port}.',
        by: 'crew',
      },
      {
        subject: 'Is there another way than SMS?',
        text: 'My husband must confirm a payee but he is in the middle of the ocean and the six digits do not reach him.',
        by: 'home',
        form: 'f',
      },
      {
        subject: 'Six digits never reach us',
        text: 'Starlink for the office only, the crew has the old dome. Nothing with a phone number gets through. The deadline for the share is tomorrow.',
        by: 'crew',
      },
      {
        subject: 'Locked out until the next port',
        text: 'Eleven days of open water ahead. You insist on a text message that has no way to get here. There must be a plan B.',
        by: 'crew',
      },
    ],
    fil: [
      {
        subject: 'Di dumarating ang code',
        text: 'Ship wifi lang po ang meron dito, walang GSM. Paano po ako makakapag sign in kung sa text pinapadala ang code?',
        by: 'crew',
      },
      {
        subject: 'Expired na pagdating',
        text: 'Lagpas sampung minuto bago dumating ang text, tapos expired na. Limang beses ko na sinubukan. {ship}',
        by: 'crew',
      },
      {
        subject: 'OTP problem sa gitna ng dagat',
        text: 'wala pong pumapasok na otp simula umalis kami ng {port}. kelangan ko po magconfirm ng padala',
        by: 'crew',
      },
      {
        subject: 'May ibang paraan po ba bukod sa text',
        text: 'Kailangan pong i-confirm ng asawa ko ang bagong payee pero hindi umaabot sa kanya ang anim na numero.',
        by: 'home',
        form: 'f',
      },
      {
        subject: 'Hanggang sa susunod na pantalan pa ba',
        text: 'Labing-isang araw pa kaming walang daungan. Text lang nang text ang hinihingi ninyo eh wala ngang makakarating dito. May plan B po ba?',
        by: 'crew',
      },
      {
        subject: 'Bukas na ang deadline ng share',
        text: 'Sa opisina lang ang mabilis na internet, kami sa lumang dome. Kahit anong may kinalaman sa number ng cellphone hindi lumulusot.',
        by: 'crew',
      },
    ],
    hr: [
      {
        subject: 'Ne stiže kod za prijavu',
        text: 'Na brodu imamo samo satelitski internet ({ship}). SMS s kodom nikad ne stigne. Kako da se prijavim?',
        by: 'crew',
      },
      {
        subject: 'Kod stigne kad je već istekao',
        text: 'Poruka putuje petnaestak minuta, a kod vrijedi pet. Probao sam šest puta.',
        by: 'crew',
        form: 'm',
      },
      {
        subject: 'Prijava na otvorenom moru',
        text: 'Otkad smo isplovili ({port}) ne mogu ući u aplikaciju jer nema GSM-a. Postoji li nešto osim SMS-a?',
        by: 'crew',
      },
      {
        subject: 'Muž ne može potvrditi primatelja',
        text: 'Nasred je oceana i šest znamenki do njega ne dolazi. Kako da to riješimo?',
        by: 'home',
        form: 'f',
      },
      {
        subject: 'Zaključano do sljedeće luke',
        text: 'Pred nama je jedanaest dana otvorenog mora, a vi tražite poruku koja ovamo ne može doći. Valjda postoji plan B.',
        by: 'crew',
      },
      {
        subject: 'Sutra je rok za udio',
        text: 'Brzi internet ima samo ured, posada je na staroj anteni. Sve što ide preko telefonskog broja zapne putem.',
        by: 'crew',
      },
    ],
  },
  searches: {
    en: ['sign in code not arriving at sea', 'sms code expired', 'sign in without sms', 'satelite code'],
    fil: ['di dumarating ang code', 'otp sa barko', 'expired ang code', 'sign in walang signal'],
    hr: ['ne stiže kod', 'kod istekao satelit', 'prijava bez sms', 'kod za prijavu na brodu'],
  },
  solves: {
    en: [
      'Hello {name}, text messages do not pass the satellite in time, but you do not need one. At the code field choose **Code without SMS**: the app on a phone you have used before makes the code itself, also without a signal. No such phone? Use one of the ten codes from **Account**, **Codes for the voyage**, if you printed them.',
      'Good day, {name}. Please tap **Code without SMS** below the field. It works offline on your own phone. If the phone is new, call Manila, +63 2 7755 0140, day and night, from the ship’s line, and we read you one code after three questions.',
    ],
    fil: [
      'Hello po, {name}. Hindi po umaabot sa oras ang text sa satellite, pero hindi ninyo ito kailangan. Sa field ng code, piliin ang **Code without SMS**: ang app mismo sa dati ninyong telepono ang gagawa ng code, kahit walang signal. Kung wala, gamitin ang isa sa sampung code mula sa **Account**, **Codes for the voyage**, kung na-print ninyo.',
      'Magandang araw po, {name}. Pindutin po ang **Code without SMS** sa ilalim ng field; gumagana ito offline sa sarili ninyong telepono. Kung bago ang telepono, tumawag po sa Manila, +63 2 7755 0140, araw at gabi, at bibigyan kayo ng isang code pagkatapos ng tatlong tanong.',
    ],
    hr: [
      'Dobar dan, SMS preko satelita ne stiže na vrijeme, ali vam i ne treba. Ispod polja za kod odaberite **Kod bez SMS-a**: aplikacija na mobitelu koji već koristite sama izrađuje kod, i bez signala. Ako takvog nema, upotrijebite jedan od deset kodova iz **Račun**, **Kodovi za plovidbu**, ako ste ih ispisali.',
      'Dobar dan, dodirnite **Kod bez SMS-a** ispod polja; radi i bez veze na vašem mobitelu. Ako je mobitel nov, nazovite s broda Manilu, +63 2 7755 0140, danju i noću, i nakon tri pitanja čitamo vam jedan kod.',
    ],
  },
  thanks: {
    en: ['I am in. That button is easy to miss.', 'Works offline, great. Thank you.'],
    fil: ['Nakapasok na po ako. Salamat po!', 'Ayun, gumana. Maraming salamat.'],
    hr: ['Prijava je prošla, hvala.', 'Radi bez signala, odlično. Hvala.'],
  },
  packet: {
    problem: 'The sign-in code by SMS arrives after it has expired, or not at all.',
    environment: 'At sea, satellite internet only, no GSM. Own phone used before.',
    steps_tried: 'New code asked six times, restarted the phone, tried the ship’s computer.',
    customer_impact: 'Cannot reach the account; an allotment waits for confirmation.',
    wanted_outcome: 'A way to sign in at sea that does not need an SMS.',
  },
  resolved: {
    en: {
      cause: 'SMS over satellite takes ten to twenty minutes; the code is valid for five.',
      resolution:
        'Below the code field choose **Code without SMS**. The app on a phone you have used before makes the code itself, also without a signal. Before the next voyage print **Account**, **Codes for the voyage**.',
    },
    fil: {
      cause: 'Sampu hanggang dalawampung minuto ang text sa satellite; limang minuto lang ang bisa ng code.',
      resolution:
        'Sa ilalim ng field ng code, piliin po ang **Code without SMS**. Ang app sa dati ninyong telepono ang gagawa ng code kahit walang signal. Bago ang susunod na biyahe, i-print ang **Account**, **Codes for the voyage**.',
    },
    hr: {
      cause: 'SMS preko satelita putuje deset do dvadeset minuta, a kod vrijedi pet.',
      resolution:
        'Ispod polja za kod odaberite **Kod bez SMS-a**. Aplikacija na mobitelu koji već koristite sama izrađuje kod, i bez signala. Prije sljedeće plovidbe ispišite **Račun**, **Kodovi za plovidbu**.',
    },
  },
}
