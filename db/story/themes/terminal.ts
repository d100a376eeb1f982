import type { Theme } from '../types.ts'

export const terminal: Theme = {
  key: 'terminal',
  area: 'card',
  article: 'card-agent',
  team: 'cards',
  hard: 0.42,
  signed: 0,
  weekly: [3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 4],
  mix: { en: 0.4, fil: 0.3, hr: 0.3 },
  openings: {
    en: [
      {
        subject: "Works in the supermarket, not at the agent's",
        text: 'In {port} I could pay for food, but the agent who gives cash says declined every time. Balance is more than enough.',
        by: 'crew',
      },
      {
        subject: 'Cash advance declined',
        text: 'Whole crew of {ship} got cash from the port agent except me and the new cook. Same card as the others.',
        by: 'crew',
      },
      {
        subject: 'Agent in {port} blames my bank',
        text: 'He says it is the bank, your phone line says it is the agent. Who can tell me what code 57 is?',
        by: 'crew',
      },
      {
        subject: 'No cash before the weekend',
        text: 'Three different machines at the agency refused. In the bar across the road it went through at once. Strange.',
        by: 'crew',
      },
    ],
    fil: [
      {
        subject: 'Gumagana sa tindahan, ayaw sa agent',
        text: 'Nakabili po ako ng groceries sa {port} pero declined sa agent pag cash. May {amount} pa po ako sa balance.',
        by: 'crew',
      },
      {
        subject: 'Declined code 57',
        text: 'Ano po yung 57? Ayan lumabas sa terminal ng ahente. Yung kasama ko nakakuha, ako hindi.',
        by: 'crew',
      },
      {
        subject: 'Hindi makakuha ng cash sa port agent',
        text: 'Tatlong beses na po sinubukan, ayaw talaga. Bukas po aalis na ang {ship}.',
        by: 'crew',
      },
      {
        subject: 'Sabi ng agent kasalanan ng bangko',
        text: 'sabi naman ng hotline nyo sa agent daw. nalilito na po ako kung saan lalapit',
        by: 'crew',
      },
    ],
    hr: [
      {
        subject: 'U trgovini radi, kod agenta ne',
        text: 'Kartica prolazi u trgovini, ali agent u luci ({port}) ne može isplatiti gotovinu. Na računu ima dovoljno.',
        by: 'crew',
      },
      {
        subject: 'Odbijeno, kod 57',
        text: 'Agentov terminal javlja 57. Ostali s broda {ship} su dobili novac, samo ja ne.',
        by: 'crew',
      },
      {
        subject: 'Nema gotovine prije vikenda',
        text: 'Probali smo na tri terminala u agenciji i svaki odbija, a u kafiću preko puta prolazi iz prve.',
        by: 'crew',
      },
      {
        subject: 'Agent krivi banku, banka agenta',
        text: 'Tko mi može reći zašto ne mogu podići novac kod lučkog agenta? Isplovljavamo sutra ujutro.',
        by: 'crew',
      },
    ],
  },
  searches: {
    en: [
      'agent terminal declined',
      'code 57 card',
      'cash at port agent refused',
      'card works in shop not agent',
    ],
    fil: ['declined sa agent', 'code 57', 'cash sa port agent', 'ayaw ng card sa ahente'],
    hr: ['agent odbija karticu', 'kod 57', 'gotovina kod agenta', 'kartica radi u trgovini ne kod agenta'],
  },
  solves: {
    en: [
      'Hello {name}, code 57 means that the card is not open for cash at agents. In the app, **Card**, **Where it works**, switch on **Port agents and cash**; it needs a signal once. Then insert the chip (no tapping) and let the agent choose *Credit*.',
      'Good day, {name}. Agents run as cash points, and that switch is off on newer cards until you turn it on: **Card**, **Where it works**, **Port agents and cash**. After one refused try wait ten minutes.',
    ],
    fil: [
      'Hello po, {name}. Ang code 57 po ay hindi pa bukas ang card para sa cash sa agent. Sa app, **Card**, **Where it works**, buksan ang **Port agents and cash**; kailangan ng signal nang isang beses. Pagkatapos, ipasok ang chip (huwag i-tap) at *Credit* ang piliin ng agent.',
      'Magandang araw po, {name}. Cash point po ang turing sa agent, at naka-off iyon sa mga bagong card hangga’t hindi ninyo binubuksan: **Card**, **Where it works**, **Port agents and cash**. Pagkatapos ng declined, maghintay ng sampung minuto.',
    ],
    hr: [
      'Dobar dan, kod 57 znači da kartica nije otvorena za gotovinu kod agenata. U aplikaciji **Kartica**, **Gdje radi** uključite **Lučki agenti i gotovina**; za to jednom treba signal. Zatim umetnite čip (bez prislanjanja), a agent neka odabere *Credit*.',
      'Dobar dan, agenti se vode kao isplatna mjesta, a to je na novijim karticama isključeno dok ga ne uključite: **Kartica**, **Gdje radi**, **Lučki agenti i gotovina**. Nakon odbijanja pričekajte deset minuta.',
    ],
  },
  thanks: {
    en: ['Switched on, got my cash. Cheers.', 'That was it. Nobody here knew this switch.'],
    fil: ['Nakakuha na po ako ng cash. Salamat po!', 'Yun lang po pala. Maraming salamat.'],
    hr: ['To je bilo to, hvala.', 'Radi, gotovina podignuta.'],
  },
  packet: {
    problem: 'Card accepted in shops, refused at the port agent’s terminal with code 57.',
    environment: 'Cash from a port agent; card delivered this year.',
    steps_tried: 'Balance checked, PIN right, chip and contactless tried, second terminal tried.',
    customer_impact: 'No cash before the ship leaves.',
    wanted_outcome: 'Learn whether it is the card or the agent, and how to get cash today.',
  },
  resolved: {
    en: {
      cause:
        'Agents run as cash points. On cards delivered this year that kind is switched off until the holder turns it on.',
      resolution:
        'In the app open **Card**, **Where it works** and switch on **Port agents and cash**. Then insert the chip and let the agent choose *Credit*. After a refused try wait ten minutes.',
    },
    fil: {
      cause:
        'Cash point ang turing sa mga agent. Sa mga card na naibigay ngayong taon, naka-off iyon hangga’t hindi binubuksan ng may-ari.',
      resolution:
        'Sa app, buksan ang **Card**, **Where it works**, at i-on ang **Port agents and cash**. Pagkatapos, ipasok ang chip at *Credit* ang piliin ng agent. Maghintay ng sampung minuto pagkatapos ng declined.',
    },
    hr: {
      cause:
        'Agenti se vode kao isplatna mjesta. Na karticama izdanima ove godine to je isključeno dok ga vlasnik ne uključi.',
      resolution:
        'U aplikaciji otvorite **Kartica**, **Gdje radi** i uključite **Lučki agenti i gotovina**. Zatim umetnite čip, a agent neka odabere *Credit*. Nakon odbijanja pričekajte deset minuta.',
    },
  },
}
