import type { Theme } from '../types.ts'

export const pin: Theme = {
  key: 'pin',
  area: 'card',
  article: 'card-pin',
  team: 'cards',
  hard: 0.48,
  signed: 0,
  weekly: [5, 5, 5, 4, 5, 4, 5, 4, 5, 4, 4, 5, 4],
  mix: { en: 0.35, fil: 0.3, hr: 0.35 },
  openings: {
    en: [
      {
        subject: 'Card refuses everything',
        text: 'I typed an old number three times at an ATM in {port}. Now the card does not work anywhere, not even the shop on board {ship}.',
        by: 'crew',
      },
      {
        subject: 'Wrong PIN x3',
        text: 'Mixed up the PIN with my other bank card, sorry. How do I open it again? We sail tonight from {port}.',
        by: 'crew',
      },
      {
        subject: 'Unblocked in the app, still blocked in the shop',
        text: 'In the app I pressed Unblock and it said OK. But the terminal says PIN tries exceeded. What else?',
        by: 'crew',
      },
      {
        subject: 'Husband locked out of his card',
        text: 'He called me from {port}, the machine does not take his number any more and there is no agent there. Can you reset it from your side?',
        by: 'home',
        form: 'f',
      },
      {
        subject: 'Terminal keeps my money locked',
        text: 'At the duty free in {port} I confused two numbers. Since then every machine tells me to contact my bank, and you are my bank, no?',
        by: 'crew',
      },
      {
        subject: 'New card or can this one be saved?',
        text: 'My fault: pressed the digits in the dark, thrice. I sign off in five weeks. Is it worth ordering a replacement?',
        by: 'crew',
      },
    ],
    fil: [
      {
        subject: 'Na-block ang card ko',
        text: 'Tatlong beses po akong nagkamali ng PIN sa ATM sa {port}. Ngayon kahit saan ayaw na.',
        by: 'crew',
      },
      {
        subject: 'PIN tries exceeded',
        text: 'yan po lumalabas sa terminal. nag unblock na ko sa app ok naman daw pero ayaw pa rin. {ship} po',
        by: 'crew',
      },
      {
        subject: 'Nalimutan ang PIN',
        text: 'Napalitan ko po kasi ang PIN nung isang buwan tapos luma ang naipindot ko, ilang ulit. Paano po bubuksan ulit? Aalis na kami mamayang gabi.',
        by: 'crew',
      },
      {
        subject: 'Ayaw gumana ng card ng asawa ko',
        text: 'Naka-lock na raw ang crew card niya sa {port} dahil mali ang number na naipasok. Ano po ang pwede naming gawin?',
        by: 'home',
        form: 'f',
      },
      {
        subject: 'Contact your bank daw',
        text: 'Napagpalit ko po ang dalawang numero sa duty free sa {port}. Mula noon lahat ng makina sabi contact your bank. Kayo po ang bangko ko, di ba?',
        by: 'crew',
      },
      {
        subject: 'Bago na lang ba o maaayos pa',
        text: 'Madilim po, tatlong ulit akong nagkapindot. Limang linggo na lang pauwi na ako. Kailangan pa po bang umorder ng kapalit?',
        by: 'crew',
      },
    ],
    hr: [
      {
        subject: 'Blokirana kartica',
        text: 'Na bankomatu sam tri puta utipkao krivi PIN ({port}). Sad kartica ne radi nigdje, ni u brodskoj kantini.',
        by: 'crew',
        form: 'm',
      },
      {
        subject: 'Krivi PIN tri puta',
        text: 'Pobrkala sam PIN-ove dviju kartica. Kako je otključati? Isplovljavamo večeras, brod {ship}.',
        by: 'crew',
        form: 'f',
      },
      {
        subject: 'Otključao u aplikaciji, terminal i dalje odbija',
        text: 'Aplikacija kaže da je sve u redu, a terminal javlja da je broj pokušaja premašen. Što još treba?',
        by: 'crew',
        form: 'm',
      },
      {
        subject: 'Mužu ne radi kartica',
        text: 'Zvao je iz luke ({port}): automat mu više ne prima broj. Može li se to riješiti s vaše strane?',
        by: 'home',
        form: 'f',
      },
      {
        subject: 'Uređaj kaže da se javim banci',
        text: 'U bescarinskoj trgovini ({port}) pomiješane su dvije znamenke i otad me svaki uređaj šalje banci. A banka ste valjda vi?',
        by: 'crew',
      },
      {
        subject: 'Nova kartica ili se ova može spasiti?',
        text: 'Po mraku je triput stisnuto krivo. Iskrcavam se za pet tjedana. Isplati li se naručivati zamjensku?',
        by: 'crew',
      },
    ],
  },
  searches: {
    en: ['card blocked pin', 'PIN tries exceeded', 'unblock crew card', 'wrong pin three times'],
    fil: ['na-block ang card', 'mali ang pin', 'unblock card', 'pin tries exceeded'],
    hr: ['blokirana kartica pin', 'krivi pin', 'otključati karticu', 'premašen broj pokušaja'],
  },
  solves: {
    en: [
      'Hello {name}, the block sits in two places: with us and on the chip. In the app, **Card**, **Unblock PIN** opens our side. Then put the card into an ATM or a terminal that is online and use the right PIN once, a balance is enough; that opens the chip. Terminals on board are offline and go on refusing until then.',
      'Good day, {name}. Please choose **Card**, **Unblock PIN** in the app, look at the PIN it shows, and use it once at any machine with a connection. After that the shop on board takes it again.',
    ],
    fil: [
      'Hello po, {name}. Dalawa po ang naka-lock: sa amin at sa chip. Sa app, **Card**, **Unblock PIN** para sa amin. Pagkatapos, ipasok ang card sa ATM o terminal na online at gamitin nang isang beses ang tamang PIN, kahit balance inquiry lang; bubukas na ang chip. Offline po ang mga terminal sa barko kaya tatanggi pa rin hangga’t hindi ito nagagawa.',
      'Magandang araw po, {name}. Piliin po ang **Card**, **Unblock PIN**, tingnan ang PIN na lalabas, at gamitin nang isang beses sa makinang may koneksiyon. Pagkatapos noon tatanggapin na ito sa barko.',
    ],
    hr: [
      'Dobar dan, blokada je na dva mjesta: kod nas i na čipu. U aplikaciji **Kartica**, **Otključaj PIN** otključava našu stranu. Zatim karticu jednom upotrijebite s ispravnim PIN-om na bankomatu ili terminalu s vezom, dovoljan je i upit stanja; time se otključava čip. Terminali na brodu su bez veze i dotad je odbijaju.',
      'Dobar dan, odaberite **Kartica**, **Otključaj PIN**, pogledajte PIN koji se pokaže i jednom ga upotrijebite na uređaju s vezom. Nakon toga kartica radi i u kantini.',
    ],
  },
  thanks: {
    en: ['Balance inquiry did it. Thanks a lot.', 'Works again on board.'],
    fil: ['Gumana na po pagka-balance inquiry. Salamat!', 'Ok na po ulit ang card, salamat po.'],
    hr: ['Upit stanja je bio dovoljan, hvala.', 'Radi. Hvala lijepa.'],
  },
  packet: {
    problem:
      'Card refused everywhere after three wrong PINs; unblocked in the app, still refused by terminals.',
    environment: 'Chip card, terminals on board without a connection.',
    steps_tried: 'Unblock PIN in the app: confirmed. Tried again in the shop on board: PIN tries exceeded.',
    customer_impact: 'No way to pay on board; the ship leaves within a day.',
    wanted_outcome: 'A card that works on board again, without waiting for a new one.',
  },
  resolved: {
    en: {
      cause: 'The counter of wrong PINs stands on the chip too. The app opens our side only.',
      resolution:
        'Use the card once with the right PIN at an ATM or terminal that is online; a balance is enough. That resets the chip, and the shop on board takes it again.',
    },
    fil: {
      cause: 'Nasa chip din ang bilang ng maling PIN. Ang panig lang namin ang nabubuksan ng app.',
      resolution:
        'Gamitin po ang card nang isang beses sa ATM o terminal na online gamit ang tamang PIN; sapat na ang balance inquiry. Mare-reset nito ang chip at tatanggapin na ulit sa barko.',
    },
    hr: {
      cause: 'Brojač krivih PIN-ova postoji i na čipu. Aplikacija otključava samo našu stranu.',
      resolution:
        'Karticu jednom upotrijebite s ispravnim PIN-om na bankomatu ili terminalu s vezom, dovoljan je upit stanja. Time se čip otključava i kartica ponovno radi na brodu.',
    },
  },
}
