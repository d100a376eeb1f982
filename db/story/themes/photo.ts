import type { Theme } from '../types.ts'

export const photo: Theme = {
  key: 'photo',
  area: 'papers',
  article: 'id-photo',
  team: 'papers',
  hard: 0,
  signed: 0.06,
  weekly: [4, 4, 4, 4, 4, 3, 4, 4, 4, 3, 4, 4, 4],
  mix: { en: 0.35, fil: 0.35, hr: 0.3 },
  openings: {
    en: [
      {
        subject: 'Photo of my ID is rejected',
        text: 'Third time now. I see every letter on it, your app says not readable.',
        by: 'home',
      },
      {
        subject: 'Document not accepted',
        text: 'Passport picture taken on the bridge of {ship}, good camera. Rejected within a second, how can that be?',
        by: 'crew',
      },
      {
        subject: 'Upload fails on old phone',
        text: 'When I choose the picture of my licence it loads to the end and then turns red.',
        by: 'crew',
      },
      {
        subject: 'Seaman’s book photo refused twice',
        text: 'The plastic page shines whatever I do. Maybe a scan instead?',
        by: 'crew',
      },
    ],
    fil: [
      {
        subject: 'Ayaw tanggapin ang litrato ng ID',
        text: 'Pangatlo ko na po itong upload, malinaw naman ang kuha. Not readable daw.',
        by: 'home',
      },
      {
        subject: 'Rejected ang passport ko',
        text: 'Maganda po ang camera ko pero isang segundo lang rejected na agad. Paano po ba dapat?',
        by: 'crew',
      },
      {
        subject: 'nagpupula ang upload',
        text: 'pag upload ko ng lisensya aabot ng dulo tapos pupula. luma po cp ko',
        by: 'crew',
      },
      {
        subject: 'Makintab ang seaman’s book',
        text: 'Kahit saang anggulo may glare ang plastic. Pwede po bang scan na lang galing opisina ng {ship}?',
        by: 'crew',
      },
    ],
    hr: [
      {
        subject: 'Slika osobne se odbija',
        text: 'Treći put šaljem, sve se vidi, a piše nečitljivo.',
        by: 'home',
      },
      {
        subject: 'Putovnica odbijena u sekundi',
        text: 'Dobar fotoaparat, dobro svjetlo, i svejedno odmah odbijeno. Što gledate?',
        by: 'crew',
      },
      {
        subject: 'Učitavanje pocrveni na kraju',
        text: 'Kad odaberem sliku svjedodžbe, učita se do kraja i onda pocrveni. Mobitel je stariji.',
        by: 'crew',
      },
      {
        subject: 'Odsjaj na pomorskoj knjižici',
        text: 'Plastika se ljeska iz svakog kuta. Može li sken s broda ({ship})?',
        by: 'crew',
      },
    ],
  },
  searches: {
    en: ['photo of id rejected', 'document not readable', 'passport upload red', 'glare seamans book'],
    fil: ['ayaw tanggapin ang ID', 'rejected ang litrato', 'malabo daw ang passport', 'glare seaman book'],
    hr: ['slika osobne odbijena', 'dokument nečitljiv', 'odsjaj pomorska knjižica', 'učitavanje putovnice'],
  },
  solves: {
    en: [
      'Hello {name}, all four corners must be in the picture, with a finger’s width of table around them. No flash, light from the side, phone straight above. The file may have up to 8 MB; older phones need *medium* quality. A scan from the ship’s office is as good.',
      'Good day, {name}. A refusal within a second means that a corner is missing or the file is too big; it is the app that looks, nobody reads that fast. Please lay the document on a dark table and leave a rim around it.',
    ],
    fil: [
      'Hello po, {name}. Kailangang kita ang apat na kanto, may kaunting mesa sa paligid. Walang flash, ilaw mula sa gilid, telepono sa tapat mismo. Hanggang 8 MB ang file; sa lumang telepono, *medium* na quality. Puwede rin po ang scan mula sa opisina ng barko.',
      'Magandang araw po, {name}. Kapag isang segundo lang ay rejected, may kantong hindi kita o masyadong malaki ang file; app po ang tumitingin, hindi tao. Ilagay po ang dokumento sa madilim na mesa at lagyan ng palugit sa paligid.',
    ],
    hr: [
      'Dobar dan, na slici moraju biti sva četiri ugla, s malo stola oko njih. Bez bljeskalice, svjetlo sa strane, mobitel ravno iznad. Datoteka smije imati 8 MB; na starijem mobitelu odaberite srednju kvalitetu. Sken iz brodskog ureda jednako vrijedi.',
      'Dobar dan, odbijanje u sekundi znači da nedostaje ugao ili je datoteka prevelika; to gleda aplikacija, a ne čovjek. Stavite dokument na taman stol i ostavite rub oko njega.',
    ],
  },
  thanks: {
    en: ['Dark table worked at once.', 'Accepted now. Thanks.'],
    fil: ['Tinanggap na po. Salamat!', 'Okay na po, yung kanto pala.'],
    hr: ['Prošlo iz prve na tamnom stolu.', 'Prihvaćeno, hvala.'],
  },
  packet: {
    problem: 'The photo keeps all the rules and is still refused.',
    environment: 'Document with a worn machine-readable line.',
    steps_tried: 'Four pictures by the rules, one scan from the ship’s office: all refused.',
    customer_impact: 'The account stays limited until the paper is accepted.',
    wanted_outcome: 'A person reads the document and signs.',
  },
  resolved: {
    en: {
      cause: 'The machine-readable line of the document is worn, so the app cannot read it.',
      resolution:
        'We have read the document ourselves and accepted it. When you get a new one, upload that; until then nothing else is needed.',
    },
    fil: {
      cause: 'Kupas na ang linyang binabasa ng makina kaya hindi ito mabasa ng app.',
      resolution:
        'Binasa na po namin mismo ang dokumento at tinanggap na. Kapag may bago na kayo, iyon po ang i-upload; wala nang ibang kailangan sa ngayon.',
    },
    hr: {
      cause: 'Strojno čitljivi redak na dokumentu je izlizan pa ga aplikacija ne može pročitati.',
      resolution:
        'Dokument smo pročitali sami i prihvatili. Kad dobijete novi, učitajte ga; dotad ne treba ništa drugo.',
    },
  },
}
