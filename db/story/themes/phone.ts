import type { Theme } from '../types.ts'

export const phone: Theme = {
  key: 'phone',
  area: 'app',
  article: 'new-phone',
  team: 'papers',
  hard: 0,
  signed: 0.12,
  weekly: [4, 3, 4, 3, 4, 4, 3, 4, 3, 4, 3, 4, 3],
  mix: { en: 0.35, fil: 0.4, hr: 0.25 },
  openings: {
    en: [
      {
        subject: 'Changed my number',
        text: 'New SIM, old one is gone. The app wants to send a code to the number that no longer exists.',
        by: 'crew',
      },
      {
        subject: 'Phone fell into the sea',
        text: 'Not joking. Bought another in {port} with a local number. How do I get back in?',
        by: 'crew',
      },
      {
        subject: 'Selfie check rejected',
        text: 'I did the selfie with my seaman’s book twice and it says try again. Light in the cabin is bad. {ship}',
        by: 'crew',
      },
      {
        subject: 'Locked out with the new phone',
        text: 'I am a payee, I only look at what my son sends. Since I have the new phone it asks for things I cannot give.',
        by: 'home',
      },
    ],
    fil: [
      {
        subject: 'Nagpalit ng number',
        text: 'Nawala na po ang dati kong SIM. Doon pa rin nagpapadala ng code ang app. Paano po ito papalitan?',
      },
      {
        subject: 'Nahulog sa dagat ang cellphone',
        text: 'Bumili po ako ng bago sa {port}. Ayaw ako papasukin ng app, hinahanap ang lumang number.',
        by: 'crew',
      },
      {
        subject: 'Ayaw tanggapin ang selfie',
        text: 'Dalawang beses na po akong nag-selfie na may seaman’s book. Try again daw palagi. Madilim po kasi dito sa cabin.',
        by: 'crew',
      },
      {
        subject: 'Bagong cp, hindi makapasok',
        text: 'Ako po ang tumatanggap ng padala ng anak ko. Simula nagpalit ako ng cellphone di ko na makita ang account.',
        by: 'home',
      },
    ],
    hr: [
      {
        subject: 'Novi broj mobitela',
        text: 'Stari broj više ne postoji, a aplikacija i dalje šalje kod na njega. Kako ga promijeniti?',
      },
      {
        subject: 'Mobitel je pao u more',
        text: 'Kupljen je novi u luci ({port}) s lokalnim brojem. Kako da ponovno uđem u račun?',
        by: 'crew',
      },
      {
        subject: 'Selfi se stalno odbija',
        text: 'Dvaput sam se slikao s pomorskom knjižicom i oba puta piše da pokušam ponovno. Svjetlo u kabini je loše.',
        by: 'crew',
        form: 'm',
      },
      {
        subject: 'Ne mogu ući s novog mobitela',
        text: 'Primateljica sam sinovih uplata. Otkad imam novi mobitel, aplikacija me više ne prepoznaje.',
        by: 'home',
        form: 'f',
      },
    ],
  },
  searches: {
    en: ['new phone old number gone', 'change phone number', 'selfie check fails', 'lost sim'],
    fil: ['bagong number', 'nawala ang sim', 'palit ng cellphone', 'ayaw ng selfie'],
    hr: ['novi broj mobitela', 'izgubljen mobitel', 'selfi odbijen', 'promjena broja'],
  },
  solves: {
    en: [
      'Hello {name}, on the sign-in page choose **I no longer have this number**. The app asks for a short selfie video with your seaman’s book or ID next to your face. Stand facing a window or lamp, no flash. We check it within one working day and you set the new number yourself.',
      'Good day, {name}. Please try the selfie once more in daylight, the open page of the book beside your face, glasses off. If it says *try again* a third time, write here and a person compares it by eye.',
    ],
    fil: [
      'Hello po, {name}. Sa sign-in page, piliin po ang **I no longer have this number**. Hihingi ang app ng maikling selfie video na katabi ng mukha ang seaman’s book o ID. Humarap sa bintana o ilaw, walang flash. Titingnan namin ito sa loob ng isang working day at kayo na ang maglalagay ng bagong number.',
      'Magandang araw po, {name}. Pakiulit po ang selfie sa maliwanag, katabi ng mukha ang bukas na pahina, walang salamin. Kung *try again* pa rin sa ikatlo, sumulat lang dito at tao na ang titingin.',
    ],
    hr: [
      'Dobar dan, na stranici za prijavu odaberite **Više nemam ovaj broj**. Aplikacija traži kratku snimku lica s pomorskom knjižicom ili osobnom pokraj lica. Okrenite se prema prozoru ili svjetiljci, bez bljeskalice. Pregledavamo je u roku od jednog radnog dana i tada sami upisujete novi broj.',
      'Dobar dan, pokušajte još jednom na dnevnom svjetlu, s otvorenom stranicom knjižice pokraj lica i bez naočala. Ako i treći put piše da pokušate ponovno, javite ovdje pa uspoređuje čovjek.',
    ],
  },
  thanks: {
    en: ['The window helped. I am back in.', 'New number is set, thank you.'],
    fil: ['Nakapasok na po, salamat.', 'Na-update na po ang number. Thank you po!'],
    hr: ['Uspjelo je uz prozor, hvala.', 'Novi broj je upisan. Hvala.'],
  },
  packet: {
    problem: 'Old number gone, and the automatic comparison of the selfie failed three times.',
    environment: 'New phone, seaman’s book with an older photo.',
    steps_tried: 'Daylight, no flash, glasses off; three attempts.',
    customer_impact: 'No access to the account.',
    wanted_outcome: 'A person compares the recording with the book and signs.',
  },
  resolved: {
    en: {
      cause: 'The photo in the book is too old for the automatic comparison, so two of us have to look.',
      resolution:
        'Two of us have compared your recording with the book. You can set the new number now; the link in the app is open for 24 hours.',
    },
    fil: {
      cause:
        'Masyadong luma ang litrato sa libro para sa awtomatikong pagkumpara, kaya dalawang tao ang kailangang tumingin.',
      resolution:
        'Naikumpara na po ng dalawa sa amin ang video at ang libro. Puwede na ninyong ilagay ang bagong number; bukas ang link sa app nang 24 na oras.',
    },
    hr: {
      cause: 'Fotografija u knjižici prestara je za automatsku usporedbu pa moraju pogledati dvije osobe.',
      resolution:
        'Dvije su osobe usporedile snimku s knjižicom. Sada možete upisati novi broj; poveznica u aplikaciji otvorena je 24 sata.',
    },
  },
}
