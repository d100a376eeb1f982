import type { Article } from '../types.ts'

export const tax: Article[] = [
  {
    key: 'contributions',
    area: 'tax',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'SSS, Pag-IBIG and PhilHealth on board',
        summary: 'What is taken off, who reports it, where you see it.',
        issue: 'You want to know what is paid for you while you are at sea.',
        environment: 'Contracts under Philippine rules.',
        resolution: `- The contributions of a month are taken from that month’s wages and reported by us in the following month.
- **Tax and contributions**, **Posted months** shows each month with *waiting* or *reported* and the receipt number.
- Between two contracts nothing is reported. You can pay those months yourself at the branch.`,
        aliases: [
          'sss on board',
          'pag-ibig deduction',
          'philhealth at sea',
          'contributions between contracts',
        ],
        author: 'teresa.lim',
        made: '-90 16:10',
        published: { at: '-90 16:30', by: 'marija.peric' },
      },
      fil: {
        title: 'SSS, Pag-IBIG at PhilHealth habang nasa barko',
        summary: 'Ano ang kinakaltas, sino ang nag-uulat, saan makikita.',
        issue: 'Gusto ninyong malaman kung ano ang hinuhulog para sa inyo habang nasa laot.',
        environment: 'Mga kontratang sakop ng patakaran ng Pilipinas.',
        resolution: `- Kinakaltas sa sahod ng buwan ang hulog para sa buwang iyon, at iniuulat namin sa kasunod na buwan.
- Sa **Tax and contributions**, **Posted months**, makikita ang bawat buwan: *waiting* o *reported*, at ang receipt number.
- Sa pagitan ng dalawang kontrata, walang iniuulat. Puwede ninyong hulugan ang mga buwang iyon sa branch.`,
        aliases: ['sss sa barko', 'kaltas ng pag-ibig', 'philhealth seaman', 'hulog sa pagitan ng kontrata'],
        author: 'paolo.mendoza',
        made: '-89 11:00',
        published: { at: '-88 14:00', by: 'teresa.lim' },
      },
    },
  },
  {
    key: 'sss-months',
    area: 'tax',
    audience: 'public',
    confidence: 'validated',
    origin: 'esc.months',
    texts: {
      en: {
        title: 'SSS months do not match the contract',
        summary: 'A month belongs to the contract that ran on its first day.',
        issue:
          'One or two months are missing at SSS or Pag-IBIG, or one is posted double, although the payslips show the deduction.',
        environment: 'Two contracts that meet in the middle of a month.',
        cause:
          'A month belongs to the contract that was running on its first day. The new contract reports the rest, up to **30 days** later.',
        resolution: `1. **Tax and contributions**, **Posted months**: it shows which contract reports which month, and until when.
2. *waiting*: it is inside the 30 days. Nothing to do.
3. *reported* with a receipt number: take the number to the branch; they post it by hand.
4. For a loan, **Print** gives a statement of the reported months that the branch accepts.`,
        aliases: ['sss month missing', 'contributions not posted', 'pag-ibig double', 'salary loan refused'],
        author: 'teresa.lim',
        made: '-41 10:30',
        published: { at: '-34 11:15', by: 'marija.peric' },
      },
      fil: {
        title: 'Hindi tugma ang buwan ng SSS sa kontrata',
        summary: 'Ang buwan ay sa kontratang tumatakbo noong unang araw nito.',
        issue:
          'May kulang na isa o dalawang buwan sa SSS o Pag-IBIG, o may dumoble, kahit may kaltas sa payslip.',
        environment: 'Dalawang kontratang nagtagpo sa gitna ng buwan.',
        cause:
          'Ang buwan ay sa kontratang tumatakbo noong unang araw nito. Ang natira ay iniuulat ng bagong kontrata, hanggang **30 araw** pa.',
        resolution: `1. **Tax and contributions**, **Posted months**: makikita kung aling kontrata ang nag-uulat at hanggang kailan.
2. *waiting*: pasok pa sa 30 araw. Walang kailangang gawin.
3. *reported* na may receipt number: dalhin ang numero sa branch para ma-post nila.
4. Para sa loan, ang **Print** ay nagbibigay ng listahang tinatanggap ng branch.`,
        aliases: [
          'kulang ang hulog sa sss',
          'hindi posted',
          'doble ang pag-ibig',
          'hindi na-approve ang loan',
        ],
        author: 'paolo.mendoza',
        made: '-33 14:00',
        published: { at: '-33 17:00', by: 'teresa.lim' },
      },
    },
  },
  {
    key: 'tax-residence',
    area: 'tax',
    audience: 'public',
    confidence: 'validated',
    texts: {
      hr: {
        title: 'OIB i hrvatska porezna rezidentnost',
        summary: 'Što nam treba i gdje nalazite potvrdu.',
        issue: 'Prvi put ste kod nas u ugovoru i želite znati što treba za porez u Hrvatskoj.',
        environment: 'Pomorci s prebivalištem u Hrvatskoj.',
        resolution: `1. U **Račun**, **Porez** upišite OIB. Bez njega potvrda za poreznu ne može biti izdana.
2. Označite zemlju rezidentnosti. Ako se promijeni tijekom godine, upišite datum.
3. Potvrda za prošlu godinu nalazi se od siječnja u **Porez i doprinosi**, **Potvrda**.

O tome koliko dana vrijedi kao dan plovidbe odlučuje porezna uprava; mi potvrđujemo dane koje imamo.`,
        aliases: ['oib', 'porezna rezidentnost', 'potvrda za poreznu upravu', 'porez pomorci'],
        author: 'hrvoje.pavic',
        made: '-90 16:40',
        published: { at: '-90 17:00', by: 'maja.grgic' },
      },
      en: {
        title: 'OIB and Croatian tax residence',
        summary: 'What we need, and where the certificate is.',
        issue: 'You have your first contract with us and live in Croatia.',
        environment: 'Seafarers with a residence in Croatia.',
        resolution: `1. Type your OIB under **Account**, **Tax**. Without it the certificate for the tax office cannot be made.
2. Mark your country of residence. If it changes during the year, add the date.
3. The certificate of the past year is under **Tax and contributions**, **Certificate**, from January on.

How many days count as days of navigation is decided by the tax office; we confirm the days we have.`,
        aliases: ['oib', 'croatian tax', 'certificate for the tax office'],
        author: 'hrvoje.pavic',
        made: '-90 16:45',
        published: { at: '-90 17:05', by: 'teresa.lim' },
      },
    },
  },
  {
    key: 'tax-days',
    area: 'tax',
    audience: 'public',
    confidence: 'validated',
    origin: 'esc.tax-again',
    texts: {
      hr: {
        title: 'Na potvrdi je premalo dana plovidbe',
        summary: 'Put, tečaj i liječenje dodaju se uz dokaz.',
        issue: 'Na potvrdi za poreznu upravu manje je dana nego što ste ih sami izbrojili.',
        environment: 'Potvrda za prošlu godinu, porezni rezident Hrvatske.',
        cause:
          'Potvrda sama broji samo dane **od ukrcaja do iskrcaja**. Dani puta, školovanja i liječenja dodaju se uz dokaz.',
        resolution: `1. **Porez i doprinosi**, **Potvrda**, **Dodaj dane**.
2. Uz svaki dan odaberite vrstu i učitajte dokaz: ukrcajnu kartu, potvrdu s tečaja ili otpusno pismo.
3. Nova potvrda gotova je **sljedeći radni dan**; stara ostaje vidljiva.

Bez ukrcajne karte vrijedi i potvrda agencije o kupljenoj karti, s vašim imenom i datumom.`,
        aliases: ['premalo dana', 'dani puta', 'dani plovidbe potvrda', 'porezna traži dane'],
        author: 'hrvoje.pavic',
        made: '-33 12:00',
        published: { at: '-26 10:30', by: 'maja.grgic' },
      },
      en: {
        title: 'Too few days on the tax certificate',
        summary: 'Travel, courses and treatment are added with proof.',
        issue: 'The certificate for the Croatian tax office shows fewer days than you count.',
        environment: 'Certificate of the past year, Croatian tax residence.',
        cause:
          'By itself the certificate counts **from sign-on to sign-off** only. Travel, training and treatment are added with proof.',
        resolution: `1. **Tax and contributions**, **Certificate**, **Add days**.
2. Choose the kind of each day and upload the proof: boarding pass, course certificate or discharge letter.
3. The new certificate is there on the **next working day**; the old one stays visible.`,
        aliases: ['sea days missing', 'travel days not counted', 'certificate of navigation days'],
        author: 'hrvoje.pavic',
        made: '-26 14:00',
        published: { at: '-25 11:00', by: 'teresa.lim' },
      },
    },
  },
]
