import type { Theme } from '../types.ts'

export const final: Theme = {
  key: 'final',
  area: 'wages',
  article: 'final-wages',
  team: 'payments',
  hard: 0,
  signed: 0.1,
  weekly: [3, 3, 3, 4, 3, 3, 3, 4, 3, 3, 3, 3, 4],
  mix: { en: 0.35, fil: 0.3, hr: 0.35 },
  openings: {
    en: [
      {
        subject: 'Signed off, no final pay',
        text: 'Left {ship} eight days ago in {port}. When do I get the last wages and the leave pay?',
        by: 'crew',
      },
      {
        subject: 'Last salary',
        text: 'Contract ended, balance shows only the allotment. How long does the rest take usually?',
        by: 'crew',
      },
      {
        subject: 'Leave pay is not on the slip',
        text: 'My final statement has the basic and the overtime, but nothing for leave. {amount} should be there.',
        by: 'crew',
      },
      {
        subject: 'Something held back at the end',
        text: 'There is a line Held with a minus in my closing statement. Nobody on board told me about it.',
        by: 'crew',
      },
    ],
    fil: [
      {
        subject: 'Final pay po',
        text: 'Nag sign off po ako sa {port} walong araw na ang nakaraan. Kailan po papasok ang huling sahod?',
        by: 'crew',
      },
      {
        subject: 'Wala pa ang leave pay',
        text: 'Nasa final statement po ang basic at OT, wala ang leave pay. Dapat po may {amount}.',
        by: 'crew',
      },
      {
        subject: 'May bawas sa huling sahod',
        text: 'May nakasulat po na Held sa closing statement ko. Ano po yun at kailan ibabalik?',
        by: 'crew',
      },
      {
        subject: 'Tapos na kontrata',
        text: 'gaano po katagal bago makuha ang natitirang sweldo? nakauwi na po ako galing {ship}',
        by: 'crew',
      },
    ],
    hr: [
      {
        subject: 'Iskrcaj, a konačne plaće nema',
        text: 'Prošlo je osam dana od iskrcaja ({port}). Kada stiže posljednja plaća i naknada za dopust?',
        by: 'crew',
      },
      {
        subject: 'Nema naknade za dopust',
        text: 'Na završnom obračunu su osnovica i prekovremeni, a dopusta nema. Trebalo bi biti oko {amount}.',
        by: 'crew',
      },
      {
        subject: 'Stavka „zadržano“',
        text: 'Na završnom obračunu stoji minus sa stavkom zadržano. Na brodu mi nitko nije ništa rekao.',
        by: 'crew',
      },
      {
        subject: 'Kad je isplata nakon ugovora',
        text: 'Ugovor je gotov, doma sam. Koliko se obično čeka ostatak plaće? Brod {ship}.',
        by: 'crew',
      },
    ],
  },
  searches: {
    en: [
      'final wages after sign off',
      'leave pay missing',
      'held on closing statement',
      'when is last salary paid',
    ],
    fil: ['final pay seaman', 'huling sahod kailan', 'leave pay', 'held sa statement'],
    hr: [
      'konačna plaća nakon iskrcaja',
      'naknada za dopust',
      'zadržano na obračunu',
      'isplata nakon ugovora',
    ],
  },
  solves: {
    en: [
      'Hello {name}, final wages are paid within seven working days after the ship’s sign-off report. You see whether we have it under **Wages**, **Closed contracts**: *report received* with its date. Leave pay is a line of its own and comes with the same payment.',
      'Good day, {name}. *Held* is an advance from the agent or a ticket that is not settled yet. It is released by itself ten working days after sign-off if nobody proves it. The amount and the reason are behind the small arrow on that line.',
    ],
    fil: [
      'Hello po, {name}. Binabayaran ang huling sahod sa loob ng pitong working days pagkatapos ng sign-off report ng barko. Makikita kung dumating na ito sa **Wages**, **Closed contracts**: *report received* na may petsa. May sariling linya ang leave pay at kasabay itong papasok.',
      'Magandang araw po, {name}. Ang *Held* ay advance mula sa agent o tiket na hindi pa naaayos. Kusa itong nabubuksan pagkalipas ng sampung working days mula sign-off kung walang magpatunay. Nasa maliit na arrow sa linyang iyon ang halaga at dahilan.',
    ],
    hr: [
      'Dobar dan, konačna plaća isplaćuje se u roku od sedam radnih dana od brodskog izvještaja o iskrcaju. Je li stigao, vidite u **Plaće**, **Završeni ugovori**: *izvještaj primljen* s datumom. Naknada za dopust poseban je redak i dolazi istom uplatom.',
      'Dobar dan, *zadržano* je predujam od agenta ili karta koja još nije obračunata. Oslobađa se samo od sebe deset radnih dana nakon iskrcaja ako je nitko ne dokaže. Iznos i razlog su iza male strelice u tom retku.',
    ],
  },
  thanks: {
    en: ['It says report received, so I wait. Thanks.', 'The money is here. Thank you.'],
    fil: ['Pumasok na po. Salamat!', 'Okay po, hihintayin ko na lang.'],
    hr: ['Izvještaj je primljen, čekam. Hvala.', 'Stiglo je, hvala lijepa.'],
  },
  packet: {
    problem: 'An amount is held on the closing statement and the customer contests it.',
    environment: 'Sign-off more than ten working days ago, advance booked by a port agent.',
    steps_tried: 'Asked the agent for the receipt: no answer in two working days.',
    customer_impact: 'Part of the final wages is missing.',
    wanted_outcome: 'A decision whether it is released without the agent’s receipt.',
  },
  resolved: {
    en: {
      cause: 'The agent booked an advance and sent no receipt for it.',
      resolution:
        'We have released the held amount; it is in the balance today. If the agent proves the advance later, we write to you first.',
    },
    fil: {
      cause: 'May inilistang advance ang agent pero walang ipinadalang resibo.',
      resolution:
        'Na-release na po namin ang naka-hold; nasa balance na ito ngayon. Kung mapatunayan ng agent ang advance sa ibang araw, susulat muna kami sa inyo.',
    },
    hr: {
      cause: 'Agent je proknjižio predujam, a za njega nije poslao potvrdu.',
      resolution:
        'Zadržani iznos smo oslobodili i danas je na računu. Ako agent poslije dokaže predujam, prvo pišemo vama.',
    },
  },
}
