import type { Theme } from '../types.ts'

export const password: Theme = {
  key: 'password',
  area: 'wages',
  article: 'payslip-password',
  team: 'payments',
  hard: 0,
  signed: 0,
  weekly: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
  mix: { en: 0.35, fil: 0.35, hr: 0.3 },
  openings: {
    en: [
      {
        subject: 'PDF asks for a password',
        text: 'The payslip in the mail wants a password. I tried the one of the app, it is not that.',
        by: 'crew',
      },
      {
        subject: 'Cannot open payslip for the bank loan',
        text: 'The loan officer needs my last three slips and the files are locked. What do I type?',
        by: 'crew',
      },
      {
        subject: 'Locked attachment',
        text: 'my birthday does not work either. which format do you want??',
        by: 'crew',
      },
      {
        subject: 'Printing the slip at a shop',
        text: 'In {port} the print shop cannot open the file you send. Can you send it without protection?',
        by: 'crew',
      },
    ],
    fil: [
      {
        subject: 'Password ng payslip',
        text: 'Hinihingan po ako ng password pag binubuksan ang PDF. Yung sa app ayaw naman.',
        by: 'crew',
      },
      {
        subject: 'Kailangan ng payslip sa loan',
        text: 'Hinihingi po ng bangko ang tatlong huling payslip ko pero naka-lock. Ano po ang ilalagay?',
        by: 'crew',
      },
      {
        subject: 'di mabuksan attachment',
        text: 'nilagay ko na bday ko ayaw pa rin, anong format po ba',
        by: 'crew',
      },
      {
        subject: 'Ipi-print lang po sana',
        text: 'Hindi mabuksan sa computer shop ang file na pinadala nyo. Puwede po bang walang password na lang?',
        by: 'crew',
      },
    ],
    hr: [
      {
        subject: 'PDF traži lozinku',
        text: 'Platna lista iz e-pošte traži lozinku. Ona za aplikaciju ne prolazi.',
        by: 'crew',
      },
      {
        subject: 'Platne liste za kredit',
        text: 'Banka traži zadnje tri platne liste, a datoteke su zaključane. Što treba upisati?',
        by: 'crew',
      },
      {
        subject: 'Ne otvara se privitak',
        text: 'Ni datum rođenja ne radi. U kojem obliku ga pišem?',
        by: 'crew',
      },
      {
        subject: 'Ispis u knjižnici',
        text: 'Trebam ispisati listu, a računalo u knjižnici je ne otvara. Može li bez zaštite?',
        by: 'crew',
      },
    ],
  },
  searches: {
    en: ['payslip password', 'pdf locked', 'open payslip attachment', 'payslip for loan'],
    fil: ['password ng payslip', 'di mabuksan ang pdf', 'payslip para sa loan', 'naka-lock na payslip'],
    hr: ['lozinka za platnu listu', 'pdf traži lozinku', 'platna lista za kredit', 'zaključana platna lista'],
  },
  solves: {
    en: [
      'Hello {name}, the file opens with your date of birth as eight digits, day first, followed by the last four digits of your crew number. Born on 7 March 1990 with a crew number ending in 0142 would be 070319900142.',
      'Good day, {name}. We do not send it open, because mail gets lost. But inside the app, **Wages**, **Payslips**, **Print** gives a copy without a password.',
    ],
    fil: [
      'Hello po, {name}. Ang password ay ang petsa ng kapanganakan na walong numero, una ang araw, at kasunod ang huling apat na numero ng crew number. Halimbawa, ipinanganak noong ika-7 ng Marso 1990 at nagtatapos sa 0142: 070319900142.',
      'Magandang araw po, {name}. Hindi po namin ito ipinapadala nang bukas dahil puwedeng maligaw ang e-mail. Pero sa app, **Wages**, **Payslips**, **Print**, may kopyang walang password.',
    ],
    hr: [
      'Dobar dan, lozinka je datum rođenja u osam znamenki, prvo dan, i iza njega posljednje četiri znamenke broja pomorca kod nas. Za 7. ožujka 1990. i broj koji završava na 0142 to je 070319900142.',
      'Dobar dan, nezaštićenu je ne šaljemo jer se pošta može zagubiti. U aplikaciji **Plaće**, **Platne liste**, **Ispis** daje primjerak bez lozinke.',
    ],
  },
  thanks: {
    en: ['Opened. Day first was the trick.', 'Print from the app, nice. Thanks.'],
    fil: ['Nabuksan na po. Araw pala ang una.', 'Salamat po, na-print na.'],
    hr: ['Otvorilo se, hvala.', 'Ispis iz aplikacije radi, hvala.'],
  },
  packet: {
    problem: 'The payslip does not open with the date of birth and the crew number.',
    environment: 'PDF from the mail, two readers tried.',
    steps_tried: 'Order day, month, year confirmed; crew number confirmed.',
    customer_impact: 'A bank waits for the payslips.',
    wanted_outcome: 'Payslips that open.',
  },
  resolved: {
    en: {
      cause: 'The date of birth in our record had day and month swapped.',
      resolution:
        'We have corrected the date of birth and made the payslips again. They open with day, month, year and the last four digits of the crew number.',
    },
    fil: {
      cause: 'Nagkapalit ang araw at buwan ng kapanganakan sa record namin.',
      resolution:
        'Naitama na po ang petsa at nagawa ulit ang mga payslip. Bubukas ang mga ito sa araw, buwan, taon at huling apat na numero ng crew number.',
    },
    hr: {
      cause: 'U našoj evidenciji bili su zamijenjeni dan i mjesec rođenja.',
      resolution:
        'Datum smo ispravili i platne liste izradili ponovno. Otvaraju se danom, mjesecom, godinom i posljednje četiri znamenke broja pomorca.',
    },
  },
}
