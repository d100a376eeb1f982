import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { analyse, stem } from '#search/analysis.ts'
import { fold } from '#search/fold.ts'
import { guessLanguage, type Language, languageOf } from '#search/languages.ts'
import { stemEnglish } from '#search/stem-en.ts'
import { spans } from '#search/tokens.ts'
import { documents, tickets } from './set.ts'

const raws = (text: string) => spans(text).map(({ raw }) => raw)
const same = (language: Language, ...words: string[]) =>
  expect(new Set(words.map((word) => stem(fold(word), language))), words.join(' ')).toHaveProperty('size', 1)

describe('words', () => {
  test('are folded: marks, capitals, đ and apostrophes make no difference', () => {
    expect(fold('Đačić')).toBe('dacic')
    expect(fold('IÑIGO')).toBe('inigo')
    expect(raws("Don’t DON'T dont")).toEqual(['dont', 'dont', 'dont'])
    expect(raws('c\u030caj čaj')).toEqual(['caj', 'caj'])
  })

  test('stand where they stand in the text', () => {
    const text = 'Žao mi je: „račun“ #4821, 27.5 €'
    for (const { raw, start, end } of spans(text)) expect(fold(text.slice(start, end))).toBe(raw)
    expect(raws(text)).toEqual(['zao', 'mi', 'je', 'racun', '4821', '27', '5'])
  })

  test('a code is found whole, however it was joined, and in its parts', () => {
    expect(raws('ERR-48213')).toEqual(['err48213', 'err', '48213'])
    expect(raws('err48213')).toEqual(['err48213'])
    expect(raws('mas-mababa')).toEqual(['mas', 'mababa'])
    expect(raws('ready. Next')).toEqual(['ready', 'next'])
  })

  test('no text makes them throw or lie about their places', () => {
    for (const text of ['', '’’’', "a'", '😀x', 'x\u0301', '-a-', 'a--b', '\ud800', `${'a'.repeat(500)}`]) {
      for (const { start, end } of spans(text)) expect(start < end && end <= text.length).toBe(true)
    }
  })
})

describe('stems', () => {
  test('English are those of the Snowball library, on every word of the set', () => {
    const library = createRequire(import.meta.url)('snowball-stemmers').newStemmer('english') as {
      stem(word: string): string
    }
    const words = new Set(
      [
        ...documents.map((one) => `${one.title} ${one.text} ${one.resolution}`),
        ...tickets.map((one) => `${one.subject} ${one.text}`),
      ].flatMap(raws),
    )
    const extra =
      'constructor fluently generously communism skies dying news proceed hopping hoped yelling sayings relational feed agreed'.split(
        ' ',
      )
    const english = [...words, ...extra].filter((word) => /^[a-z]+$/.test(word))
    expect(english.length).toBeGreaterThan(2000)
    expect(english.filter((word) => stemEnglish(word) !== library.stem(word))).toEqual([])
  })

  test('Croatian forms of one word meet', () => {
    same('hr', 'račun', 'računa', 'računu', 'računom', 'računi', 'računima')
    same('hr', 'kartica', 'kartice', 'kartici', 'karticu', 'karticom', 'karticama')
    same('hr', 'aplikacija', 'aplikacije', 'aplikaciji', 'aplikacijom', 'aplikacijama')
    same('hr', 'problem', 'problema', 'problemu', 'problemom', 'problemi')
    same('hr', 'nalog', 'naloga', 'nalogu', 'nalozi')
    same('hr', 'kontakti', 'kontakata')
  })

  test('Filipino affixes come off the root', () => {
    same('fil', 'bayad', 'bayaran', 'nagbabayad', 'binayaran', 'magbayad', 'pagbabayad')
    same('fil', 'padala', 'magpadala', 'ipinadala', 'ipinapadala')
    same('fil', 'tanggap', 'natanggap', 'tinanggap', 'tumanggap', 'makatanggap')
    same('fil', 'sinubukan', 'subukan', 'subok')
    same('fil', 'kailangan', 'kinakailangan', 'nangangailangan')
    same('fil', 'tulong', 'tulungan', 'tinutulungan', 'makatulong')
    same('fil', 'gamit', 'gamitin', 'ginagamit', 'magagamit')
    same('fil', 'trabaho', 'nagtatrabaho')
    same('fil', 'update', 'updates', 'updated')
    same('fil', 'delete', 'deleted')
    same('fil', 'isa', 'isang')
    expect(stem('settings', 'fil')).toBe(stem('setting', 'fil'))
  })
})

describe('languages', () => {
  test('are told by their little words, where there are any', () => {
    expect(guessLanguage('My wife did not get the money and I do not know why')).toBe('en')
    expect(guessLanguage('Hindi po dumating ang pera ko noong Lunes')).toBe('fil')
    expect(guessLanguage('Nisam dobio kod na mobitel, što da radim')).toBe('hr')
    expect(guessLanguage('allotment BDO')).toBeUndefined()
    expect([languageOf('hr-HR'), languageOf('tl'), languageOf('de')]).toEqual(['hr', 'fil', 'other'])
  })

  test('what turns a meaning round is never a little word', () => {
    for (const [language, words] of [
      ['en', 'not no cannot without never'],
      ['fil', 'hindi wala huwag'],
      ['hr', 'ne nije nema bez nikad'],
    ] as const) {
      expect(
        analyse(words, language)
          .filter((word) => word.little)
          .map((word) => word.raw),
      ).toEqual([])
    }
  })
})
