import type { Article } from '../types.ts'

export const card: Article[] = [
  {
    key: 'card-lost',
    area: 'card',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'Lost card while at sea',
        summary: 'Freeze it first. Your money is in the balance, not on the card.',
        issue: 'The card is lost or stolen and you are on board or in a foreign port.',
        cause: 'The card is only a key to your balance. Frozen, it opens nothing.',
        resolution: `1. In the app: **Card**, **Freeze**. It works on the slowest line. No phone? Call Manila, +63 2 7755 0140, day and night.
2. If it turns up, choose **Open again**. If not, choose **New card** and a port where you will be in **nine working days** or later. It goes to our agent there.
3. Until then the master can pay out cash against your balance; ask for *cash on board*.
4. Allotments go on as before; they do not need the card.

At the agent show your seaman’s book. The PIN of the new card is in the app.`,
        aliases: ['lost my card', 'stolen wallet', 'stop the card', 'new card next port'],
        author: 'danilo.ramos',
        made: '-90 10:10',
        published: { at: '-90 10:30', by: 'maja.grgic' },
      },
      fil: {
        title: 'Nawala ang card habang nasa barko',
        summary: 'I-freeze muna. Nasa balance ang pera, wala sa card.',
        issue: 'Nawala o nanakaw ang card at nasa barko kayo o nasa ibang bansa.',
        cause: 'Susi lang ng balance ang card. Kapag naka-freeze, wala itong nabubuksan.',
        resolution: `1. Sa app: **Card**, **Freeze**. Gumagana kahit napakabagal ng signal. Walang telepono? Tumawag sa Manila, +63 2 7755 0140, araw at gabi.
2. Kung makita, piliin ang **Open again**. Kung hindi, piliin ang **New card** at ang daungang aabutan ninyo pagkalipas ng **siyam na working days**. Sa agent namin doon ito ipapadala.
3. Habang wala pa, puwedeng magbigay ng cash ang kapitan laban sa balance; humingi ng *cash on board*.
4. Tuloy ang allotment; hindi nito kailangan ang card.

Sa agent, ipakita ang seaman’s book. Nasa app ang PIN ng bagong card.`,
        aliases: ['nawala ang card', 'nanakaw ang wallet', 'pa-block ng card', 'kailan ang bagong card'],
        author: 'danilo.ramos',
        made: '-90 10:15',
        published: { at: '-90 10:35', by: 'teresa.lim' },
      },
      hr: {
        title: 'Izgubljena kartica na brodu',
        summary: 'Najprije je zamrznite. Novac je na računu, a ne na kartici.',
        issue: 'Kartica je izgubljena ili ukradena, a vi ste na brodu ili u stranoj luci.',
        cause: 'Kartica je samo ključ računa. Zamrznuta ne otvara ništa.',
        resolution: `1. U aplikaciji: **Kartica**, **Zamrzni**. Radi i na najsporijoj vezi. Nemate mobitel? Nazovite Manilu, +63 2 7755 0140, danju i noću.
2. Ako se nađe, odaberite **Ponovno uključi**. Ako ne, odaberite **Nova kartica** i luku u kojoj ćete biti za **devet radnih dana** ili kasnije. Ide našem agentu onamo.
3. Dotad vam zapovjednik može isplatiti gotovinu na teret računa; tražite *gotovinu na brodu*.
4. Alotmani idu i dalje; za njih kartica nije potrebna.

Kod agenta pokažite pomorsku knjižicu. PIN nove kartice je u aplikaciji.`,
        aliases: ['izgubljena kartica', 'ukraden novčanik', 'blokirati karticu', 'nova kartica u luci'],
        author: 'maja.grgic',
        made: '-90 10:20',
        published: { at: '-90 10:40', by: 'teresa.lim' },
      },
    },
  },
  {
    key: 'card-offline',
    area: 'card',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'Pay in port without a signal',
        issue: 'The terminal has no connection and you want to pay all the same.',
        cause:
          'The chip allows small payments without asking us: up to 50 USD each, 150 USD in all until it has been online once.',
        resolution: `- Insert the chip; do not tap.
- Use the PIN, not a signature.
- When the 150 USD are used up, pay or ask for your balance once at a terminal with a connection. The limit starts again.`,
        aliases: ['terminal offline', 'card without internet', 'small payments on board'],
        author: 'danilo.ramos',
        made: '-90 10:50',
        published: { at: '-90 11:05', by: 'maja.grgic' },
      },
    },
  },
  {
    key: 'cash-limits',
    area: 'card',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'How much cash you can take out a day',
        issue: 'The machine gives less than you asked for, or nothing.',
        cause: 'Three limits meet: ours (1,000 USD a day), the machine’s own, and that of the country.',
        resolution: `Ask for a smaller amount, twice if needed. Under **Card**, **Limits** you see what is left today; you can lower it there, and raise it again after an hour. A fee of the machine is shown before you confirm; we add none.`,
        aliases: ['cash limit', 'atm gives less', 'daily limit card'],
        author: 'maja.grgic',
        made: '-90 11:00',
        published: { at: '-90 11:20', by: 'teresa.lim' },
      },
      hr: {
        title: 'Koliko gotovine možete podići na dan',
        issue: 'Bankomat daje manje nego što ste tražili ili ništa.',
        cause:
          'Susreću se tri ograničenja: naše (1.000 USD na dan), bankomatovo i ono koje vrijedi u zemlji.',
        resolution:
          'Zatražite manji iznos, po potrebi dvaput. Pod **Kartica**, **Ograničenja** vidite koliko je danas preostalo; ondje ga možete smanjiti, a povećati ponovno nakon sat vremena. Naknadu bankomata vidite prije potvrde; mi ne dodajemo ništa.',
        aliases: ['limit gotovine', 'bankomat daje manje', 'dnevni limit kartice'],
        author: 'maja.grgic',
        made: '-88 10:00',
        published: { at: '-87 12:00', by: 'marija.peric' },
      },
    },
  },
  {
    key: 'card-pin',
    area: 'card',
    audience: 'public',
    confidence: 'validated',
    origin: 'esc.pin',
    texts: {
      fil: {
        title: 'Na-block ang card matapos ang tatlong maling PIN',
        summary: 'Dalawa ang naka-lock: ang panig namin at ang chip.',
        issue:
          'Tatlong beses nagkamali ng PIN at ayaw na ng card kahit saan. Na-unblock na sa app pero **PIN tries exceeded** pa rin sa terminal.',
        environment: 'Chip card; offline ang mga terminal sa barko.',
        cause: 'Nasa chip din ang bilang ng maling PIN. Ang panig lang namin ang nabubuksan ng app.',
        resolution: `1. Sa app: **Card**, **Unblock PIN**. Tingnan ang PIN na lalabas.
2. Ipasok ang card sa ATM o terminal na **online** at gamitin ang tamang PIN nang isang beses. Sapat na ang balance inquiry.
3. Bukas na ang chip, at tatanggapin na ulit ang card sa barko.

Pagkatapos ng anim na mali, hindi na mabubuksan ang chip: piliin ang **New card**.`,
        aliases: ['na-block ang card', 'PIN tries exceeded', 'mali ang PIN', 'nalimutan ang PIN'],
        author: 'danilo.ramos',
        made: '-77 11:20',
        published: { at: '-68 10:15', by: 'teresa.lim' },
      },
      en: {
        title: 'Card blocked after three wrong PINs',
        summary: 'Two locks: ours and the one on the chip.',
        issue:
          'The PIN was typed wrong three times and the card is refused everywhere. Unblocked in the app, but the terminal still says **PIN tries exceeded**.',
        environment: 'Chip card; terminals on board are offline.',
        cause: 'The wrong PINs are counted on the chip too. The app opens our side only.',
        resolution: `1. In the app: **Card**, **Unblock PIN**. Look at the PIN it shows.
2. Put the card into an ATM or terminal that is **online** and use the right PIN once. Asking for the balance is enough.
3. The chip is open, and the shop on board takes the card again.

After six wrong tries the chip cannot be opened any more: choose **New card**.`,
        aliases: ['wrong pin three times', 'PIN tries exceeded', 'unblock card', 'card refuses everything'],
        author: 'danilo.ramos',
        made: '-68 14:00',
        published: { at: '-66 10:30', by: 'maja.grgic' },
      },
      hr: {
        title: 'Kartica blokirana nakon tri kriva PIN-a',
        summary: 'Dvije su brave: naša i ona na čipu.',
        issue:
          'PIN je triput krivo upisan i kartica se svugdje odbija. U aplikaciji je otključana, a terminal i dalje javlja da je broj pokušaja premašen.',
        environment: 'Kartica s čipom; terminali na brodu su bez veze.',
        cause: 'Krivi se PIN-ovi broje i na čipu. Aplikacija otključava samo našu stranu.',
        resolution: `1. U aplikaciji: **Kartica**, **Otključaj PIN**. Pogledajte PIN koji se pokaže.
2. Umetnite karticu u bankomat ili terminal **s vezom** i jednom upotrijebite ispravan PIN. Dovoljan je upit stanja.
3. Čip je otključan i kartica ponovno radi na brodu.

Nakon šest krivih pokušaja čip se više ne može otključati: odaberite **Nova kartica**.`,
        aliases: ['krivi pin tri puta', 'otključati karticu', 'premašen broj pokušaja', 'kartica se odbija'],
        author: 'maja.grgic',
        made: '-67 15:40',
        published: { at: '-65 09:50', by: 'marija.peric' },
      },
    },
  },
  {
    key: 'card-agent',
    area: 'card',
    audience: 'public',
    confidence: 'validated',
    origin: 'esc.terminal',
    texts: {
      en: {
        title: 'Card works in shops but not at the port agent’s',
        summary: 'Switch on “Port agents and cash” once.',
        issue: 'The card pays in shops, but the port agent’s terminal refuses cash, often with code **57**.',
        environment: 'Cards delivered this year.',
        cause:
          'Agents run as cash points. On newer cards that kind is switched off until the holder turns it on.',
        resolution: `1. In the app: **Card**, **Where it works**, **Port agents and cash**: on. It needs a signal once.
2. Insert the chip; do not tap.
3. Let the agent choose *Credit* when the terminal asks.
4. After a refused try wait ten minutes.`,
        aliases: ['declined at agent', 'code 57', 'cash advance refused', 'agent says it is the bank'],
        author: 'danilo.ramos',
        made: '-56 10:20',
        published: { at: '-43 11:10', by: 'maja.grgic' },
      },
      hr: {
        title: 'Kartica radi u trgovini, a kod lučkog agenta ne',
        summary: 'Jednom uključite „Lučki agenti i gotovina“.',
        issue:
          'Karticom se može platiti u trgovini, ali agentov terminal odbija isplatu gotovine, često s kodom **57**.',
        environment: 'Kartice izdane ove godine.',
        cause:
          'Agenti se vode kao isplatna mjesta. Na novijim karticama to je isključeno dok ga vlasnik ne uključi.',
        resolution: `1. U aplikaciji: **Kartica**, **Gdje radi**, **Lučki agenti i gotovina**: uključeno. Za to jednom treba signal.
2. Umetnite čip; nemojte prislanjati.
3. Kad terminal pita, agent neka odabere *Credit*.
4. Nakon odbijanja pričekajte deset minuta.`,
        aliases: ['agent odbija karticu', 'kod 57', 'gotovina kod agenta', 'agent krivi banku'],
        author: 'maja.grgic',
        made: '-42 09:30',
        published: { at: '-41 10:40', by: 'marija.peric' },
      },
    },
  },
  {
    key: 'card-double',
    area: 'card',
    audience: 'public',
    confidence: 'validated',
    origin: 'esc.double',
    texts: {
      hr: {
        title: 'Isti iznos dvaput na terminalu',
        summary: 'Jedan od dva redka samo je rezervacija i nestaje sam.',
        issue: 'Na računu su dva redka s istim iznosom iz iste trgovine, a plaćanje je bilo jedno.',
        environment: 'Terminal koji je usred plaćanja izgubio vezu.',
        cause:
          'Prvi pokušaj ostavio je rezervaciju. Trgovina naplaćuje samo jedan, drugi otpada kad istekne.',
        resolution: `1. Dodirnite oba redka. Uz jedan piše **Rezervirano**: njega nitko ne naplaćuje.
2. Rezervacija nestaje najkasnije za **sedam dana**, a iznos je ponovno raspoloživ.
3. Ako uz oba piše **Naplaćeno**, pošaljite nam račun iz trgovine; vraćamo iznos i dogovaramo se s trgovinom.`,
        aliases: ['naplaćeno dvaput', 'dupla naplata', 'rezerviran iznos'],
        author: 'maja.grgic',
        made: '-28 11:00',
        published: { at: '-22 10:20', by: 'marija.peric' },
      },
      en: {
        title: 'Charged twice at the same terminal',
        summary: 'One of the two lines is only a reservation and disappears by itself.',
        issue: 'There are two lines with the same amount from the same shop, and you paid once.',
        environment: 'A terminal that lost its connection in the middle of the payment.',
        cause:
          'The first try left a reservation. The shop collects only one; the other falls away when it expires.',
        resolution: `1. Tap both lines. One of them says **Reserved**: nobody collects it.
2. A reservation disappears after **seven days** at the latest, and the amount is free again.
3. If both say **Paid**, send us the receipt from the shop; we give the amount back and settle it with the shop.`,
        aliases: ['charged twice', 'double payment', 'reserved amount'],
        author: 'danilo.ramos',
        made: '-22 15:00',
        published: { at: '-21 09:40', by: 'maja.grgic' },
      },
    },
  },
  {
    key: 'cash-no-card',
    area: 'card',
    audience: 'internal',
    confidence: 'wip',
    texts: {
      en: {
        title: 'Cash from an agent when the card is lost and the phone too',
        issue: 'Customer has neither card nor phone and needs cash in port.',
        resolution:
          'To be written: which agents pay against the seaman’s book, who signs here, what the master confirms. Ask Maja before using this.',
        aliases: ['cash without card and phone'],
        author: 'danilo.ramos',
        made: '-3 16:10',
      },
    },
  },
]
