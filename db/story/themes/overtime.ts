import type { Theme } from '../types.ts'

export const overtime: Theme = {
  key: 'overtime',
  area: 'wages',
  article: 'overtime-log',
  team: 'payments',
  hard: 0.38,
  signed: 0,
  weekly: [4, 4, 3, 5, 4, 4, 3, 5, 4, 4, 4, 4, 4],
  mix: { en: 0.4, fil: 0.3, hr: 0.3 },
  openings: {
    en: [
      {
        subject: 'Overtime hours missing',
        text: 'My own log says 96 hours, the payslip pays 61. I was promoted on the 12th, maybe that has to do with it. {ship}.',
        by: 'crew',
      },
      {
        subject: 'Worked extra, not paid',
        text: 'Tank cleaning after the 25th is nowhere on the slip. The chief signed everything.',
        by: 'crew',
      },
      {
        subject: 'Hours on the slip are less than what we signed',
        text: 'The sheet that I and the mate signed shows more than you paid. Please explain the difference of {amount}.',
        by: 'crew',
      },
      {
        subject: 'After promotion the overtime is wrong',
        text: 'Since I sail as 2nd the payslip only counts the second half of the month.',
        by: 'crew',
      },
    ],
    fil: [
      {
        subject: 'Kulang ang OT',
        text: '96 hours po sa log ko, 61 lang ang bayad sa payslip. Na-promote po ako noong 12. {ship}',
        by: 'crew',
      },
      {
        subject: 'Hindi nabayaran ang extra',
        text: 'Nag tank cleaning po kami pagkatapos ng 25, wala sa payslip. Pirmado naman ni chief.',
        by: 'crew',
      },
      {
        subject: 'Overtime di tugma sa pinirmahan',
        text: 'Mas mataas po ang nasa papel na pinirmahan namin kaysa binayad. Kulang po ng {amount}. Pakitignan naman po.',
        by: 'crew',
      },
      {
        subject: 'Simula na-promote, kulang na',
        text: 'kalahating buwan lang binibilang na ot ko simula naging AB ako, sana po maayos',
        by: 'crew',
      },
    ],
    hr: [
      {
        subject: 'Nedostaju prekovremeni',
        text: 'Po mojoj evidenciji 96 sati, na platnoj listi plaćeno 61. Od dvanaestog sam u višem zvanju, možda je to razlog.',
        by: 'crew',
      },
      {
        subject: 'Rad nakon 25. nije plaćen',
        text: 'Čišćenje tankova poslije dvadeset petog nigdje se ne vidi, a upravitelj stroja je sve potpisao. Brod {ship}.',
        by: 'crew',
      },
      {
        subject: 'Manje sati nego što je potpisano',
        text: 'Na papiru koji smo potpisali ja i časnik stoji više nego što je isplaćeno. Razlika je {amount}.',
        by: 'crew',
      },
      {
        subject: 'Nakon promaknuća krivi sati',
        text: 'Otkad plovim kao drugi, računa se samo druga polovica mjeseca.',
        by: 'crew',
      },
    ],
  },
  searches: {
    en: [
      'overtime missing payslip',
      'overtime after promotion',
      'hours do not match log',
      'overtime after 25th',
    ],
    fil: ['kulang ang overtime', 'OT sa payslip', 'na-promote overtime', 'oras di tugma sa log'],
    hr: [
      'nedostaju prekovremeni',
      'prekovremeni nakon promaknuća',
      'sati na platnoj listi',
      'prekovremeni poslije 25',
    ],
  },
  solves: {
    en: [
      'Hello {name}, two things to look at. Hours after the 25th are on the next payslip, because the ship closes its file that day. And if your rank changed during the month, the file has two lines for you: open the payslip, **Overtime**, **Log lines**. If only one is ticked, choose **The other line is mine too**; the difference is paid on the next working day.',
      'Good day, {name}. Please open **Overtime** on the payslip and then **Log lines**. After a promotion there are two of them and only one was counted. Tick the other and confirm; no paper is needed.',
    ],
    fil: [
      'Hello po, {name}. Dalawa po ang titingnan. Ang oras pagkatapos ng 25 ay nasa susunod na payslip, dahil doon nagsasara ang file ng barko. At kung nagbago ang ranggo sa loob ng buwan, dalawang linya kayo sa file: buksan ang payslip, **Overtime**, **Log lines**. Kung isa lang ang may tsek, piliin ang **The other line is mine too**; babayaran ang kulang sa susunod na working day.',
      'Magandang araw po, {name}. Pakibuksan po ang **Overtime** sa payslip, saka **Log lines**. Pagkatapos ma-promote, dalawa po ito at isa lang ang nabilang. I-tsek ang isa pa at kumpirmahin; hindi kailangan ng papel.',
    ],
    hr: [
      'Dobar dan, pogledajte dvoje. Sati nakon 25. na sljedećoj su platnoj listi jer brod toga dana zaključuje datoteku. A ako se zvanje promijenilo usred mjeseca, u njoj ste u dva retka: otvorite platnu listu, **Prekovremeni**, **Redci iz evidencije**. Ako je označen samo jedan, odaberite **I drugi je moj**; razlika se isplaćuje sljedeći radni dan.',
      'Dobar dan, na platnoj listi otvorite **Prekovremeni**, pa **Redci iz evidencije**. Nakon promaknuća ih je dva, a uračunat je samo jedan. Označite i drugi i potvrdite; papir nije potreban.',
    ],
  },
  thanks: {
    en: ['There was a second line. Paid today, thanks.', 'OK, so it is on the next slip. Understood.'],
    fil: ['May pangalawang linya nga po. Salamat!', 'Sa susunod pala na payslip. Salamat po sa paliwanag.'],
    hr: ['Stvarno je bio i drugi redak. Hvala.', 'Razumijem, dolazi na sljedećoj listi. Hvala.'],
  },
  packet: {
    problem: 'Fewer overtime hours on the payslip than in the signed log; rank changed during the month.',
    environment: 'Payslip of last month, ship’s file closed on the 25th, promotion in mid-month.',
    steps_tried:
      'Compared the signed sheet with the payslip line by line: the first half of the month is missing.',
    customer_impact: 'About a third of the overtime is not paid.',
    wanted_outcome: 'The missing hours paid, and a reason.',
  },
  resolved: {
    en: {
      cause:
        'After a change of rank the ship’s file has two lines for one person, and only the later one was read.',
      resolution:
        'On the payslip open **Overtime**, **Log lines** and tick the other line too. The difference is paid on the next working day. Hours after the 25th come with the next payslip.',
    },
    fil: {
      cause:
        'Pagkatapos magbago ng ranggo, dalawang linya ang isang tao sa file ng barko, at ang huli lang ang nabasa.',
      resolution:
        'Sa payslip, buksan ang **Overtime**, **Log lines**, at i-tsek din ang isa pang linya. Babayaran po ang kulang sa susunod na working day. Ang oras pagkatapos ng 25 ay kasama sa susunod na payslip.',
    },
    hr: {
      cause:
        'Nakon promjene zvanja u brodskoj datoteci ista osoba ima dva retka, a pročitan je samo kasniji.',
      resolution:
        'Na platnoj listi otvorite **Prekovremeni**, **Redci iz evidencije** i označite i drugi redak. Razlika se isplaćuje sljedeći radni dan. Sati nakon 25. dolaze na sljedećoj listi.',
    },
  },
}
