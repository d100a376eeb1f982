import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS, type Kind, mask, maskingDiff, wordDiff } from '#markdown/masking.ts'
import { LOCALES, type Locale, masksIn } from './words.ts'

type Planted = { names: string[]; tickets: { text: string; planted: string[] }[] }
const planted = (locale: Locale): Planted =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`planted/${locale}.json`, import.meta.url)), 'utf8'))
const hidden = (text: string, names: string[] = [], locale: Locale = 'en') =>
  mask(text, { names, masks: masksIn(locale) }).masked

describe.each(LOCALES)('forty planted items in tickets written in %s', (locale) => {
  const { names, tickets } = planted(locale)

  it('are forty', () => {
    expect(tickets.flatMap((ticket) => ticket.planted)).toHaveLength(40)
  })

  it.each(tickets)('leave nothing behind: $text', ({ text, planted: items }) => {
    const masked = hidden(text, names, locale)
    for (const item of items) {
      expect(masked).not.toContain(item)
      for (const piece of item.split(/[\s,]+/).filter((part) => part.length > 3))
        expect(masked).not.toContain(piece)
    }
    expect(hidden(masked, names, locale)).toBe(masked)
  })

  it('leave amounts, dates, times, ticket numbers and error codes alone', () => {
    const masked = hidden(tickets.map(({ text }) => text).join('\n\n'), names, locale)
    const facts = {
      en: ['#4821', '48213', '17:30', '12 November', '2026-00417', '12,500.00 PHP', 'BDO', '800 USD'],
      fil: ['#4821', '17:30', '12 Nobyembre', '9:40', '12,500 piso', 'Iloilo', 'Croatia'],
      hr: ['#4821', '17:30', '6:40', '2026-00417', '12.500,00 kuna', 'luku Rijeka', 'Kostreni'],
    }
    for (const fact of facts[locale]) expect(masked).toContain(fact)
  })
})

describe('the shipped manual', () => {
  const root = fileURLToPath(new URL('../../content', import.meta.url))
  const cast = LOCALES.flatMap((locale) => planted(locale).names)
  const wordy = [
    'Anna Card',
    'Maria Villanueva',
    'Mark Page',
    'Will May',
    'Joy Bank',
    'Hope Rivera',
    'Luka Ban',
    'Tala Port',
  ]

  it.each(LOCALES)('in %s keeps at least 98 of 100 words, whoever takes part', (locale) => {
    const texts = globSync(`${root}/${locale}/**/*.md`).map((file) => readFileSync(file, 'utf8'))
    const words = texts.join('\n').split(/\s+/).length
    const removed = texts
      .flatMap((text) => maskingDiff(text, { names: [...cast, ...wordy], masks: masksIn(locale) }))
      .flatMap((segment) => ('removed' in segment ? segment.removed.split(/\s+/) : []))
    expect(texts.length).toBeGreaterThan(3)
    expect({ share: removed.length / words <= 0.02, removed: removed.slice(0, 20) }).toMatchObject({
      share: true,
    })
  })
})

describe('masking', () => {
  it('says which kind stood where', () => {
    const text = 'Call Liza on +63 917 555 0142, card 4111 1111 1111 1111.'
    const { found } = mask(text, { names: ['Liza Santos'], masks: masksIn('en') })
    expect(found.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['name', 'Liza'],
      ['phone', '+63 917 555 0142'],
      ['card', '4111 1111 1111 1111'],
    ] satisfies [Kind, string][])
  })

  it('shows what goes and what stands there instead', () => {
    expect(maskingDiff('Pay Liza now', { names: ['Liza Santos'], masks: masksIn('fil') })).toEqual([
      { text: 'Pay ' },
      { removed: 'Liza', added: '[pangalan]' },
      { text: ' now' },
    ])
  })

  it('has a word for each kind in each language', () => {
    for (const locale of LOCALES) for (const kind of KINDS) expect(masksIn(locale)[kind]).toMatch(/^\[.+\]$/)
  })

  it('finds names typed with separate marks', () => {
    expect(hidden('Zvala je Peric\u0301 Marija'.normalize('NFD'), ['Marija Perić'])).toBe('Zvala je [name]')
  })

  it('is idempotent, and its stretches add up to both texts', () => {
    const pieces = fc.constantFrom(
      'Liza',
      'Ramonu',
      'santos',
      ' ',
      ' ',
      '\n',
      ', ',
      '. ',
      ': ',
      '-',
      '0917 555 0142',
      '+385 91 555 0147',
      '4111 1111 1111 1111',
      '12345678903',
      'HR1723600001101234565',
      'a@b.ph',
      'password',
      'je',
      'OTP',
      '482913',
      '1234',
      '12',
      '[name]',
      '[phone]',
      'TIN',
      '123-456-789',
      'https://x.example/t/aB3dE5fG7hJ9kL1mN2pQ4',
      '10.2.3.4',
      'Ms.',
      'ni',
      'Dela',
      'Cruz',
      'passport',
      'P1234567A',
      '(',
      ')',
      '/',
      '0',
      '+',
      'Name: ',
      'Juan',
      'de',
      'account ',
    )
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme', maxLength: 120 }),
    )
    const masking = { names: ['Liza Santos', 'Ramon Dela Cruz'], masks: masksIn('en') }
    fc.assert(
      fc.property(text, (typed) => {
        const { masked } = mask(typed, masking)
        expect(mask(masked, masking).masked).toBe(masked)
        const segments = maskingDiff(typed, masking)
        expect(segments.map((part) => ('text' in part ? part.text : part.removed)).join('')).toBe(
          typed.normalize('NFC'),
        )
        expect(segments.map((part) => ('text' in part ? part.text : part.added)).join('')).toBe(masked)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what a person changed by hand', () => {
  it('is shown word by word', () => {
    expect(wordDiff('Plaća nije sjela jučer.', 'Uplata nije sjela.')).toEqual([
      { removed: 'Plaća', added: 'Uplata' },
      { text: ' nije sjela' },
      { removed: ' jučer', added: '' },
      { text: '.' },
    ])
  })
})
