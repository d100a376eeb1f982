import type { Theme } from '../types.ts'

export const months: Theme = {
  key: 'months',
  area: 'tax',
  article: 'sss-months',
  team: 'papers',
  hard: 0.38,
  signed: 0,
  weekly: [2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
  mix: { en: 0.4, fil: 0.6, hr: 0 },
  openings: {
    en: [
      {
        subject: 'SSS months do not match my contract',
        text: 'I signed on in mid-month and two months of SSS are missing between my old and my new contract. Parola deducted both.',
        by: 'crew',
      },
      {
        subject: 'Gap in contributions',
        text: 'SSS website has a hole of one month. On the payslip you took the money. {ship}.',
        by: 'crew',
      },
      {
        subject: 'Salary loan refused',
        text: 'They say that my last contributions were not posted. I have the payslips that show the deduction.',
        by: 'crew',
      },
      {
        subject: 'Pag-IBIG month twice, next month zero',
        text: 'One month is posted double and the following one is empty. Is that normal with two contracts?',
        by: 'crew',
      },
    ],
    fil: [
      {
        subject: 'Kulang ang hulog sa SSS',
        text: 'Sa gitna po ng buwan ako sumampa sa {ship}. Dalawang buwan po ang wala sa SSS ko pero may kaltas sa payslip.',
        by: 'crew',
      },
      {
        subject: 'Hindi na-approve ang salary loan',
        text: 'Wala daw pong posted na hulog nung nakaraan. Nandito po ang payslip na may kaltas.',
        by: 'crew',
      },
      {
        subject: 'May butas sa contribution',
        text: 'Chineck ko po sa website isang buwan ang blanko. Paano po iyon, binawasan naman ako.',
        by: 'crew',
      },
      {
        subject: 'Doble isang buwan tapos zero',
        text: 'Yung Pag-IBIG ko po doble ang pasok tapos zero yung sumunod. Dalawang kontrata po kasi ako.',
        by: 'crew',
      },
    ],
    hr: [],
  },
  searches: {
    en: ['sss month missing', 'contributions not posted', 'pag-ibig double month', 'sss two contracts'],
    fil: ['kulang ang hulog sss', 'hindi posted ang sss', 'butas sa contribution', 'doble pag-ibig'],
    hr: [],
  },
  solves: {
    en: [
      'Hello {name}, contributions stand under the month they apply to, and that month belongs to the contract that was running on its first day. When you change ship mid-month, the new contract reports it, up to 30 days later. Under **Tax and contributions**, **Posted months** you see which contract reports which month and until when.',
      'Good day, {name}. Please look at **Posted months** in the app. If the month says *reported* with a receipt number, take that number to the branch; they can post it by hand. If it still says *waiting*, it is inside the 30 days.',
    ],
    fil: [
      'Hello po, {name}. Nakalista ang hulog sa buwan na para roon, at ang buwan ay sa kontratang tumatakbo noong unang araw nito. Kapag lumipat ng barko sa gitna ng buwan, ang bagong kontrata ang nag-uulat, hanggang 30 araw pa. Sa **Tax and contributions**, **Posted months**, makikita kung aling kontrata ang nag-uulat at hanggang kailan.',
      'Magandang araw po, {name}. Pakitingnan po ang **Posted months** sa app. Kung *reported* na at may receipt number, dalhin iyon sa branch para ma-post nila. Kung *waiting* pa, pasok pa po sa 30 araw.',
    ],
    hr: [],
  },
  thanks: {
    en: ['With the receipt number they posted it at once.', 'It is on waiting, so I give it the 30 days.'],
    fil: ['Na-post na po dahil sa receipt number. Salamat!', 'Waiting pa po pala. Salamat sa sagot.'],
    hr: [],
  },
  packet: {
    problem: 'One or two months of contributions are not posted although they were deducted.',
    environment: 'Two contracts that meet in mid-month.',
    steps_tried: 'Payslips compared with the posted months: the deduction is there, the month is not.',
    customer_impact: 'A loan was refused because of the gap.',
    wanted_outcome: 'Know who reports the month and until when, and get it posted.',
  },
  resolved: {
    en: {
      cause:
        'A month belongs to the contract that ran on its first day; the new contract reports the rest up to 30 days later.',
      resolution:
        'Under **Tax and contributions**, **Posted months** you see which contract reports which month. The receipt number there is enough for the branch to post it by hand.',
    },
    fil: {
      cause:
        'Ang buwan ay sa kontratang tumatakbo noong unang araw nito; ang natira ay iniuulat ng bagong kontrata hanggang 30 araw pagkatapos.',
      resolution:
        'Sa **Tax and contributions**, **Posted months**, makikita po kung aling kontrata ang nag-uulat ng bawat buwan. Sapat na ang receipt number doon para ma-post ng branch.',
    },
  },
}
