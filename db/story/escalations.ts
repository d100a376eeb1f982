import type { Escalation } from './types.ts'

/** Written by hand; each with the packet as the agent filled it in, in the language of the ticket. */
export const escalations: Escalation[] = [
  {
    key: 'esc.returned-sent',
    ticket: 't.rey-returned',
    at: '-84 09:12',
    by: 'paolo.mendoza',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'normal',
    team: 'payments',
    packet: {
      problem: 'The bank’s app shows the transfer as returned since Tuesday night, ours still shows Sent.',
      environment: 'BDO, transfer of ₱42,500, app 5.10, customer in the Red Sea with signal twice a day.',
      steps_tried: 'Told him not to send again. Looked at our last bank file of 18:00: nothing in it.',
      customer_impact: 'The family waits; he fears that it goes out twice.',
      wanted_outcome: 'Which of the two is right, and until when he should wait.',
    },
    steps: [
      { at: '-84 10:00', do: 'accept', by: 'jun.reyes' },
      {
        at: '-83 09:40',
        do: 'resolve',
        by: 'jun.reyes',
        cause:
          'The bank writes money back during the night. We read its file at 9:00, 13:00 and 18:00 Manila time, so our app is always the later one.',
        resolution:
          'Both are right, Rey; the bank is only earlier. Please do not send it again while the line says **Sent**. At our next reading, 9:00, 13:00 or 18:00 in Manila, it turns to **Returned** by itself. Then look at the code under **Details**, mend what it says, and choose **Send again**.',
        outcome: { kind: 'drafted', article: 'returned-sent' },
      },
      { at: '-80 09:00', do: 'close', by: 'jun.reyes' },
    ],
  },
  {
    key: 'esc.pin',
    ticket: 't.cherry-pin',
    at: '-79 10:45',
    by: 'paolo.mendoza',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'high',
    team: 'cards',
    packet: {
      problem:
        'Tatlong maling PIN sa ATM. Na-unblock sa app, pero PIN tries exceeded pa rin sa terminal ng kantina.',
      environment: 'Chip card, MV Sveti Nikola sa Santos, offline ang terminal sa barko.',
      steps_tried:
        'Unblock PIN sa app: nakumpirma. Inulit sa kantina nang dalawang beses, pareho ang lumabas.',
      customer_impact: 'Walang pambili sa barko, aalis bukas ng umaga.',
      wanted_outcome: 'Magamit ulit ang card sa barko nang hindi naghihintay ng bago.',
    },
    steps: [
      { at: '-79 11:30', do: 'accept', by: 'danilo.ramos' },
      {
        at: '-79 13:40',
        do: 'resolve',
        by: 'danilo.ramos',
        cause:
          'Nasa chip din ang bilang ng maling PIN. Ang panig lang namin ang nabubuksan ng app; ang chip ay kapag nagamit nang online.',
        resolution:
          'Cherry, dalawa po ang naka-lock: sa amin at sa chip. Nabuksan na po ang sa amin. Bago umalis, ipasok ang card sa kahit anong ATM na online at gamitin ang tamang PIN nang isang beses; sapat na ang balance inquiry. Pagkatapos noon, tatanggapin na ito sa kantina.',
        outcome: { kind: 'drafted', article: 'card-pin' },
      },
      { at: '-76 10:00', do: 'close', by: 'danilo.ramos' },
    ],
  },
  {
    key: 'esc.returned-name',
    ticket: 't.grace-married',
    at: '-77 10:12',
    by: 'kristine.uy',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'high',
    team: 'payments',
    packet: {
      problem:
        'Allotment returned with R17. Account number right; Grace Ocampo married and BDO already has the new name.',
      environment: 'BDO account 0045 8812 3307, payee in Cebu, app 5.10.',
      steps_tried:
        'Compared the number with the passbook photo: the same. Customer called from +63 917 555 0107 and confirmed the branch.',
      customer_impact: 'Three children, school starts on Monday.',
      wanted_outcome: 'Know exactly what BDO compares, and send the money again without a fee.',
    },
    steps: [
      { at: '-77 11:00', do: 'accept', by: 'jun.reyes' },
      {
        at: '-75 16:30',
        do: 'resolve',
        by: 'jun.reyes',
        cause:
          'BDO compares the payee’s name word by word. The account carries the married name, our payee record the maiden name, so the transfer came back with R17.',
        resolution:
          'Good afternoon, Grace. In **Payees**, please change **Name on the account** to what BDO prints, middle name included, and add a photo of one paper that shows both names. Then choose **Send again**; before 15:00 Manila time it leaves the same day. You can do the first two steps yourself, Victor only confirms.',
        outcome: { kind: 'drafted', article: 'returned-name' },
      },
      { at: '-72 09:30', do: 'close', by: 'jun.reyes' },
    ],
  },
  {
    key: 'esc.code',
    ticket: 't.tomislav-code',
    at: '-71 17:10',
    by: 'ana.kovac',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'high',
    team: 'cards',
    packet: {
      problem: 'Kod za prijavu SMS-om stiže nakon što istekne. Cijela posada, jedanaest ljudi.',
      environment: 'MV Učka na moru, samo satelitska veza.',
      steps_tried: 'Novi kod zatražen više puta, mobitel ponovno pokrenut.',
      customer_impact: 'Nitko s broda ne može potvrditi alotman prije 20. u mjesecu.',
      wanted_outcome: 'Način prijave na moru koji ne ovisi o SMS-u.',
    },
    steps: [
      {
        at: '-70 15:20',
        do: 'return',
        by: 'maja.grgic',
        missing: ['environment'],
        text: 'Trebam sustav satelitske veze i podatak jesu li se na tim mobitelima već prijavljivali; o tome ovisi koji put vrijedi.',
      },
    ],
  },
  {
    key: 'esc.code-again',
    ticket: 't.tomislav-code',
    at: '-70 18:25',
    by: 'ana.kovac',
    again: 'esc.code',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'high',
    team: 'cards',
    packet: {
      problem: 'Kod za prijavu SMS-om stiže nakon što istekne. Cijela posada, jedanaest ljudi.',
      environment:
        'MV Učka na moru, VSAT i rezervni Iridium. Isti mobiteli s kojima su se prijavljivali na kopnu.',
      steps_tried: 'Novi kod zatražen više puta, mobitel ponovno pokrenut, pokušano i s brodskog računala.',
      customer_impact: 'Nitko s broda ne može potvrditi alotman prije 20. u mjesecu.',
      wanted_outcome: 'Način prijave na moru koji ne ovisi o SMS-u.',
    },
    steps: [
      { at: '-70 18:50', do: 'accept', by: 'maja.grgic' },
      {
        at: '-69 16:10',
        do: 'resolve',
        by: 'maja.grgic',
        cause:
          'SMS preko satelita putuje deset do dvadeset minuta, a kod vrijedi pet. Mobiteli su poznati pa mogu sami izraditi kod.',
        resolution:
          'Dobar dan, SMS vam ne treba. Ispod polja za kod odaberite **Kod bez SMS-a**: aplikacija na mobitelu s kojim ste se već prijavljivali sama izrađuje kod, i bez signala. Prije sljedećeg ukrcaja svatko može ispisati deset kodova iz **Račun**, **Kodovi za plovidbu**.',
        outcome: { kind: 'drafted', article: 'code-at-sea' },
      },
      { at: '-66 16:00', do: 'close', by: 'maja.grgic' },
    ],
  },
  {
    key: 'esc.overtime',
    ticket: 't.nestor-overtime',
    at: '-63 12:15',
    by: 'kristine.uy',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'normal',
    team: 'payments',
    packet: {
      problem:
        'Signed log 96 hours, payslip 61. Everything before the 12th is missing; he was promoted on the 12th.',
      environment: 'MV Sveti Nikola, payslip of last month, ship’s file closed on the 25th.',
      steps_tried:
        'Compared the signed sheet with the payslip day by day: day 1 to 11 has no overtime at all.',
      customer_impact: '35 hours not paid, about 190 USD.',
      wanted_outcome: 'The hours paid, and a reason he can tell the others who were promoted.',
    },
    steps: [
      { at: '-63 14:20', do: 'accept', by: 'lea.markovic' },
      {
        at: '-61 18:40',
        do: 'resolve',
        by: 'lea.markovic',
        cause:
          'After a change of rank the ship’s file has two lines for one person. Only the later line was read.',
        resolution:
          'Hello Nestor, you are right. Your name stands twice in the ship’s file, as OS and as AB, and only the second was read. On the payslip open **Overtime**, **Log lines**, and choose **The other line is mine too**. The difference is paid on the next working day.',
        outcome: { kind: 'drafted', article: 'overtime-log' },
      },
      { at: '-58 15:00', do: 'close', by: 'lea.markovic' },
    ],
  },
  {
    key: 'esc.terminal',
    ticket: 't.arnel-agent',
    at: '-58 18:35',
    by: 'ivan.blazevic',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'high',
    team: 'payments',
    packet: {
      problem: 'Card pays in shops, but the port agent’s terminal refuses cash, three times code 57.',
      environment: 'Agent in Santos, chip card delivered this year, balance 820 USD.',
      steps_tried: 'PIN right, chip and contactless tried, second terminal of the agent tried.',
      customer_impact: 'No cash before the ship leaves tomorrow at noon.',
      wanted_outcome: 'Card or agent? And how he gets cash tonight.',
    },
    steps: [
      {
        at: '-58 19:05',
        do: 'reroute',
        by: 'lea.markovic',
        team: 'cards',
        text: 'Not a transfer but the card’s own switches; that is with Cards.',
      },
      { at: '-57 10:05', do: 'accept', by: 'danilo.ramos' },
      {
        at: '-57 10:20',
        do: 'resolve',
        by: 'danilo.ramos',
        cause:
          'Agents run as cash points. On cards delivered this year that kind is switched off until the holder turns it on; code 57 says so.',
        resolution:
          'Good morning, Arnel. In the app open **Card**, **Where it works**, and switch on **Port agents and cash**; it needs a signal once. Then insert the chip, let the agent choose *Credit*, and after a refused try wait ten minutes.',
        outcome: { kind: 'drafted', article: 'card-agent' },
      },
      { at: '-55 10:00', do: 'close', by: 'danilo.ramos' },
    ],
  },
  {
    key: 'esc.wallet',
    ticket: 't.rowena-wallet',
    at: '-50 10:10',
    by: 'paolo.mendoza',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'normal',
    team: 'payments',
    packet: {
      problem:
        'Bumalik ang ₱18,000 sa e-wallet na may R20. Noong isang buwan ay pumasok ang parehong halaga.',
      environment: 'E-wallet sa Pilipinas, walang bank account ang tatanggap.',
      steps_tried: 'Tinignan ang number ng wallet: tama. Sinubukan ang mas maliit na halaga: bumalik din.',
      customer_impact: 'Wala pang panggastos ang pamilya ngayong buwan.',
      wanted_outcome: 'Ano ang R20 sa wallet, at paano maipapadala ang pera.',
    },
    steps: [
      { at: '-50 11:00', do: 'accept', by: 'jun.reyes' },
      {
        at: '-49 10:40',
        do: 'resolve',
        by: 'jun.reyes',
        cause:
          'Naabot na ng wallet ang puwede nitong tanggapin sa isang buwan. Hindi pa ito fully verified, kaya mas mababa ang limit.',
        resolution:
          'Magandang umaga po, Rowena. Ang R20 po ay puno na ang limit ng wallet sa buwang ito; kasama ang lahat ng pumasok, hindi lang ang galing sa amin. Pakitapos po ang verification sa wallet app, tataas agad ang limit, at saka piliin ng tatay ninyo ang **Send again**. O magdagdag ng bank account sa **Payees**.',
        outcome: { kind: 'drafted', article: 'wallet-limit' },
      },
      { at: '-46 09:00', do: 'close', by: 'jun.reyes' },
    ],
  },
  {
    key: 'esc.rate',
    ticket: 't.vesna-rate',
    at: '-46 15:25',
    by: 'ivan.blazevic',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'low',
    team: 'payments',
    packet: {
      problem: 'Na račun je stiglo 9 € manje nego što je bilo u aplikaciji.',
      environment: 'Uplata potvrđena navečer, primateljica u Hrvatskoj.',
      steps_tried: 'Pogledan iznos u aplikaciji i na računu.',
      customer_impact: 'Sumnja na skrivenu naknadu.',
      wanted_outcome: 'Objasniti razliku.',
    },
    steps: [{ at: '-46 15:29', do: 'withdraw', by: 'ivan.blazevic' }],
  },
  {
    key: 'esc.months',
    ticket: 't.joel-sss',
    at: '-44 11:25',
    by: 'paolo.mendoza',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'normal',
    team: 'papers',
    packet: {
      problem: 'SSS has no entry for two months around a change of ship; both were deducted on the payslips.',
      environment: 'Two contracts that meet in mid-month, Visayas Pearl and Luzon Trader.',
      steps_tried: 'Payslips compared with the posted months: deduction there, month not.',
      customer_impact: 'A salary loan was refused.',
      wanted_outcome: 'Who reports these months, until when, and what he can show the branch today.',
    },
    steps: [
      { at: '-44 13:00', do: 'accept', by: 'teresa.lim' },
      {
        at: '-42 15:30',
        do: 'resolve',
        by: 'teresa.lim',
        cause:
          'A month belongs to the contract that was running on its first day; the new contract reports the rest, up to 30 days later. Nobody could see that in the app.',
        resolution:
          'Hello Joel, the first month was reported by the Visayas Pearl contract, with the receipt number you now see under **Tax and contributions**, **Posted months**. Take it to the branch; they post it by hand. The second month is the new contract’s and is reported within 30 days; until then the app says *waiting*.',
        outcome: { kind: 'drafted', article: 'sss-months' },
      },
      { at: '-39 11:00', do: 'close', by: 'teresa.lim' },
    ],
  },
  {
    key: 'esc.crash',
    ticket: 't.dante-crash',
    at: '-40 09:45',
    by: 'kristine.uy',
    kind: 'functional',
    cause: 'defect',
    severity: 'high',
    team: 'cards',
    packet: {
      problem: 'Nagsasara ang app pagbukas ng Payslips mula nang mag-update sa 5.11.',
      environment: 'App 5.11, Samsung na may Android 8, tatlong tao sa MV Visayas Pearl.',
      steps_tried: 'Binura at in-install ulit, nag-restart ng telepono: pareho. Sa browser, nabubuksan.',
      customer_impact: 'Hindi makita ang payslip sa telepono.',
      wanted_outcome: 'Ayusin ang app, at sabihin kung kailan.',
    },
    steps: [
      { at: '-40 10:30', do: 'accept', by: 'danilo.ramos' },
      {
        at: '-37 16:00',
        do: 'resolve',
        by: 'danilo.ramos',
        cause:
          'Mali ang 5.11 sa Android 8 at 9: hindi nito nabubuksan ang bagong uri ng PDF. Naayos sa 5.12.',
        resolution:
          'Magandang hapon po, Dante. Naayos na po sa **5.12**; paki-update po kapag may signal. Habang hindi pa, nabubuksan ang payslip sa browser: mag-sign in sa site at piliin ang **Wages**, **Payslips**.',
        outcome: { kind: 'drafted', article: 'app-closes' },
      },
      { at: '-34 09:00', do: 'close', by: 'danilo.ramos' },
    ],
  },
  {
    key: 'esc.tax',
    ticket: 't.marko-dani',
    at: '-37 16:10',
    by: 'ivan.blazevic',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'normal',
    team: 'papers',
    packet: {
      problem: 'Na potvrdi za poreznu 176 dana; osam dana puta na brod i s broda nije uračunato.',
      environment: 'Potvrda za prošlu godinu, porezni rezident Hrvatske, MV Učka.',
      steps_tried: 'Datumi uspoređeni.',
      customer_impact: 'Bez tih dana nije u plovidbi dovoljno dana za poreznu.',
      wanted_outcome: 'Potvrda sa 184 dana.',
    },
    steps: [
      {
        at: '-36 14:50',
        do: 'return',
        by: 'hrvoje.pavic',
        missing: ['steps_tried'],
        text: 'S čime su datumi uspoređeni i je li pokušao sam dodati dane u aplikaciji? Ako gumba nema, to je druga priča.',
      },
    ],
  },
  {
    key: 'esc.tax-again',
    ticket: 't.marko-dani',
    at: '-35 14:30',
    by: 'ivan.blazevic',
    again: 'esc.tax',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'normal',
    team: 'papers',
    packet: {
      problem: 'Na potvrdi za poreznu 176 dana; osam dana puta na brod i s broda nije uračunato.',
      environment:
        'Potvrda za prošlu godinu, porezni rezident Hrvatske, MV Učka. Gumb „Dodaj dane“ mu se ne prikazuje.',
      steps_tried:
        'Ukrcaj i iskrcaj uspoređeni s pomorskom knjižicom: točni. Ukrcajne karte ima za svih osam dana. Gumb tražen na mobitelu i na računalu.',
      customer_impact: 'Bez tih dana nije u plovidbi dovoljno dana za poreznu.',
      wanted_outcome: 'Potvrda sa 184 dana i uputa za druge.',
    },
    steps: [
      { at: '-35 15:10', do: 'accept', by: 'hrvoje.pavic' },
      {
        at: '-34 17:20',
        do: 'resolve',
        by: 'hrvoje.pavic',
        cause:
          'Potvrda sama broji od ukrcaja do iskrcaja; put se dodaje uz dokaz. Gumb se prikazivao samo onima koji su u računu upisali OIB, a ovdje ga nije bilo.',
        resolution:
          'Dobar dan, u **Račun**, **Porez** upišite OIB; nakon toga se u **Porez i doprinosi**, **Potvrda** pojavljuje **Dodaj dane**. Učitajte ukrcajne karte i uz svaki dan odaberite *put*. Nova potvrda gotova je sljedeći radni dan.',
        outcome: { kind: 'drafted', article: 'tax-days' },
      },
      { at: '-31 15:00', do: 'close', by: 'hrvoje.pavic' },
    ],
  },
  {
    key: 'esc.double',
    ticket: 't.sanja-double',
    at: '-31 16:45',
    by: 'ana.kovac',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'normal',
    team: 'cards',
    packet: {
      problem: 'Dva redka po 64,20 USD iz iste trgovine, a kupnja je bila jedna.',
      environment: 'Terminal je usred plaćanja javio grešku, plaćanje je ponovljeno čipom.',
      steps_tried: 'Oba redka pogledana: isto vrijeme, isti terminal, različit broj.',
      customer_impact: '64,20 USD manje na raspolaganju.',
      wanted_outcome: 'Je li drugi iznos stvarno naplaćen i kada se vraća.',
    },
    steps: [
      { at: '-31 17:20', do: 'accept', by: 'maja.grgic' },
      {
        at: '-29 17:40',
        do: 'resolve',
        by: 'maja.grgic',
        cause: 'Prvi pokušaj ostavio je rezervaciju; trgovina je naplatila samo drugi.',
        resolution:
          'Dobar dan, naplaćen je samo jedan redak. Drugi je rezervacija iz pokušaja koji nije uspio: uz njega piše **Rezervirano** kad ga dodirnete i nestaje najkasnije za sedam dana. Tada je iznos ponovno raspoloživ.',
        outcome: { kind: 'drafted', article: 'card-double' },
      },
      { at: '-26 16:00', do: 'close', by: 'maja.grgic' },
    ],
  },
  {
    key: 'esc.photo',
    ticket: 't.jomar-photo',
    at: '-28 09:50',
    by: 'paolo.mendoza',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'normal',
    team: 'papers',
    packet: {
      problem:
        'Sinunod ang lahat sa artikulo tungkol sa litrato, limang beses nang rejected: name does not match.',
      environment: 'Passport ng Pilipinas, app 5.12, bagong account ng kadete.',
      steps_tried:
        'Tiningnan ang litrato: malinaw, kita ang apat na kanto. Pareho ang mga letra ng pangalan.',
      customer_impact: 'Hindi makapirma ng kontrata sa app.',
      wanted_outcome: 'Bakit hindi tugma ang pangalan.',
    },
    steps: [
      { at: '-28 11:00', do: 'accept', by: 'teresa.lim' },
      {
        at: '-28 15:10',
        do: 'resolve',
        by: 'teresa.lim',
        cause:
          'Apelyido ang nauuna sa dokumento, pangalan ang nauuna sa itinype. Ang ayos ang hindi tugma, hindi ang mga letra. Wala ito sa artikulo.',
        resolution:
          'Magandang hapon po, Jomar. Malinaw po ang litrato ninyo. Ang pangalan po ang kailangang isunod sa **ayos ng dokumento**: apelyido muna. Pakipalitan at i-upload ulit ang huling litrato.',
        outcome: { kind: 'fixed', article: 'id-photo' },
      },
      { at: '-26 09:00', do: 'close', by: 'teresa.lim' },
    ],
  },
  {
    key: 'esc.fee',
    ticket: 't.efren-fee',
    at: '-24 10:50',
    by: 'paolo.mendoza',
    kind: 'hierarchical',
    cause: 'authorization',
    severity: 'normal',
    team: 'payments',
    packet: {
      problem: 'Customer asks for 48 USD back: he paid a fast transfer because our app said Sent for a day.',
      environment: 'Bank file was read six hours late on that day; the log of the day confirms it.',
      steps_tried: 'Compared the hours: he is right. 48 USD is above what the first line may decide.',
      customer_impact: '48 USD, and trust.',
      wanted_outcome: 'A decision on 48 USD.',
    },
    steps: [
      { at: '-24 14:30', do: 'accept', by: 'lea.markovic' },
      {
        at: '-23 16:30',
        do: 'resolve',
        by: 'lea.markovic',
        cause: 'Our reading of the bank file was six hours late, so the status was wrong for a day.',
        resolution:
          'Good afternoon, Efren. The delay was ours and you acted sensibly. The 48.00 USD are in your balance. We read the file three times a day now, so that it cannot be wrong for longer than a few hours.',
        outcome: {
          kind: 'none',
          reason:
            'A signature on 48 USD. The amounts and who signs already stand in “Fees we may give back, and who signs”.',
        },
      },
      { at: '-21 15:00', do: 'close', by: 'lea.markovic' },
    ],
  },
  {
    key: 'esc.advance',
    ticket: 't.evelyn-advance',
    at: '-20 10:35',
    by: 'kristine.uy',
    kind: 'functional',
    cause: 'ramp_up',
    severity: 'normal',
    team: 'payments',
    packet: {
      problem: 'Binago ng seaman ang share noong 22, luma pa rin ang pumasok.',
      environment: 'App 5.12, naka-barko ang nagpalit.',
      steps_tried: 'Tiningnan ang petsa ng pagbabago: 22.',
      customer_impact: 'Kailangan ng dagdag para sa ospital.',
      wanted_outcome: 'Maipadala ang bagong halaga ngayong buwan.',
    },
    steps: [
      {
        at: '-20 13:30',
        do: 'decline',
        by: 'jun.reyes',
        text: 'Hindi na kailangang i-escalate: pagkalampas ng 20, sa susunod na buwan ang share. Ang sagot ay **Send extra**, nasa dulo ng “Palitan ang bahaging ipinapadala sa bahay”.',
      },
    ],
  },
  {
    key: 'esc.conflict',
    ticket: 't.dragan-manager',
    at: '-16 15:35',
    by: 'ivan.blazevic',
    kind: 'hierarchical',
    cause: 'conflict',
    severity: 'critical',
    team: 'payments',
    packet: {
      problem: 'Treći poziv zbog iste naknade za dopust, 310 USD. Dva obećana dana su prošla bez javljanja.',
      environment: 'MV Kvarner Star, završen ugovor, dva starija upita.',
      steps_tried: 'Saslušan do kraja, iznos i datumi ponovljeni, rečeno tko se i kada javlja.',
      customer_impact: 'Čeka pet tjedana; prijeti da će brodar doznati.',
      wanted_outcome: '„Želim razgovarati s nekim tko smije odlučiti, i to danas.“',
    },
    steps: [
      { at: '-16 15:50', do: 'accept', by: 'marija.peric' },
      {
        at: '-16 20:40',
        do: 'resolve',
        by: 'marija.peric',
        cause:
          'Naknada je bila odobrena, ali je nalog ostao u redu kolege na bolovanju, a obećane rokove nitko nije preuzeo.',
        resolution:
          'Poštovani, kako smo dogovorili telefonom: 310,00 USD isplaćeno je danas. Pogriješili smo dvaput, jednom s nalogom i jednom sa šutnjom. Odsad otvorena obećanja odsutnih kolega svako jutro pregledava druga osoba.',
        outcome: {
          kind: 'none',
          reason: 'Isprika i jedan nalog. Pravilo o obećanjima odsutnih kolega uvedeno je u dnevni pregled.',
        },
      },
      { at: '-14 15:00', do: 'close', by: 'marija.peric' },
    ],
  },
  {
    key: 'esc.late',
    ticket: 't.ivana-late',
    at: '-13 20:35',
    by: 'kristine.uy',
    kind: 'functional',
    cause: 'sla_breach',
    severity: 'high',
    team: 'payments',
    packet: {
      problem:
        'Ticket unanswered for more than six hours; transfer returned with R17, the customer’s instalment is due today.',
      environment:
        'Payee in Split, bank Erste, ticket in Croatian, no Croatian-speaking colleague on this shift.',
      steps_tried: 'Read with the code list: R17, name changed last month.',
      customer_impact: 'An instalment that is due today.',
      wanted_outcome: 'An answer in Croatian within the hour.',
    },
    steps: [
      { at: '-13 20:50', do: 'accept', by: 'lea.markovic' },
      {
        at: '-13 21:15',
        do: 'resolve',
        by: 'lea.markovic',
        cause: 'Odgovor je bio objavljen, ali u smjeni nije bilo nikoga tko piše hrvatski.',
        resolution:
          'Dobar dan i oprostite na čekanju. Novac je na Parola računu. U **Primateljima** upišite **Ime na računu** točno kako ga piše banka, dodajte dokument s oba imena i odaberite **Pošalji ponovno**. Ako vam banka za ratu zaračuna kašnjenje, javite iznos ovdje.',
        outcome: { kind: 'used', article: 'returned-name' },
      },
      { at: '-11 15:00', do: 'close', by: 'lea.markovic' },
    ],
  },
  {
    key: 'esc.held',
    ticket: 't.josip-held',
    at: '-10 15:50',
    by: 'ana.kovac',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'normal',
    team: 'payments',
    packet: {
      problem: 'Na završnom obračunu zadržano 640 USD, cijena puta na brod. Ugovor je trajao 24 dana.',
      environment: 'MV Kvarner Star, iskrcaj zbog ozljede, šifra M u izvještaju.',
      steps_tried: 'Izvještaj o iskrcaju pročitan, liječnički nalaz je priložen.',
      customer_impact: '640 USD manje usred bolovanja.',
      wanted_outcome: 'Zašto je zadržano i može li se osloboditi.',
    },
    steps: [
      { at: '-10 16:30', do: 'accept', by: 'lea.markovic' },
      {
        at: '-9 18:40',
        do: 'resolve',
        by: 'lea.markovic',
        cause:
          'Kod ugovora kraćih od 30 dana sustav put knjiži kao predujam i kad je razlog zdravlje. Tada to ne vrijedi.',
        resolution:
          'Dobar dan, odbitak nije trebao nastati: kod iskrcaja zbog zdravlja put ne plaćate vi. Iznos od 640,00 USD oslobođen je i danas je na vašem računu. Želimo vam brz oporavak.',
        outcome: { kind: 'drafted', article: 'short-contract' },
      },
      { at: '-7 15:00', do: 'close', by: 'lea.markovic' },
    ],
  },
  {
    key: 'esc.cadet',
    ticket: 't.jomar-payee',
    at: '-2 10:00',
    by: 'paolo.mendoza',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'low',
    team: 'payments',
    packet: {
      problem: 'Kadete na gustong hatiin ang allotment sa dalawang tao; walang Add sa Payees.',
      environment: 'Engine cadet, MV Luzon Trader, allowance na 320 USD, app 5.12.',
      steps_tried:
        'Binasa ang “Magdagdag o magpalit ng tatanggap”: isa lang daw ang kadete, sumulat kung kailangan ng pangalawa. Walang nakasulat kung paano.',
      customer_impact: 'Ang nanay pa ang magpapadala sa kapatid, may bayad.',
      wanted_outcome: 'Puwede ba, sino ang magbubukas, at ano ang kondisyon.',
    },
    steps: [
      { at: '-2 11:15', do: 'accept', by: 'jun.reyes' },
      {
        at: '-1 17:10',
        do: 'resolve',
        by: 'jun.reyes',
        cause:
          'Isa lang ang payee ng kadete dahil sa minimum ng bawat padala. Sa 200 USD o higit pa, puwedeng buksan ng Payments ang pangalawa.',
        resolution:
          'Kumusta po, Jomar. Dahil 320 USD po ang allowance ninyo, binuksan ko na ang pangalawang payee. Sa **Payees**, may **Add** na; pagkalipas ng 24 na oras ay puwede nang hatiin ang share. Kung isang beses lang ang kailangan, mas mabilis ang **Send extra**.',
        outcome: { kind: 'drafted', article: 'cadet-payee' },
      },
    ],
  },
  {
    key: 'esc.bpi',
    ticket: 't.maricel-bpi',
    at: '-1 10:50',
    by: 'paolo.mendoza',
    kind: 'functional',
    cause: 'defect',
    severity: 'critical',
    team: 'payments',
    packet: {
      problem: 'Lahat ng padala sa BPI mula kahapon ay hindi pa pumapasok; dati bago mag-9:00.',
      environment: 'BPI lang, lahat ng tatanggap; ang ibang bangko ay nasa oras.',
      steps_tried:
        'Tiningnan ang file na ipinadala: tinanggap ng BPI kahapon 15:04. Tatlong ticket na ang pareho.',
      customer_impact: 'Higit sa animnapung pamilya ang naghihintay.',
      wanted_outcome: 'Kailan papasok ang pera, at ano ang sasabihin namin sa mga susulat pa.',
    },
    steps: [{ at: '-1 11:05', do: 'accept', by: 'jun.reyes' }],
  },
  {
    key: 'esc.liza',
    ticket: 't.liza-returned',
    at: 'now -292',
    by: 'ana.kovac',
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'high',
    team: 'payments',
    packet: {
      problem: 'Second return with R17 although the payee’s name was corrected as the article says.',
      environment:
        'BDO, payee in Iloilo, Android app 5.12, name corrected on the weekend with the certificate.',
      steps_tried:
        'Sent again with the new name: returned again. Passbook of Liza M. Santos compared with the record: the middle initial is missing.',
      customer_impact: 'School fees are due on Friday.',
      wanted_outcome: 'Which name BDO holds, and the money there before Friday.',
    },
    steps: [{ at: 'now -278', do: 'accept', by: 'jun.reyes' }],
  },
  {
    key: 'esc.tablet',
    ticket: 't.nikola-tablet',
    at: 'now -108',
    by: 'ivan.blazevic',
    kind: 'functional',
    cause: 'defect',
    severity: 'high',
    team: 'cards',
    packet: {
      problem: 'Na tabletu ispod polja za kod nema mogućnosti „Kod bez SMS-a“.',
      environment:
        'Aplikacija 5.12 na tabletu s Androidom 14, mobitel na kojem je radilo pokvaren, MV Luzon Trader na moru.',
      steps_tried:
        'Aplikacija ponovno instalirana, zaslon okrenut, veličina slova smanjena. Kodovi za plovidbu nisu ispisani.',
      customer_impact: 'Još osam dana bez pristupa računu, osim preko Manile.',
      wanted_outcome: 'Prijava na tabletu na moru ili jasno „ne može“ s razlogom.',
    },
    steps: [],
  },
]
