import type { Article } from '../types.ts'

export const wages: Article[] = [
  {
    key: 'payslip-lines',
    area: 'wages',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'Read your payslip line by line',
        summary: 'From the basic wage to what went where.',
        issue: 'You want to know how the figure at the bottom comes about.',
        cause:
          'The payslip goes from top to bottom: what you earned, what was taken off, where the rest went.',
        resolution: `| Line | What it is |
|---|---|
| Basic | wage for the days on board, by calendar day |
| Guaranteed overtime | the fixed hours of your contract |
| Overtime | hours beyond that, from the ship’s log up to the **25th** |
| Leave | earned, paid after sign-off |
| Contributions, tax | by the law of your country |
| Advances | cash on board and from agents |
| Allotment | your share, sent home |
| To the card | what is left |

Tap a line to see the days and hours behind it. Hours after the 25th stand on the next payslip.`,
        aliases: ['explain my payslip', 'why is my salary less', 'what is guaranteed overtime', 'deductions'],
        author: 'lea.markovic',
        made: '-90 11:30',
        published: { at: '-90 11:50', by: 'teresa.lim' },
      },
      fil: {
        title: 'Basahin ang payslip, linya por linya',
        summary: 'Mula basic hanggang kung saan napunta ang pera.',
        issue: 'Gusto ninyong malaman kung paano nabuo ang halagang nasa dulo.',
        cause: 'Mula itaas pababa ang payslip: kinita, kinaltas, at kung saan napunta ang natira.',
        resolution: `| Linya | Ano ito |
|---|---|
| Basic | sahod sa mga araw sa barko, bawat araw sa kalendaryo |
| Guaranteed overtime | takdang oras ayon sa kontrata |
| Overtime | sobrang oras, mula sa log ng barko hanggang **ika-25** |
| Leave | kinita, binabayaran pagka-sign off |
| Contributions, tax | ayon sa batas ng inyong bansa |
| Advances | cash sa barko at mula sa agent |
| Allotment | ang bahaging ipinadala sa bahay |
| To the card | ang natira |

Pindutin ang linya para makita ang mga araw at oras. Ang oras pagkatapos ng 25 ay nasa susunod na payslip.`,
        aliases: [
          'paliwanag sa payslip',
          'bakit kulang ang sahod',
          'ano ang guaranteed overtime',
          'mga kaltas',
        ],
        author: 'paolo.mendoza',
        made: '-90 11:35',
        published: { at: '-90 11:55', by: 'teresa.lim' },
      },
      hr: {
        title: 'Platna lista redak po redak',
        summary: 'Od osnovice do toga kamo je što otišlo.',
        issue: 'Želite znati kako nastaje iznos na dnu.',
        cause: 'Lista ide odozgo prema dolje: što ste zaradili, što je odbijeno, kamo je otišao ostatak.',
        resolution: `| Redak | Što je |
|---|---|
| Osnovica | plaća za dane na brodu, po kalendarskom danu |
| Ugovoreni prekovremeni | stalni broj sati iz ugovora |
| Prekovremeni | sati iznad toga, iz brodske evidencije do **25.** |
| Dopust | zarađen, isplaćuje se nakon iskrcaja |
| Doprinosi, porez | po propisima vaše zemlje |
| Predujmovi | gotovina na brodu i od agenata |
| Alotman | vaš udio, poslan kući |
| Na karticu | ostatak |

Dodirnite redak da vidite dane i sate iza njega. Sati nakon 25. stoje na sljedećoj listi.`,
        aliases: ['objašnjenje platne liste', 'zašto je plaća manja', 'ugovoreni prekovremeni', 'odbici'],
        author: 'lea.markovic',
        made: '-90 11:40',
        published: { at: '-90 12:00', by: 'maja.grgic' },
      },
    },
  },
  {
    key: 'payslip-password',
    area: 'wages',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'The payslip asks for a password',
        issue: 'The PDF from the mail does not open without a password.',
        cause: 'Mail can get lost, so the file is locked.',
        resolution: `The password is your **date of birth in eight digits, day first**, followed by the **last four digits of your crew number**.

Example: born on 7 March 1990, crew number ending in 0142: \`070319900142\`.

A copy without a password is in the app: **Wages**, **Payslips**, **Print**.`,
        aliases: ['pdf locked', 'open payslip', 'payslip for the bank', 'password of the attachment'],
        author: 'lea.markovic',
        made: '-90 12:10',
        published: { at: '-90 12:25', by: 'teresa.lim' },
      },
      fil: {
        title: 'Hinihingan ng password ang payslip',
        issue: 'Hindi mabuksan ang PDF mula sa e-mail dahil may password.',
        cause: 'Puwedeng maligaw ang e-mail, kaya naka-lock ang file.',
        resolution: `Ang password ay **petsa ng kapanganakan na walong numero, una ang araw**, kasunod ang **huling apat na numero ng crew number**.

Halimbawa: ipinanganak noong ika-7 ng Marso 1990, crew number na nagtatapos sa 0142: \`070319900142\`.

May kopyang walang password sa app: **Wages**, **Payslips**, **Print**.`,
        aliases: ['password ng payslip', 'naka-lock ang pdf', 'payslip para sa loan'],
        author: 'paolo.mendoza',
        made: '-90 12:12',
        published: { at: '-90 12:30', by: 'teresa.lim' },
      },
      hr: {
        title: 'Platna lista traži lozinku',
        issue: 'PDF iz e-pošte ne otvara se bez lozinke.',
        cause: 'Pošta se može zagubiti, zato je datoteka zaključana.',
        resolution: `Lozinka je **datum rođenja u osam znamenki, prvo dan**, i iza njega **posljednje četiri znamenke broja pomorca**.

Primjer: 7. ožujka 1990., broj koji završava na 0142: \`070319900142\`.

Primjerak bez lozinke je u aplikaciji: **Plaće**, **Platne liste**, **Ispis**.`,
        aliases: ['lozinka za platnu listu', 'zaključan pdf', 'platna lista za banku'],
        author: 'lea.markovic',
        made: '-90 12:15',
        published: { at: '-90 12:35', by: 'maja.grgic' },
      },
    },
  },
  {
    key: 'final-wages',
    area: 'wages',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'Final wages after sign-off',
        summary: 'Seven working days after the ship’s report.',
        issue: 'You have left the ship and wait for the last wages and the leave pay.',
        cause: 'The final statement is made when the ship’s sign-off report is here.',
        resolution: `1. **Wages**, **Closed contracts**: *report received* with its date. From then on it takes up to **seven working days**.
2. Leave pay is a line of its own in the same payment.
3. *Held* is an advance or a ticket that is not settled. It is released by itself ten working days after sign-off if nobody proves it. The reason is behind the arrow.

Is there no report five working days after sign-off? Tell us; we ask the ship.`,
        aliases: ['last salary', 'leave pay', 'held on final statement', 'paid after contract'],
        author: 'lea.markovic',
        made: '-90 12:40',
        published: { at: '-90 13:00', by: 'marija.peric' },
      },
      hr: {
        title: 'Konačna plaća nakon iskrcaja',
        summary: 'Sedam radnih dana od izvještaja s broda.',
        issue: 'Iskrcali ste se i čekate posljednju plaću i naknadu za dopust.',
        cause: 'Završni obračun izrađuje se kad stigne brodski izvještaj o iskrcaju.',
        resolution: `1. **Plaće**, **Završeni ugovori**: *izvještaj primljen* s datumom. Od tada treba do **sedam radnih dana**.
2. Naknada za dopust poseban je redak u istoj uplati.
3. *Zadržano* je predujam ili karta koja još nije obračunata. Oslobađa se samo deset radnih dana nakon iskrcaja ako je nitko ne dokaže. Razlog je iza strelice.

Izvještaja nema ni pet radnih dana nakon iskrcaja? Javite nam; pitamo brod.`,
        aliases: ['posljednja plaća', 'naknada za dopust', 'zadržano na obračunu', 'isplata nakon ugovora'],
        author: 'lea.markovic',
        made: '-90 12:45',
        published: { at: '-90 13:05', by: 'maja.grgic' },
      },
    },
  },
  {
    key: 'overtime-log',
    area: 'wages',
    audience: 'public',
    confidence: 'validated',
    origin: 'esc.overtime',
    texts: {
      en: {
        title: 'Overtime does not match the log',
        summary: 'Look at the 25th, and at a change of rank.',
        issue: 'The payslip pays fewer overtime hours than the log you signed.',
        environment: 'Often in the month of a promotion.',
        cause:
          'Two reasons. The ship closes its file on the **25th**; later hours come with the next payslip. And after a change of rank the file has **two lines** for one person, of which only the later one was read.',
        resolution: `1. Open the payslip, then **Overtime**, **Log lines**.
2. Are there two lines and only one is ticked? Choose **The other line is mine too**.
3. The difference is paid on the next working day. No paper is needed.
4. Hours after the 25th: look at the next payslip first.`,
        aliases: ['overtime missing', 'hours after promotion', 'log and payslip differ', 'OT after 25'],
        author: 'lea.markovic',
        made: '-60 11:30',
        published: { at: '-48 10:00', by: 'marija.peric' },
      },
      fil: {
        title: 'Hindi tugma ang overtime sa log',
        summary: 'Tingnan ang ika-25 at ang pagbabago ng ranggo.',
        issue: 'Mas kaunting oras ang bayad sa payslip kaysa sa pinirmahang log.',
        environment: 'Kadalasan sa buwan ng promotion.',
        cause:
          'Dalawa ang dahilan. Nagsasara ang file ng barko sa **ika-25**; ang sumunod na oras ay sa susunod na payslip. At pagkatapos magbago ng ranggo, **dalawang linya** ang isang tao sa file, at ang huli lang ang nabasa.',
        resolution: `1. Buksan ang payslip, saka **Overtime**, **Log lines**.
2. Dalawa ba ang linya at isa lang ang may tsek? Piliin ang **The other line is mine too**.
3. Babayaran ang kulang sa susunod na working day. Hindi kailangan ng papel.
4. Kung pagkatapos ng 25 ang oras, tingnan muna ang susunod na payslip.`,
        aliases: [
          'kulang ang OT',
          'overtime pagkatapos ma-promote',
          'di tugma ang oras',
          'OT pagkatapos ng 25',
        ],
        author: 'paolo.mendoza',
        made: '-47 13:15',
        published: { at: '-46 10:30', by: 'teresa.lim' },
      },
      hr: {
        title: 'Prekovremeni se ne slažu s evidencijom',
        summary: 'Pogledajte 25. u mjesecu i promjenu zvanja.',
        issue: 'Na platnoj listi plaćeno je manje prekovremenih nego u potpisanoj evidenciji.',
        environment: 'Često u mjesecu promaknuća.',
        cause:
          'Dva su razloga. Brod zaključuje datoteku **25.**; kasniji sati dolaze na sljedećoj listi. A nakon promjene zvanja ista osoba u datoteci ima **dva retka**, od kojih je pročitan samo kasniji.',
        resolution: `1. Otvorite platnu listu, pa **Prekovremeni**, **Redci iz evidencije**.
2. Dva su retka, a označen je samo jedan? Odaberite **I drugi je moj**.
3. Razlika se isplaćuje sljedeći radni dan. Papir nije potreban.
4. Sati nakon 25.: najprije pogledajte sljedeću listu.`,
        aliases: [
          'nedostaju prekovremeni',
          'sati nakon promaknuća',
          'evidencija i platna lista',
          'prekovremeni poslije 25.',
        ],
        author: 'lea.markovic',
        made: '-47 15:00',
        published: { at: '-45 09:30', by: 'maja.grgic' },
      },
    },
  },
  {
    key: 'short-contract',
    area: 'wages',
    audience: 'internal',
    confidence: 'validated',
    origin: 'esc.held',
    texts: {
      hr: {
        title: 'Zadržana plaća nakon ugovora kraćeg od 30 dana',
        issue:
          'Na završnom obračunu zadržan je iznos u visini puta na brod, a ugovor je trajao manje od 30 dana.',
        environment: 'Iskrcaj zbog zdravlja ili na zahtjev brodara.',
        cause:
          'Sustav putni trošak knjiži kao predujam kad je ugovor kraći od 30 dana. To vrijedi samo kad pomorac sam raskine ugovor.',
        resolution: `1. Otvorite izvještaj o iskrcaju i pogledajte šifru razloga: **M** (zdravlje) i **O** (brodar) ne nose trošak.
2. U tom slučaju Plaćanja oslobađaju iznos isti dan.
3. Šifra **S** (na vlastiti zahtjev): trošak ostaje, objasnite pomorcu članak ugovora.`,
        aliases: ['zadržana plaća kratak ugovor', 'putni trošak odbijen', 'iskrcaj zbog bolesti'],
        author: 'lea.markovic',
        made: '-8 12:20',
        published: { at: '-7 10:30', by: 'marija.peric' },
      },
    },
  },
  {
    key: 'goodwill',
    area: 'wages',
    audience: 'internal',
    confidence: 'validated',
    texts: {
      en: {
        title: 'Fees we may give back, and who signs',
        issue: 'A customer asks for a fee or a loss back, and we were at least partly the reason.',
        resolution: `| Amount | Who decides |
|---|---|
| up to 15 USD | you, with a note |
| up to 100 USD | the specialist who holds the escalation |
| above | Marija Perić |

Say what you give and why, once. Never promise an amount that somebody else has to sign.`,
        aliases: ['give back a fee', 'goodwill limit', 'compensation'],
        author: 'marija.peric',
        made: '-90 13:10',
        published: { at: '-90 13:30', by: 'lea.markovic' },
      },
    },
  },
]
