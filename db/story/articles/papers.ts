import type { Article } from '../types.ts'

export const papers: Article[] = [
  {
    key: 'id-photo',
    area: 'papers',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'Photo of an ID is rejected',
        summary: 'Four corners, no flash, 8 MB, and the name in the order of the document.',
        issue: 'The app refuses the photo of your ID, passport or seaman’s book, although you can read it.',
        environment:
          'A refusal within a second comes from the app; after a day it comes from a person, with a reason.',
        cause:
          'A corner is missing, the page shines, the file is larger than **8 MB**, or the name you typed stands in another order than on the document.',
        resolution: `1. Put the document on a dark table and leave a finger’s width around all four corners.
2. No flash. Light from the side, phone straight above.
3. On an older phone choose *medium* quality.
4. Type the name in the **order of the document**: if the surname stands first there, it stands first here.
5. A scan from the ship’s office is as good.`,
        aliases: [
          'id not readable',
          'passport rejected',
          'upload turns red',
          'glare on seaman’s book',
          'surname first',
        ],
        author: 'teresa.lim',
        made: '-90 14:00',
        published: { at: '-90 14:20', by: 'maja.grgic' },
      },
      fil: {
        title: 'Ayaw tanggapin ang litrato ng ID',
        summary: 'Apat na kanto, walang flash, 8 MB, at pangalan ayon sa dokumento.',
        issue: 'Tinatanggihan ng app ang litrato ng ID, passport o seaman’s book kahit nababasa ninyo.',
        environment:
          'Kung isang segundo lang, app ang tumanggi; kung isang araw, tao na may nakasulat na dahilan.',
        cause:
          'May kantong hindi kita, makintab ang pahina, lampas **8 MB** ang file, o iba ang ayos ng pangalan kaysa sa dokumento.',
        resolution: `1. Ilagay ang dokumento sa madilim na mesa at lagyan ng palugit ang apat na kanto.
2. Walang flash. Ilaw mula sa gilid, telepono sa tapat mismo.
3. Sa lumang telepono, piliin ang *medium* na quality.
4. I-type ang pangalan ayon sa **ayos ng dokumento**: kung apelyido ang nauna roon, iyon din ang una rito.
5. Puwede rin ang scan mula sa opisina ng barko.`,
        aliases: [
          'ayaw ng ID',
          'rejected ang passport',
          'malabo daw',
          'glare sa seaman’s book',
          'nauna ang apelyido',
        ],
        author: 'paolo.mendoza',
        made: '-90 14:10',
        published: { at: '-90 14:35', by: 'teresa.lim' },
      },
      hr: {
        title: 'Fotografija isprave se odbija',
        summary: 'Četiri ugla, bez bljeskalice, 8 MB i ime redom kao na ispravi.',
        issue: 'Aplikacija odbija sliku osobne, putovnice ili pomorske knjižice, a vi na njoj sve vidite.',
        environment: 'Odbijanje u sekundi dolazi od aplikacije; nakon jednog dana od osobe, s razlogom.',
        cause:
          'Nedostaje ugao, stranica se ljeska, datoteka je veća od **8 MB** ili je ime upisano drugim redom nego na ispravi.',
        resolution: `1. Stavite ispravu na taman stol i ostavite rub oko sva četiri ugla.
2. Bez bljeskalice. Svjetlo sa strane, mobitel ravno iznad.
3. Na starijem mobitelu odaberite srednju kvalitetu.
4. Upišite ime **redom kao na ispravi**: ako je ondje prezime prvo, prvo je i ovdje.
5. Sken iz brodskog ureda jednako vrijedi.`,
        aliases: ['slika osobne odbijena', 'putovnica nečitljiva', 'odsjaj na knjižici', 'prezime prvo'],
        author: 'hrvoje.pavic',
        made: '-90 14:15',
        published: { at: '-90 14:40', by: 'maja.grgic' },
      },
    },
  },
  {
    key: 'seamans-book',
    area: 'papers',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'Upload a seaman’s book',
        issue: 'You have a new seaman’s book, or the old one has been extended.',
        resolution: `1. **Papers**, **Seaman’s book**, **Add**.
2. Photograph the page with your photo and, if there is one, the page with the extension.
3. Type the number exactly as it stands there, with letters.
4. It is checked within one working day. Until then the old book stays valid in the app.`,
        aliases: ['new seaman’s book', 'extension of the book', 'book number'],
        author: 'teresa.lim',
        made: '-90 14:50',
        published: { at: '-90 15:05', by: 'marija.peric' },
      },
      fil: {
        title: 'Mag-upload ng seaman’s book',
        issue: 'May bago kayong seaman’s book, o na-extend ang luma.',
        resolution: `1. **Papers**, **Seaman’s book**, **Add**.
2. Kunan ang pahinang may litrato at, kung mayroon, ang pahina ng extension.
3. I-type ang numero nang eksakto, kasama ang mga letra.
4. Susuriin ito sa loob ng isang working day. Habang wala pa, ang luma ang gagamitin ng app.`,
        aliases: ['bagong seaman’s book', 'extension ng libro', 'numero ng seaman’s book'],
        author: 'paolo.mendoza',
        made: '-89 10:00',
        published: { at: '-88 11:00', by: 'teresa.lim' },
      },
    },
  },
  {
    key: 'certificates',
    area: 'papers',
    audience: 'public',
    confidence: 'validated',
    texts: {
      en: {
        title: 'Certificates about to expire',
        issue: 'The app says that a certificate expires soon.',
        cause:
          'We remind you 90, 30 and 7 days before, because without a valid medical certificate the next contract cannot start.',
        resolution: `- **Papers**, **Certificates** shows what expires and when.
- Upload the new one as soon as you have it; the reminder stops by itself.
- If it expires while you are on board, tell the master. Your wages are not touched by it.`,
        aliases: ['medical certificate expires', 'reminder certificate', 'STCW expired'],
        author: 'hrvoje.pavic',
        made: '-90 15:10',
        published: { at: '-90 15:30', by: 'teresa.lim' },
      },
    },
  },
  {
    key: 'identity-check',
    area: 'papers',
    audience: 'internal',
    confidence: 'validated',
    texts: {
      en: {
        title: 'Check who is writing before you speak about an account',
        issue: 'Somebody asks about money or papers of another person.',
        resolution: `1. A payee may hear about payments **to them**: amount, day, status, code. Nothing about wages, the card or other payees.
2. On the phone ask three things that stand in the account and not on a document: last port, last allotment, month of sign-on.
3. Two wrong answers: stop kindly, offer a ticket from the seafarer.
4. Never read a number aloud. Let them say it, and confirm.`,
        aliases: ['caller identity', 'wife asks about wages', 'security questions'],
        author: 'teresa.lim',
        made: '-90 15:40',
        published: { at: '-90 16:00', by: 'marija.peric' },
      },
    },
  },
]
