import type { Article } from '../types.ts'

export const allotments: Article[] = [
  {
    key: 'bank-times',
    area: 'allotments',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'When money arrives, bank by bank',
        summary: 'Closing times and the usual hour of arrival.',
        issue: 'You sent an allotment and want to know when it is there.',
        environment: 'All payees with a bank account or an e-wallet.',
        cause:
          'What you confirm before **15:00 Manila time** on a working day leaves the same day. After that each bank has its own hours.',
        resolution: `| Bank | Usually there |
|---|---|
| BDO, Landbank | the same evening, by 20:00 Manila |
| BPI | the next morning, by 9:00 Manila |
| E-wallets | within an hour |
| Erste, PBZ | the next working day, by noon in Zagreb |

On a bank holiday of the receiving country add one working day. The app shows **Sent** as soon as the money has left us, not when the bank has booked it.

If it is not there one working day after the hour above, send us the line from **Details**.`,
        aliases: [
          'how long does a transfer take',
          'money not there yet',
          'what time does BDO credit',
          'bank holiday allotment',
        ],
        author: 'jun.reyes',
        made: '-90 07:05',
        published: { at: '-90 07:30', by: 'lea.markovic' },
      },
      fil: {
        title: 'Kailan dumarating ang pera, bawat bangko',
        summary: 'Oras ng cut-off at karaniwang oras ng pagpasok.',
        issue: 'Nagpadala kayo ng allotment at gusto ninyong malaman kung kailan ito papasok.',
        environment: 'Lahat ng tatanggap na may bank account o e-wallet.',
        cause:
          'Ang nakumpirma bago mag-**15:00 oras ng Maynila** sa araw ng trabaho ay aalis sa araw ding iyon. Pagkatapos, may sariling oras ang bawat bangko.',
        resolution: `| Bangko | Karaniwang pasok |
|---|---|
| BDO, Landbank | gabi ring iyon, bago mag-20:00 |
| BPI | kinabukasan ng umaga, bago mag-9:00 |
| E-wallet | sa loob ng isang oras |
| Erste, PBZ | susunod na working day, bago magtanghali sa Zagreb |

Kung holiday ang bangko sa bansang tatanggap, dagdagan ng isang working day. **Sent** ang lalabas sa app kapag nakaalis na sa amin ang pera, hindi kapag naipasok na ng bangko.

Kung wala pa rin isang working day pagkalipas ng oras sa itaas, ipadala sa amin ang linya mula sa **Details**.`,
        aliases: [
          'gaano katagal ang padala',
          'wala pa ang pera',
          'anong oras pumapasok sa BDO',
          'holiday ang bangko',
        ],
        author: 'jun.reyes',
        made: '-90 07:10',
        published: { at: '-90 07:32', by: 'teresa.lim' },
      },
      hr: {
        title: 'Kada novac stiže, po bankama',
        summary: 'Do kada se šalje i kada je uplata obično na računu.',
        issue: 'Poslali ste alotman i želite znati kada će stići.',
        environment: 'Svi primatelji s računom u banci ili e-novčanikom.',
        cause:
          'Što potvrdite do **15:00 po manilskom vremenu** radnim danom, odlazi isti dan. Dalje svaka banka ima svoje vrijeme.',
        resolution: `| Banka | Obično stiže |
|---|---|
| BDO, Landbank | istu večer, do 20:00 u Manili |
| BPI | sljedeće jutro, do 9:00 u Manili |
| E-novčanici | u roku od sat vremena |
| Erste, PBZ | sljedeći radni dan, do podneva u Zagrebu |

Na praznik u zemlji primatelja dodajte jedan radni dan. U aplikaciji piše **Poslano** čim novac ode od nas, a ne kad ga banka proknjiži.

Ako novca nema ni radni dan nakon navedenog vremena, pošaljite nam redak iz **Pojedinosti**.`,
        aliases: ['koliko putuje uplata', 'novac još nije stigao', 'kada stiže na Erste', 'praznik i uplata'],
        author: 'lea.markovic',
        made: '-90 07:15',
        published: { at: '-90 07:34', by: 'maja.grgic' },
      },
    },
  },
  {
    key: 'change-share',
    area: 'allotments',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'Change the share you send home',
        summary: 'Before the 20th it counts for the same month.',
        issue: 'You want to send more or less of your wages home.',
        cause:
          'The share is part of your contract, so only the seafarer can change it. The month is closed on the 20th, 23:59 Manila time.',
        resolution: `1. Open **Allotments**, then **Share**.
2. Move the slider. It stops at the minimum in your contract.
3. Confirm. Without a signal the change waits on the phone; the moment of the change counts, not the moment it reaches us.

A change after the 20th counts from next month. For one single payment use **Send extra** instead; it needs no change of the share.`,
        aliases: [
          'raise my allotment',
          'lower the allotment',
          'until when can I change the percentage',
          'minimum allotment',
        ],
        author: 'lea.markovic',
        made: '-90 07:40',
        published: { at: '-90 08:05', by: 'teresa.lim' },
      },
      fil: {
        title: 'Palitan ang bahaging ipinapadala sa bahay',
        summary: 'Bago matapos ang ika-20, para sa buwang iyon pa rin.',
        issue: 'Gusto ninyong taasan o bawasan ang bahagi ng sahod na napupunta sa pamilya.',
        cause:
          'Bahagi ng kontrata ang share, kaya ang nasa barko lang ang makakapagpalit. Nagsasara ang buwan sa ika-20, 23:59 oras ng Maynila.',
        resolution: `1. Buksan ang **Allotments**, saka **Share**.
2. Igalaw ang slider. Hihinto ito sa minimum ng kontrata.
3. Kumpirmahin. Kung walang signal, maghihintay ito sa telepono; ang oras ng pagbabago ang binibilang, hindi ang pagdating sa amin.

Ang pagbabago pagkalampas ng ika-20 ay sa susunod na buwan. Kung isang beses lang ang dagdag, gamitin ang **Send extra**; hindi kailangang galawin ang share.`,
        aliases: [
          'dagdagan ang allotment',
          'bawasan ang padala',
          'hanggang kailan puwedeng palitan',
          'minimum na allotment',
        ],
        author: 'paolo.mendoza',
        made: '-90 07:45',
        published: { at: '-90 08:10', by: 'teresa.lim' },
      },
      hr: {
        title: 'Promijenite dio koji šaljete kući',
        summary: 'Do 20. u mjesecu vrijedi za taj mjesec.',
        issue: 'Želite slati kući veći ili manji dio plaće.',
        cause:
          'Udio je dio ugovora pa ga može promijeniti samo pomorac. Mjesec se zaključuje 20. u 23:59 po manilskom vremenu.',
        resolution: `1. Otvorite **Alotmani**, pa **Udio**.
2. Pomaknite klizač. Zaustavlja se na najmanjem udjelu iz ugovora.
3. Potvrdite. Bez signala promjena čeka na mobitelu; računa se trenutak promjene, a ne dolaska k nama.

Promjena nakon 20. vrijedi od sljedećeg mjeseca. Za jednu jedinu uplatu upotrijebite **Pošalji dodatno**; udio tada ne treba mijenjati.`,
        aliases: ['povećati alotman', 'smanjiti alotman', 'do kada se mijenja postotak', 'najmanji udio'],
        author: 'lea.markovic',
        made: '-90 07:50',
        published: { at: '-90 08:12', by: 'maja.grgic' },
      },
    },
  },
  {
    key: 'payee-add',
    area: 'allotments',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'Add or replace a payee',
        summary: 'Who can receive money, and how long a new payee takes.',
        issue: 'Somebody else should receive the allotment, or one more person.',
        environment: 'Officers and ratings. Cadets have one payee; ask us if you need a second.',
        cause: 'A new payee is checked once, so that nobody can redirect your money with a borrowed phone.',
        resolution: `1. **Payees**, **Add**: name exactly as the bank prints it, bank, account number.
2. Confirm with a code. At sea use **Code without SMS**.
3. The new payee is ready after **24 hours**; until then the old one stays.
4. To replace somebody, set the new share and then choose **End** at the old payee.

Before a holiday add the payee three working days ahead.`,
        aliases: ['change payee', 'new bank account for my wife', 'second payee', 'replace beneficiary'],
        author: 'jun.reyes',
        made: '-90 08:20',
        published: { at: '-90 08:40', by: 'lea.markovic' },
      },
      fil: {
        title: 'Magdagdag o magpalit ng tatanggap',
        summary: 'Sino ang puwedeng tumanggap, at gaano katagal ang bagong payee.',
        issue: 'Iba na ang tatanggap ng allotment, o may isa pang tatanggap.',
        environment:
          'Mga opisyal at ratings. Isa lang ang payee ng kadete; sumulat sa amin kung kailangan ng pangalawa.',
        cause:
          'Sinusuri nang isang beses ang bagong payee, para walang makapaglipat ng pera ninyo gamit ang hiniram na telepono.',
        resolution: `1. **Payees**, **Add**: pangalang eksaktong nasa bangko, bangko, account number.
2. Kumpirmahin gamit ang code. Sa laot, gamitin ang **Code without SMS**.
3. Handa ang bagong payee pagkalipas ng **24 na oras**; hangga’t hindi pa, ang dati muna.
4. Kung papalitan, itakda ang bagong share at saka piliin ang **End** sa dating payee.

Bago mag-holiday, idagdag ang payee tatlong working days bago.`,
        aliases: ['palit ng payee', 'bagong account ni misis', 'pangalawang payee', 'magdagdag ng tatanggap'],
        author: 'paolo.mendoza',
        made: '-89 09:00',
        published: { at: '-89 15:00', by: 'teresa.lim' },
      },
    },
  },
  {
    key: 'name-own',
    area: 'allotments',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'Change the name on your Parola account',
        issue: 'You have a new surname, or your own name is misspelt in the app.',
        environment: 'The name of the seafarer. A payee’s name is changed under **Payees**.',
        cause: 'Your name stands on contracts and payslips, so we compare it with a document.',
        resolution: `1. **Account**, **Name**, **Correct it**.
2. Upload your new ID, or the old one together with the certificate.
3. We check it within one working day. Payslips that are already made keep the old name.`,
        aliases: ['my name is wrong', 'new surname', 'correct spelling of my name'],
        author: 'teresa.lim',
        made: '-90 08:45',
        published: { at: '-90 09:10', by: 'maja.grgic' },
      },
    },
  },
  {
    key: 'rate-day',
    area: 'allotments',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'Which exchange rate is used',
        summary: 'The rate of the moment the money leaves: 15:00 in Manila.',
        issue: 'Less arrived than the app showed when you confirmed.',
        cause:
          'The rate is taken when the transfer leaves, at **15:00 Manila time** on a working day. Before that the amount carries the sign ≈ and is an estimate. There is no fee inside it.',
        resolution: `- Confirm between 14:00 and 15:00 Manila time if you want to know the figure exactly.
- What you confirm later leaves on the next working day, at that day’s rate.
- The receipt under **Details** shows the rate and the minute it was taken, and whether the receiving bank takes a fee of its own.`,
        aliases: ['less pesos than shown', 'hidden fee', 'exchange rate payday', 'rate changed overnight'],
        author: 'jun.reyes',
        made: '-90 09:00',
        published: { at: '-90 09:20', by: 'lea.markovic' },
      },
      fil: {
        title: 'Aling palitan ang ginagamit',
        summary: 'Ang rate sa sandaling umalis ang pera: 15:00 sa Maynila.',
        issue: 'Mas maliit ang pumasok kaysa nakita ninyo sa app.',
        cause:
          'Kinukuha ang rate kapag umalis ang padala, **15:00 oras ng Maynila** sa araw ng trabaho. Bago iyon, may tandang ≈ ang halaga at tantiya lang. Walang bayad na nakatago roon.',
        resolution: `- Mag-confirm sa pagitan ng 14:00 at 15:00 kung gusto ninyong eksakto ang halaga.
- Ang mas huli ay aalis sa susunod na working day, sa rate ng araw na iyon.
- Nasa resibo sa **Details** ang rate, ang minuto, at kung may sariling bayad ang bangkong tatanggap.`,
        aliases: ['mababa ang pumasok', 'may tago bang bayad', 'anong rate ang gamit', 'bumaba ang rate'],
        author: 'paolo.mendoza',
        made: '-90 09:05',
        published: { at: '-90 09:25', by: 'teresa.lim' },
      },
      hr: {
        title: 'Koji se tečaj primjenjuje',
        summary: 'Tečaj u trenutku odlaska novca: 15:00 u Manili.',
        issue: 'Stiglo je manje nego što je aplikacija pokazala kad ste potvrdili.',
        cause:
          'Tečaj se uzima kad uplata odlazi, u **15:00 po manilskom vremenu** radnim danom. Prije toga uz iznos stoji znak ≈ i to je procjena. U njemu nema naknade.',
        resolution: `- Ako želite točan iznos, potvrdite između 14:00 i 15:00 po manilskom vremenu.
- Što potvrdite poslije, odlazi sljedeći radni dan po tečaju toga dana.
- Na potvrdi pod **Pojedinosti** pišu tečaj, minuta u kojoj je uzet i uzima li banka primatelja vlastitu naknadu.`,
        aliases: ['stiglo manje novca', 'skrivena naknada', 'tečaj na dan plaće', 'tečaj preko noći'],
        author: 'lea.markovic',
        made: '-90 09:08',
        published: { at: '-90 09:28', by: 'maja.grgic' },
      },
    },
  },
  {
    key: 'returned-sent',
    area: 'allotments',
    audience: 'public',
    confidence: 'validated',
    origin: 'esc.returned-sent',
    texts: {
      en: {
        title: 'Returned at the bank, sent in Parola',
        summary: 'Both are right; wait for our next reading before you send again.',
        issue: 'The bank’s app says that the allotment was returned. The Parola app still says **Sent**.',
        environment: 'Mostly seen in the morning, after a return during the night.',
        cause:
          'The bank writes money back during the night. We read the bank’s file at **9:00, 13:00 and 18:00 Manila time**.',
        resolution: `1. Do **not** send it again while the line says **Sent**; it would go out twice.
2. Wait for the next reading. The line turns to **Returned** by itself, and the amount is back in your balance.
3. Look under **Details** for the code and mend what it says.
4. Then choose **Send again**.`,
        aliases: [
          'bank says returned app says sent',
          'two apps two answers',
          'status does not change',
          'should I send again',
        ],
        author: 'jun.reyes',
        made: '-82 10:15',
        published: { at: '-76 11:00', by: 'lea.markovic' },
      },
      fil: {
        title: 'Ibinalik ng bangko, Sent sa Parola',
        summary: 'Pareho silang tama; hintayin ang susunod naming pagbasa bago magpadala ulit.',
        issue: 'Sabi ng app ng bangko ay ibinalik ang allotment. **Sent** pa rin sa Parola.',
        cause:
          'Sa gabi ibinabalik ng bangko ang pera. Binabasa namin ang file nila tuwing **9:00, 13:00 at 18:00 oras ng Maynila**.',
        resolution: `1. **Huwag** munang magpadala ulit habang **Sent** pa ang nakasulat; madodoble ito.
2. Hintayin ang susunod na pagbasa. Kusang magiging **Returned** at babalik ang halaga sa balance.
3. Tingnan ang code sa **Details** at ayusin ang sinasabi nito.
4. Saka piliin ang **Send again**.`,
        aliases: [
          'sent pero wala sa bangko',
          'magkaiba ang sinasabi ng bangko',
          'madodoble ba',
          'ibinalik daw kagabi',
        ],
        author: 'paolo.mendoza',
        made: '-75 14:20',
        published: { at: '-74 10:05', by: 'teresa.lim' },
      },
    },
  },
  {
    key: 'returned-name',
    area: 'allotments',
    audience: 'public',
    confidence: 'validated',
    origin: 'esc.returned-name',
    texts: {
      en: {
        title: 'Allotment shows Returned after your name changed',
        summary: 'The bank compares names word by word. Correct the payee and send again.',
        issue:
          'The app shows the allotment as **Returned** and the money is back in the balance. You married, divorced or corrected a spelling since the last payout, and the bank already has the new name.',
        environment: 'Banks with a name check: BDO, BPI, Erste. Code **R17** under **Details**.',
        cause:
          'The bank compares the name on the transfer with the name on the account, word by word. When they differ it sends the money back, most of the time during the night. Nothing is lost and no fee is taken.',
        resolution: `1. Open **Payees**, choose the person, then **Name on the account**. Type it exactly as the bank prints it, middle name included.
2. Add a photo of one paper that shows both names: a marriage certificate, or an *izvod iz matice vjenčanih*.
3. Choose **Send again**. Before 15:00 Manila time it leaves the same day.

On board without a signal? The payee can do steps 1 and 2 at home. The seafarer only confirms the new name the next time the app is online.

If it is returned a second time with R17, the bank wants to see the paper itself. Send us the code and we call the bank for you.`,
        aliases: ['returned allotment bdo', 'married name bank', 'R17', 'payee changed surname'],
        author: 'jun.reyes',
        made: '-74 13:30',
        published: { at: '-64 10:40', by: 'lea.markovic' },
      },
      fil: {
        title: 'Bumalik ang allotment matapos magpalit ng pangalan',
        summary:
          'Ikinukumpara ng bangko ang pangalan nang salita por salita. Itama ang payee at ipadala ulit.',
        issue:
          '**Returned** ang nakasulat at nasa balance na ulit ang pera. Ikinasal, nahiwalay o may itinamang spelling mula noong huling padala, at bago na ang pangalan sa bangko.',
        environment: 'Mga bangkong tumitingin sa pangalan: BDO, BPI, Erste. Code na **R17** sa **Details**.',
        cause:
          'Ikinukumpara ng bangko ang pangalan sa padala at sa account, salita por salita. Kapag magkaiba, ibinabalik nito ang pera, kadalasan sa gabi. Walang nawawala at walang bayad.',
        resolution: `1. Buksan ang **Payees**, piliin ang tao, saka **Name on the account**. I-type ito nang eksakto kung paano nasa bangko, kasama ang middle name.
2. Maglakip ng litrato ng isang papel na may dalawang pangalan, gaya ng marriage certificate.
3. Piliin ang **Send again**. Bago mag-15:00 oras ng Maynila, aalis ito sa araw ding iyon.

Walang signal sa barko? Magagawa ng tatanggap sa bahay ang 1 at 2. Kukumpirmahin lang ng nasa barko ang bagong pangalan kapag online na ang app.

Kung bumalik pa ulit na may R17, gusto ng bangko na makita mismo ang papel. Ipadala sa amin ang code at kami ang tatawag sa bangko.`,
        aliases: ['bumalik ang allotment', 'iba ang pangalan sa bangko', 'R17 daw', 'nagpalit ng apelyido'],
        author: 'paolo.mendoza',
        made: '-63 09:20',
        published: { at: '-62 16:00', by: 'teresa.lim' },
      },
      hr: {
        title: 'Alotman je vraćen nakon promjene imena',
        summary: 'Banka uspoređuje ime riječ po riječ. Ispravite primatelja i pošaljite ponovno.',
        issue:
          'Uz alotman piše **Vraćeno**, a novac je ponovno na Parola računu. Od posljednje isplate promijenili ste prezime ili ispravili ime, i banka ga već vodi novog.',
        environment: 'Banke koje provjeravaju ime: BDO, BPI, Erste. Kod **R17** pod **Pojedinosti**.',
        cause:
          'Banka uspoređuje ime na uplati i ime na računu, riječ po riječ. Ako se razlikuju, vraća novac, najčešće noću. Ništa nije izgubljeno i naknade nema.',
        resolution: `1. Otvorite **Primatelji**, odaberite osobu, pa **Ime na računu**. Upišite ga točno kako ga piše banka, sa srednjim imenom.
2. Dodajte fotografiju jednog dokumenta s oba imena, na primjer izvoda iz matice vjenčanih.
3. Odaberite **Pošalji ponovno**. Do 15:00 po manilskom vremenu odlazi isti dan.

Na brodu nema signala? Prva dva koraka može obaviti primatelj kod kuće. Pomorac samo potvrdi novo ime kad aplikacija sljedeći put bude na mreži.

Ako se vrati i drugi put s kodom R17, banka želi vidjeti sam dokument. Pošaljite nam kod i mi zovemo banku.`,
        aliases: ['vraćen alotman', 'promjena prezimena', 'R17', 'banka vratila uplatu ime'],
        author: 'lea.markovic',
        made: '-63 15:10',
        published: { at: '-62 17:30', by: 'maja.grgic' },
      },
    },
  },
  {
    key: 'wallet-limit',
    area: 'allotments',
    audience: 'public',
    confidence: 'validated',
    origin: 'esc.wallet',
    texts: {
      fil: {
        title: 'Bumalik ang padala sa e-wallet (R20)',
        summary: 'May buwanang limit ang wallet; kasama ang lahat ng pumapasok.',
        issue:
          'Bumalik ang padala sa e-wallet at **R20** ang nasa **Details**. Dati ay pumapasok naman ang ganoong halaga.',
        environment: 'Tatanggap na e-wallet lang ang gamit.',
        cause:
          'Naabot na ng wallet ang halagang puwede nitong tanggapin sa isang buwan. Kasama ang lahat ng pumapasok, hindi lang ang galing sa Parola.',
        resolution: `- **Ipa-verify nang buo ang wallet** sa sarili nitong app. Tataas ang limit sa araw ding iyon; piliin pagkatapos ang **Send again**.
- O magdagdag ng bank account sa **Payees** at doon ipadala ang natira.
- O maghintay sa unang araw ng susunod na buwan.

Nasa balance ang pera habang hinihintay, walang bayad.`,
        aliases: ['R20', 'puno na ang wallet', 'limit ng e-wallet', 'kalahati lang ang pumasok'],
        author: 'jun.reyes',
        made: '-48 10:30',
        published: { at: '-38 09:45', by: 'teresa.lim' },
      },
      en: {
        title: 'Transfer to an e-wallet came back with R20',
        summary: 'A wallet has a monthly limit, and all incoming money counts.',
        issue:
          'A transfer to an e-wallet came back with **R20** under **Details**, although the same amount went through before.',
        environment: 'Payee with an e-wallet only.',
        cause:
          'The wallet has reached what it may receive in one month. All incoming money counts, not only ours.',
        resolution: `- Let the payee **verify the wallet fully** in its own app. The limit rises the same day; then choose **Send again**.
- Or add a bank account under **Payees** and send the rest there.
- Or wait for the first of next month.

The money waits in the balance, without a fee.`,
        aliases: ['R20 wallet', 'e-wallet full', 'wallet limit this month', 'cannot send to phone number'],
        author: 'lea.markovic',
        made: '-37 15:00',
        published: { at: '-36 10:10', by: 'marija.peric' },
      },
    },
  },
  {
    key: 'cadet-payee',
    area: 'allotments',
    audience: 'internal',
    confidence: 'unvalidated',
    origin: 'esc.cadet',
    review: '-1 17:40',
    texts: {
      fil: {
        title: 'Puwede ba ang pangalawang payee sa kadete?',
        issue:
          'Walang button na **Add** sa **Payees** ng kadete, pero kailangan niyang hatiin ang allotment sa dalawang tao.',
        environment: 'Kadete sa deck o engine, app 5.12.',
        cause:
          'Isa lang ang payee ng kadete hangga’t hindi nakakapirma ng kontrata bilang rating, dahil maliit ang allowance at may minimum ang bawat padala.',
        resolution: `1. Kung **200 USD o higit pa** ang allowance bawat buwan, bubuksan ng Payments ang pangalawang payee: isulat sa ticket kung ilang porsiyento ang bawat isa.
2. Kung mas maliit, gamitin ang **Send extra** para sa pangalawang tao; walang bayad ang isa bawat buwan.
3. Kapag may bago nang kontrata bilang rating, kusang lalabas ang **Add**.`,
        aliases: ['kadete pangalawang payee', 'walang add sa payees', 'hatiin ang allotment ng kadete'],
        author: 'jun.reyes',
        made: '-1 17:30',
      },
    },
  },
  {
    key: 'bpi-late',
    area: 'allotments',
    audience: 'public',
    confidence: 'unvalidated',
    knownIssue: { at: '-1 09:10', promise: 190 },
    texts: {
      en: {
        title: 'Transfers to BPI arrive a day late',
        summary: 'Money already on its way is safe.',
        issue:
          'Transfers to BPI that should be there by 9:00 in the morning arrive a day later. The app shows **Sent**, which is right: the money has left us and is with the bank.',
        environment: 'All transfers to BPI since yesterday. Other banks are not affected.',
        aliases: ['bpi late', 'bpi not credited', 'bpi delayed transfer'],
        author: 'lea.markovic',
        made: '-1 08:55',
        published: { at: '-1 09:10', by: 'marija.peric' },
      },
      fil: {
        title: 'Huli ng isang araw ang padala sa BPI',
        summary: 'Ligtas ang perang naipadala na.',
        issue:
          'Ang padala sa BPI na dapat nasa account na bago mag-9:00 ng umaga ay isang araw na huli. **Sent** ang nasa app, at tama iyon: nakaalis na sa amin ang pera at nasa bangko na.',
        environment: 'Lahat ng padala sa BPI mula kahapon. Walang epekto sa ibang bangko.',
        aliases: ['late ang bpi', 'wala pa sa bpi', 'delayed bpi'],
        author: 'jun.reyes',
        made: '-1 09:00',
        published: { at: '-1 09:12', by: 'teresa.lim' },
      },
      hr: {
        title: 'Uplate na BPI kasne jedan dan',
        summary: 'Novac koji je već na putu siguran je.',
        issue:
          'Uplate na BPI koje bi trebale stići do 9:00 ujutro stižu dan kasnije. U aplikaciji piše **Poslano** i to je točno: novac je otišao od nas i nalazi se u banci.',
        environment: 'Sve uplate na BPI od jučer. Druge banke rade uredno.',
        aliases: ['bpi kasni', 'nema uplate na bpi', 'kašnjenje bpi'],
        author: 'ivan.blazevic',
        made: '-1 09:05',
        published: { at: '-1 09:20', by: 'maja.grgic' },
      },
    },
  },
  {
    key: 'paper-form',
    area: 'allotments',
    audience: 'public',
    confidence: 'archived',
    archived: { at: '-60 11:00', by: 'teresa.lim' },
    texts: {
      en: {
        title: 'Change your share with the paper form',
        issue: 'You cannot use the app and want to change the allotment share.',
        resolution:
          'Fill in form A-7 with the master’s stamp and send it to the Manila office before the 15th. Since the app keeps a change without a signal, the form is no longer needed.',
        aliases: ['form A-7', 'allotment form'],
        author: 'jun.reyes',
        made: '-90 09:40',
        published: { at: '-90 10:00', by: 'teresa.lim' },
      },
    },
  },
]
