import { expect, it } from 'vitest'
import { type Around, hintsOn, jargonIn, lacksSteps } from '#articles/hints.ts'
import { text as shelf } from './shelf.ts'

const text = { ...shelf, summary: '', body: '' }
const around: Around = {
  locale: 'en',
  areaId: 'cards',
  broken: [],
  sameTitle: false,
  keep: ['Parola'],
}
const says = (otherwise: Partial<typeof text>, house: Partial<Around> = {}) =>
  hintsOn({ ...text, ...otherwise }, { ...around, ...house }).map((hint) => hint.says)

it('nothing is said about a text that is as it should be', () => {
  expect(says({})).toEqual([])
})

it('words that only we use are named as they stand there, in each language', () => {
  expect(jargonIn('Kindly utilize the KYC flow; a slap is no SLA.', 'en')).toEqual([
    'kindly',
    'kyc',
    'sla',
    'utilize',
  ])
  expect(jargonIn('Ipinapaabot namin na sarado ang CSR.', 'fil')).toEqual(['csr', 'ipinapaabot'])
  expect(jargonIn('Sukladno gore navedenom, predmetni račun se zatvara.', 'hr-HR')).toEqual([
    'gore navedenom',
    'predmetni',
    'sukladno',
  ])
  expect(jargonIn('Kindly utilize it.', 'de')).toEqual([])
})

it('several things to do want numbers', () => {
  expect(lacksSteps('Open the app. Choose Card. Press Unblock.')).toBe(true)
  expect(lacksSteps('Otvorite aplikaciju. Odaberite karticu. Pritisnite Deblokiraj.')).toBe(true)
  expect(lacksSteps('Buksan ang app. Piliin ang card. Pindutin ang Unblock.')).toBe(true)
  expect(lacksSteps('1. Open the app\n2. Choose Card\n3. Press Unblock')).toBe(false)
  expect(lacksSteps('Open the app and press Unblock.')).toBe(false)
})

it('sentences nobody finishes, long texts and long titles are counted', () => {
  const long = `${'word '.repeat(40)}.`
  const hints = hintsOn(
    { ...text, body: `${long} ${long}\n\n${'Short words here. '.repeat(500)}`, title: 'x'.repeat(90) },
    around,
  )
  expect(hints).toEqual([
    { check: 'clear', says: 'long_sentences', values: { n: 2 } },
    { check: 'clear', says: 'long_read', values: { n: 8 } },
    { check: 'title', says: 'long_title', values: { n: 90 } },
  ])
})

it('a text in another language than the article says is noticed', () => {
  const croatian =
    'Ako je vaša kartica blokirana, nije izgubljena: deblokira se u aplikaciji, uz PIN koji znate.'
  expect(says({ issue: croatian, resolution: croatian, environment: '', cause: '' })).toContain('language')
  expect(says({ issue: croatian, resolution: croatian }, { locale: 'hr' })).not.toContain('language')
})

it('what looks like one person is shown, the company’s name is not', () => {
  const hints = hintsOn(
    { ...text, cause: 'Parola wrote to liza.santos@mail.example and called +63 917 555 0134.' },
    around,
  )
  const found = hints.find((hint) => hint.says === 'personal')
  expect(found?.check).toBe('audience')
  expect(found?.values?.['found']).toContain('liza.santos@mail.example')
  expect(found?.values?.['found']).not.toContain('Parola')
})

it('empty fields, a missing subject, dead links and a title that is taken stand beside their questions', () => {
  expect(
    says({ environment: '', issue: '' }, { areaId: null, broken: ['/articles/gone'], sameTitle: true }),
  ).toEqual(['same_title', 'no_issue', 'no_environment', 'broken_links', 'no_area'])
})

it('a long text is judged in a few milliseconds', () => {
  const body = 'Open the card and choose unblock, then wait for Ana Kovač at ana@mail.example. '.repeat(2000)
  hintsOn({ ...text, body }, around)
  const started = performance.now()
  hintsOn({ ...text, body }, around)
  console.log(`hints on ${body.length} characters: ${Math.round(performance.now() - started)} ms`)
  expect(performance.now() - started).toBeLessThan(500)
})
