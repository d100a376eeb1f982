import type { Locale } from '#i18n/locales.ts'

/** What the people of one walk say, in one language. */
export type Telling = Readonly<{
  /** What a visitor looks for, and the file of the shipped manual that answers it. */
  looksFor: string
  /** A ticket somebody began to write, which the manual answers too. */
  draft: { subject: string; text: string }
  /** A ticket nothing answers yet. The text holds a name and a number nobody else may read. */
  problem: { subject: string; text: string }
  packet: { environment: string; customer_impact: string; wanted_outcome: string }
  /** What the specialist missed in the packet, and what tier 1 then adds. */
  missed: string
  tried: string
  cause: string
  resolution: string
  /** A few words of the resolution as readers see it. */
  gist: string
  /** How the next one with the same problem types it. */
  mistyped: string
  teams: { first: string; second: string }
  area: string
}>

/** The pages of the manual that answer the first two questions. */
export const manual = { looksFor: 'portal/stages-and-promises.md', draft: 'portal/lost-link.md' }

/** Stands in each problem; may stand in no draft. */
export const secret = '555 0142'

export const tellings: Record<Locale, Telling> = {
  en: {
    looksFor: 'nobody answers my ticket',
    draft: {
      subject: 'I lost the link to my ticket',
      text: 'I wrote to you last week and cannot find the mail with the link any more. How do I open my ticket again?',
    },
    problem: {
      subject: 'Payslip shows the wrong port allowance',
      text: 'My November payslip has the port allowance of Singapore, but we lay in Durban for nine days. It is 84 dollars too low. Please call me: Liza Santos, +63 917 555 0142.',
    },
    packet: {
      environment: 'Payslip of November, ship Maria Stella',
      customer_impact: '84 dollars are missing from the pay',
      wanted_outcome: 'The right allowance on the payslip',
    },
    missed: 'Was the port log compared with the payslip?',
    tried: 'Compared the payslip with the port log: the log says Durban.',
    cause: 'The port log of the ship reached payroll after the cut-off, so the port before was taken.',
    resolution:
      'Ask the master to send the port log again. Then open **Payslips** and choose **Recalculate**. The difference comes with the next pay.',
    gist: 'send the port log again',
    mistyped: 'paylsip wrong port alowance',
    teams: { first: 'First line', second: 'Payroll' },
    area: 'Payslips',
  },
  fil: {
    looksFor: 'walang sumasagot sa ticket ko',
    draft: {
      subject: 'Nawala ang link ng ticket ko',
      text: 'Sumulat po ako sa inyo noong isang linggo at hindi ko na makita ang mail na may link. Paano ko po bubuksan ulit ang ticket?',
    },
    problem: {
      subject: 'Mali ang port allowance sa payslip ko',
      text: 'Sa payslip ko ng Nobyembre, port allowance ng Singapore ang nakalagay, pero siyam na araw kami sa Durban. Kulang po ng 84 dolyar. Tawagan po ninyo ako: Liza Santos, +63 917 555 0142.',
    },
    packet: {
      environment: 'Payslip ng Nobyembre, barkong Maria Stella',
      customer_impact: 'Kulang ng 84 dolyar ang sahod',
      wanted_outcome: 'Tamang allowance sa payslip',
    },
    missed: 'Naikumpara po ba ang port log sa payslip?',
    tried: 'Ikinumpara ang payslip sa port log: Durban ang nasa log.',
    cause: 'Nahuli ang dating ng port log ng barko sa payroll, kaya ang naunang pantalan ang ginamit.',
    resolution:
      'Ipadala ulit sa kapitan ang port log. Pagkatapos, buksan ang **Payslips** at piliin ang **Kuwentahin ulit**. Darating ang kulang sa susunod na sahod.',
    gist: 'Ipadala ulit sa kapitan ang port log',
    mistyped: 'mali port alowance sa paylsip',
    teams: { first: 'Unang linya', second: 'Payroll' },
    area: 'Payslips',
  },
  hr: {
    looksFor: 'nitko ne odgovara na moj upit',
    draft: {
      subject: 'Nemam više poveznicu za upit',
      text: 'Pisao sam vam prošli tjedan i više ne nalazim poštu s poveznicom. Kako da ponovno otvorim svoj upit?',
    },
    problem: {
      subject: 'Kriv lučki dodatak na obračunu plaće',
      text: 'Na obračunu za studeni stoji lučki dodatak za Singapur, a devet smo dana bili u Durbanu. Iznos je manji za 84 dolara. Nazovite me: Liza Santos, +63 917 555 0142.',
    },
    packet: {
      environment: 'Obračun za studeni, brod Maria Stella',
      customer_impact: 'Na plaći nedostaje 84 dolara',
      wanted_outcome: 'Točan dodatak na obračunu',
    },
    missed: 'Je li lučki dnevnik uspoređen s obračunom?',
    tried: 'Obračun je uspoređen s lučkim dnevnikom: u dnevniku stoji Durban.',
    cause: 'Lučki dnevnik broda stigao je u obračun nakon roka, pa je uzeta prethodna luka.',
    resolution:
      'Zamolite zapovjednika da ponovno pošalje lučki dnevnik. Zatim otvorite **Obračuni** i odaberite **Preračunaj**. Razlika dolazi sa sljedećom plaćom.',
    gist: 'ponovno pošalje lučki dnevnik',
    mistyped: 'krivi lucki dodatk na obracunu',
    teams: { first: 'Prva linija', second: 'Obračun plaća' },
    area: 'Obračuni',
  },
}
