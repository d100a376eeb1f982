import type { Theme } from '../types.ts'

export const lost: Theme = {
  key: 'lost',
  area: 'card',
  article: 'card-lost',
  team: 'cards',
  hard: 0,
  signed: 0.05,
  weekly: [3, 3, 2, 3, 3, 3, 2, 3, 3, 3, 2, 3, 3],
  mix: { en: 0.35, fil: 0.35, hr: 0.3 },
  openings: {
    en: [
      {
        subject: 'Lost my wallet ashore',
        text: 'Somewhere between the gate and the seamen’s club in {port}. The crew card was inside. Can anybody take my money?',
        by: 'crew',
      },
      {
        subject: 'Card gone, next port in 9 days',
        text: 'I cannot find it since laundry day on {ship}. What do I live on until a new one comes?',
        by: 'crew',
      },
      {
        subject: 'Stolen bag',
        text: 'Bag was stolen in {port} this afternoon with phone and card. I am writing from the master’s computer.',
        by: 'crew',
      },
      {
        subject: 'Please stop the card of my son',
        text: 'He lost it on the bus and cannot call. Stop it please before somebody uses it.',
        by: 'home',
      },
    ],
    fil: [
      {
        subject: 'Nawala po ang crew card',
        text: 'Nahulog po yata sa {port} kasama ng wallet ko. May {amount} pa po doon. Paano po ito i-freeze?',
        by: 'crew',
      },
      {
        subject: 'Nanakaw ang bag ko',
        text: 'Pati cellphone nakuha, sa computer ng kapitan lang ako nakapag-message. Pa-block po agad ng card.',
        by: 'crew',
      },
      {
        subject: 'Kailan darating ang bagong card',
        text: 'Nai-report ko na pong nawawala nung isang linggo. Sa susunod na daong na po ba namin makukuha? {ship}',
        by: 'crew',
      },
      {
        subject: 'Pa-stop po ng card ng anak ko',
        text: 'Hindi po siya makatawag, nawala raw sa bus ang card niya. Ano po ang kailangan nyong detalye?',
        by: 'home',
      },
    ],
    hr: [
      {
        subject: 'Izgubljena kartica',
        text: 'Ostala je negdje u gradu ({port}). Može li je tko iskoristiti bez PIN-a?',
        by: 'crew',
      },
      {
        subject: 'Ukraden novčanik',
        text: 'Ukrali su mi novčanik s karticom i mobitelom, pišem s brodskog računala. Molim hitnu blokadu.',
        by: 'crew',
      },
      {
        subject: 'Nova kartica, a luka tek za devet dana',
        text: 'Kartice nema od pranja rublja. Od čega da živim dok ne stigne nova? Brod {ship}.',
        by: 'crew',
      },
      {
        subject: 'Zaustavite sinovu karticu',
        text: 'Sin je izgubio karticu i ne može nazvati. Koje podatke trebate od mene?',
        by: 'home',
      },
    ],
  },
  searches: {
    en: ['lost card', 'freeze card', 'replacement card next port', 'stolen card at sea'],
    fil: ['nawala ang card', 'i-freeze ang card', 'bagong card kailan', 'nanakaw ang card'],
    hr: ['izgubljena kartica', 'blokirati karticu', 'nova kartica u luci', 'ukradena kartica'],
  },
  solves: {
    en: [
      'Hello {name}, your money is in the balance, not on the card. The card is frozen now. Tell us the next port with its date, and the new card goes to the agent there; it takes seven to nine working days. Until then the master can pay out cash against your balance.',
      'Good day, {name}. We have frozen it. If it turns up, you can open it again in the app under **Card**. If not, choose **New card** and the port where you will be in nine working days or later.',
    ],
    fil: [
      'Hello po, {name}. Nasa balance po ang pera, hindi sa card. Naka-freeze na po ito ngayon. Sabihin lang kung saan at kailan ang susunod na daong, at doon sa agent namin ipapadala ang bago; pito hanggang siyam na working days po. Habang wala pa, puwedeng magbigay ng cash ang kapitan laban sa balance ninyo.',
      'Magandang araw po, {name}. Na-freeze na po namin. Kung makita ulit, mabubuksan ito sa app sa **Card**. Kung hindi, piliin ang **New card** at ang daungang aabutan ninyo pagkalipas ng siyam na working days.',
    ],
    hr: [
      'Dobar dan, novac je na računu, a ne na kartici. Kartica je sada zamrznuta. Javite sljedeću luku i datum pa nova ide agentu onamo; treba sedam do devet radnih dana. Dotad vam zapovjednik može isplatiti gotovinu na teret računa.',
      'Dobar dan, zamrznuli smo je. Ako se nađe, možete je ponovno uključiti u aplikaciji pod **Kartica**. Ako ne, odaberite **Nova kartica** i luku u koju stižete za devet radnih dana ili kasnije.',
    ],
  },
  thanks: {
    en: [
      'Thank you, next port is in two weeks so that fits.',
      'Found it in my boiler suit. Opened again, thanks.',
    ],
    fil: ['Salamat po sa mabilis na sagot.', 'Sa agent ko na po kukunin. Salamat!'],
    hr: ['Hvala na brzini.', 'Našla se u jakni. Hvala i ispričavam se.'],
  },
  packet: {
    problem: 'The card is lost and the phone with it; the customer cannot confirm anything in the app.',
    environment: 'Writes from the ship’s computer; the next port is known.',
    steps_tried: 'Card frozen. Asked three questions about the account: answered rightly.',
    customer_impact: 'No card, no phone, no cash.',
    wanted_outcome: 'Permission to send the new card without the confirmation in the app.',
  },
  resolved: {
    en: {
      cause: 'Without the phone the order cannot be confirmed in the app, so somebody has to sign it here.',
      resolution:
        'The new card is ordered and goes to the agent at your next port. Please show your seaman’s book there.',
    },
    fil: {
      cause: 'Walang telepono kaya hindi makumpirma sa app; kailangang may pumirma rito.',
      resolution:
        'Nai-order na po ang bagong card at ipapadala sa agent sa susunod ninyong daungan. Pakidala po ang seaman’s book.',
    },
    hr: {
      cause: 'Bez mobitela se narudžba ne može potvrditi u aplikaciji pa je ovdje netko mora potpisati.',
      resolution:
        'Nova kartica je naručena i ide agentu u vašoj sljedećoj luci. Ondje pokažite pomorsku knjižicu.',
    },
  },
}
