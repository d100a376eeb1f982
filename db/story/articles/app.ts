import type { Article } from '../types.ts'

export const app: Article[] = [
  {
    key: 'new-phone',
    area: 'app',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'New phone, old number gone',
        summary: 'A short selfie with your seaman’s book opens the way.',
        issue: 'The app sends the code to a number you no longer have.',
        cause: 'A new phone has to prove once that it is yours.',
        resolution: `1. On the sign-in page choose **I no longer have this number**.
2. Record the selfie: face a window or lamp, no flash, glasses off, the open page of the book or your ID beside your face.
3. We look at it within **one working day**. Then you set the new number yourself.

Does it say *try again* for the third time? Write to us; a person compares it. If the photo in the book is very old, two of us sign.`,
        aliases: ['lost sim', 'changed my number', 'phone fell into the sea', 'selfie rejected'],
        author: 'danilo.ramos',
        made: '-90 17:10',
        published: { at: '-90 17:30', by: 'maja.grgic' },
      },
      fil: {
        title: 'Bagong telepono, wala na ang dating number',
        summary: 'Maikling selfie kasama ang seaman’s book ang magbubukas.',
        issue: 'Sa number na wala na sa inyo ipinapadala ng app ang code.',
        cause: 'Kailangang patunayan nang isang beses ng bagong telepono na sa inyo ito.',
        resolution: `1. Sa sign-in page, piliin ang **I no longer have this number**.
2. I-record ang selfie: humarap sa bintana o ilaw, walang flash, walang salamin, katabi ng mukha ang bukas na pahina ng libro o ang ID.
3. Titingnan namin ito sa loob ng **isang working day**. Kayo na ang maglalagay ng bagong number.

*Try again* pa rin sa ikatlo? Sumulat sa amin; tao ang magkukumpara. Kung napakaluma ng litrato sa libro, dalawa sa amin ang pipirma.`,
        aliases: ['nawala ang sim', 'nagpalit ng number', 'nahulog ang cellphone', 'ayaw ng selfie'],
        author: 'danilo.ramos',
        made: '-90 17:15',
        published: { at: '-90 17:35', by: 'teresa.lim' },
      },
      hr: {
        title: 'Novi mobitel, a starog broja više nema',
        summary: 'Kratka snimka lica s pomorskom knjižicom otvara put.',
        issue: 'Aplikacija šalje kod na broj koji više nemate.',
        cause: 'Novi mobitel mora jednom dokazati da je vaš.',
        resolution: `1. Na stranici za prijavu odaberite **Više nemam ovaj broj**.
2. Snimite lice: prema prozoru ili svjetiljci, bez bljeskalice i naočala, s otvorenom stranicom knjižice ili osobnom pokraj lica.
3. Pregledavamo je u roku od **jednog radnog dana**. Zatim sami upisujete novi broj.

I treći put piše da pokušate ponovno? Pišite nam; uspoređuje čovjek. Ako je fotografija u knjižici vrlo stara, potpisuju dvije osobe.`,
        aliases: ['novi broj mobitela', 'izgubljen mobitel', 'selfi odbijen', 'nemam stari broj'],
        author: 'maja.grgic',
        made: '-58 12:00',
        published: { at: '-57 10:00', by: 'marija.peric' },
      },
    },
  },
  {
    key: 'code-at-sea',
    area: 'app',
    audience: 'public',
    confidence: 'validated',
    origin: 'esc.code-again',
    texts: {
      hr: {
        title: 'Na moru ne stiže kod za prijavu',
        summary: 'Odaberite „Kod bez SMS-a“; radi i bez signala.',
        issue: 'SMS s kodom preko satelita stiže kad je kod već istekao ili ne stiže uopće.',
        environment: 'Brod bez GSM-a, samo satelitski internet.',
        cause: 'SMS preko satelita putuje deset do dvadeset minuta. Kod vrijedi pet.',
        resolution: `1. Ispod polja za kod odaberite **Kod bez SMS-a**. Aplikacija na mobitelu koji već koristite sama izrađuje kod, i bez signala.
2. Nemate taj mobitel? Upotrijebite jedan od deset kodova iz **Račun**, **Kodovi za plovidbu**. Ispišite ih prije ukrcaja.
3. Nemate ni njih? Nazovite Manilu, +63 2 7755 0140, danju i noću. Nakon tri pitanja čitamo vam jedan kod.`,
        aliases: ['ne stiže kod', 'kod istekao', 'prijava preko satelita', 'nema sms-a na brodu'],
        author: 'maja.grgic',
        made: '-69 16:30',
        published: { at: '-52 10:20', by: 'marija.peric' },
      },
      en: {
        title: 'The code does not arrive at sea',
        summary: 'Choose “Code without SMS”; it works without a signal.',
        issue: 'Over satellite the text with the sign-in code arrives after it has expired, or not at all.',
        environment: 'Ship without GSM, satellite internet only.',
        cause: 'An SMS over satellite takes ten to twenty minutes. The code is valid for five.',
        resolution: `1. Below the code field choose **Code without SMS**. The app on a phone you have used before makes the code itself, also without a signal.
2. Not that phone? Use one of the ten codes from **Account**, **Codes for the voyage**. Print them before you sign on.
3. Not those either? Call Manila, +63 2 7755 0140, day and night. After three questions we read you one code.`,
        aliases: ['sign-in code at sea', 'sms expired', 'satellite sms', 'no GSM on board'],
        author: 'danilo.ramos',
        made: '-51 11:00',
        published: { at: '-50 10:10', by: 'maja.grgic' },
      },
      fil: {
        title: 'Hindi dumarating ang code sa laot',
        summary: 'Piliin ang “Code without SMS”; gumagana kahit walang signal.',
        issue: 'Sa satellite, expired na ang sign-in code pagdating ng text, o hindi na talaga dumarating.',
        environment: 'Barkong walang GSM, satellite internet lang.',
        cause:
          'Sampu hanggang dalawampung minuto ang text sa satellite. Limang minuto lang ang bisa ng code.',
        resolution: `1. Sa ilalim ng field ng code, piliin ang **Code without SMS**. Ang app sa dati ninyong telepono ang gagawa ng code, kahit walang signal.
2. Wala ang teleponong iyon? Gamitin ang isa sa sampung code mula sa **Account**, **Codes for the voyage**. I-print bago sumampa.
3. Wala rin iyon? Tumawag sa Manila, +63 2 7755 0140, araw at gabi. Pagkatapos ng tatlong tanong, babasahan namin kayo ng isang code.`,
        aliases: ['di dumarating ang code', 'otp sa barko', 'expired ang code', 'walang GSM'],
        author: 'danilo.ramos',
        made: '-51 11:30',
        published: { at: '-50 10:40', by: 'teresa.lim' },
      },
    },
  },
  {
    key: 'app-slow',
    area: 'app',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'Use the app on a slow line',
        issue: 'The app turns for minutes, or stops half-way.',
        environment: 'Satellite internet, often shared by the whole crew.',
        resolution: `- **Account**, **Slow line**: no pictures, nothing loaded ahead. A payslip is then 40 kB.
- What you confirm without a signal waits on the phone and leaves by itself. You need not do it twice.
- The small hours, ship’s time, are the fastest.`,
        aliases: ['app loads forever', 'slow internet ship', 'save data'],
        author: 'danilo.ramos',
        made: '-90 17:40',
        published: { at: '-90 17:55', by: 'maja.grgic' },
      },
      fil: {
        title: 'Gamitin ang app kahit mabagal ang signal',
        issue: 'Ilang minutong umiikot ang app, o humihinto sa gitna.',
        environment: 'Satellite internet na hati-hati ang buong crew.',
        resolution: `- **Account**, **Slow line**: walang litrato at walang inuunang i-load. 40 kB na lang ang payslip.
- Ang kinumpirma ninyo nang walang signal ay naghihintay sa telepono at kusang aalis. Hindi kailangang ulitin.
- Pinakamabilis sa madaling-araw, oras ng barko.`,
        aliases: ['ang bagal ng app', 'mahina ang internet sa barko', 'tipid sa data'],
        author: 'danilo.ramos',
        made: '-89 12:00',
        published: { at: '-88 15:00', by: 'teresa.lim' },
      },
    },
  },
  {
    key: 'messages-money',
    area: 'app',
    audience: 'customers',
    confidence: 'validated',
    texts: {
      en: {
        title: 'Turn on messages about your money',
        issue: 'You want to hear at once when wages, allotments or card payments move.',
        environment: 'Signed in, app 5.10 or newer.',
        resolution: `1. **Account**, **Messages**.
2. Choose what: wages, allotments, card, papers.
3. Choose how: on the phone, by mail, or both. On board mail is the safer way.

The payee can do the same for the money that comes to them.`,
        aliases: ['push notification', 'message when salary comes', 'tell my wife when money is sent'],
        author: 'danilo.ramos',
        made: '-90 18:00',
        published: { at: '-90 18:15', by: 'maja.grgic' },
      },
      fil: {
        title: 'Buksan ang mga mensahe tungkol sa pera ninyo',
        issue: 'Gusto ninyong malaman agad kapag gumalaw ang sahod, allotment o card.',
        environment: 'Naka-sign in, app 5.10 o mas bago.',
        resolution: `1. **Account**, **Messages**.
2. Piliin kung ano: sahod, allotment, card, papeles.
3. Piliin kung paano: sa telepono, e-mail, o pareho. Sa barko, mas sigurado ang e-mail.

Magagawa rin ito ng tatanggap para sa perang dumarating sa kanila.`,
        aliases: ['notification ng sahod', 'mag-text pag may pera', 'ayaw mag-notify'],
        author: 'paolo.mendoza',
        made: '-89 13:00',
        published: { at: '-88 15:20', by: 'teresa.lim' },
      },
    },
  },
  {
    key: 'app-closes',
    area: 'app',
    audience: 'public',
    confidence: 'archived',
    origin: 'esc.crash',
    archived: { at: '-14 12:00', by: 'maja.grgic' },
    texts: {
      fil: {
        title: 'Nagsasara ang app pagbukas ng Payslips',
        issue: 'Nagsasara ang app sa sandaling buksan ang **Payslips**.',
        environment: 'App 5.11 sa Android 8 at 9.',
        cause: 'Mali ang 5.11 sa lumang Android: hindi nito nabubuksan ang bagong uri ng PDF.',
        resolution: `Mag-update sa **5.12**. Kung hindi makapag-update sa barko, buksan ang payslip sa browser: mag-sign in sa site at piliin ang **Wages**, **Payslips**.`,
        aliases: ['nagka-crash ang app', 'nagsasara ang payslip', 'app 5.11'],
        author: 'danilo.ramos',
        made: '-37 16:30',
        published: { at: '-36 09:30', by: 'teresa.lim' },
      },
      en: {
        title: 'The app closes when you open Payslips',
        issue: 'The app closes the moment you open **Payslips**.',
        environment: 'App 5.11 on Android 8 and 9.',
        cause: 'A fault of 5.11: on an old Android it cannot open the new kind of PDF.',
        resolution:
          'Update to **5.12**. If you cannot update on board, open the payslip in the browser: sign in on the site and choose **Wages**, **Payslips**.',
        aliases: ['app crashes', 'payslips crash', 'app 5.11'],
        author: 'danilo.ramos',
        made: '-36 10:00',
        published: { at: '-36 11:20', by: 'maja.grgic' },
      },
    },
  },
]
