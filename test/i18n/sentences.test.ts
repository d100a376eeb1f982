import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { sentences as en } from '#i18n/en.ts'
import { sentences as fil } from '#i18n/fil.ts'
import { sentences as hr } from '#i18n/hr.ts'
import { permissions } from '#work/permissions.ts'
import { sourcesIn } from '../support/sources.ts'

const catalogues: Record<string, Record<string, string>> = { en, fil, hr }
const keys = Object.keys(en).sort()

/** Names of the values a sentence uses, with the kinds of its plurals. */
function uses(
  elements: MessageFormatElement[],
  into = { values: new Set<string>(), plurals: [] as string[][] },
) {
  for (const each of elements) {
    if (each.type !== TYPE.literal && each.type !== TYPE.pound && each.type !== TYPE.tag)
      into.values.add(each.value)
    if (each.type === TYPE.plural) into.plurals.push(Object.keys(each.options))
    if (each.type === TYPE.plural || each.type === TYPE.select)
      for (const option of Object.values(each.options)) uses(option.value, into)
    if (each.type === TYPE.tag) uses(each.children, into)
  }
  return into
}
const usesOf = (sentence: string) => uses(parse(sentence, { ignoreTag: true }))

describe.each(['fil', 'hr'])('in %s', (locale) => {
  it('every sentence stands, and no other', () => {
    expect(Object.keys(catalogues[locale] ?? {}).sort()).toEqual(keys)
  })
})

describe.each(['en', 'fil', 'hr'])('in %s', (locale) => {
  const sentences = catalogues[locale] ?? {}

  it('no sentence is empty, and all can be read', () => {
    for (const [key, sentence] of Object.entries(sentences)) {
      expect(sentence.trim(), key).not.toBe('')
      expect(() => parse(sentence, { ignoreTag: true }), key).not.toThrow()
    }
  })

  it('a sentence is given the same values as in English', () => {
    const different = keys.filter((key) => {
      const own = [...usesOf(sentences[key] ?? '').values].sort().join()
      return own !== [...usesOf(catalogues['en']?.[key] ?? '').values].sort().join()
    })
    expect(different).toEqual([])
  })

  it('plurals have the forms this language needs', () => {
    const needed: Record<string, string[]> = {
      en: ['one', 'other'],
      fil: ['=1', 'other'],
      hr: ['one', 'few', 'other'],
    }
    const wrong = keys.filter((key) =>
      usesOf(sentences[key] ?? '').plurals.some(
        (forms) => !(needed[locale] ?? []).every((form) => forms.includes(form)) && !exact(forms),
      ),
    )
    expect(wrong).toEqual([])
  })
})

/** Written out number by number, with `other` for the rest: right in every language. */
const exact = (forms: string[]) => forms.every((form) => form === 'other' || form.startsWith('='))

const code = sourcesIn('src')
/** What a pattern finds in the sources, once each. */
const found = (pattern: RegExp) => [
  ...new Set(code.flatMap(({ text }) => [...text.matchAll(pattern)].map((each) => each[1] ?? ''))),
]

describe.each(['en', 'fil', 'hr'])('in %s, of what data asks for,', (locale) => {
  const sentences = catalogues[locale] ?? {}
  const without = (keys: readonly string[]) => keys.filter((key) => !(key in sentences))

  it('every permission has a sentence', () => {
    expect(without(permissions.map((permission) => `permission.${permission}`))).toEqual([])
  })

  it('every event has one', () => {
    const types = sourcesIn('src', /^events\.ts$/)
      .filter((source) => !source.path.startsWith('src/work/'))
      .flatMap((source) =>
        [...source.text.matchAll(/^\s+'([a-z_]+\.[a-zA-Z_]+)':/gm)].map((each) => each[1] ?? ''),
      )
    expect(types.length).toBeGreaterThan(20)
    expect(without(types.map((type) => `event.${type}`))).toEqual([])
  })

  it('every error code has one', () => {
    const thrown = [
      ...found(/new (?:Missing|Refused|Conflict)\('([^']+)'/g),
      ...found(/new Invalid\(\s*\{[^}]*\},\s*'([^']+)'/g),
      ...found(/new ApiError\(\s*\d+,\s*'([^']+)'/g),
      ...['missing', 'refused', 'conflict', 'invalid', 'unexpected', 'origin'],
    ]
    expect(thrown.length).toBeGreaterThan(20)
    expect(without([...new Set(thrown)].map((each) => `error.${each}`))).toEqual([])
  })

  it('every code that is put together from a list has one', () => {
    const blocked = /export type Blocked\s*=\s*([^\n]+(?:\n\s+\|[^\n]+)*)/.exec(
      code.find(({ path }) => path === 'src/articles/second-look.ts')?.text ?? '',
    )?.[1]
    const reasons = [...(blocked ?? '').matchAll(/'(\w+)'/g)].map((each) => each[1] ?? '')
    expect(reasons.length).toBeGreaterThan(5)
    expect(without(reasons.map((reason) => `articles.blocked.${reason}`))).toEqual([])
    // These two name their field instead.
    const conflicts = reasons.filter((reason) => reason !== 'resolution' && reason !== 'checklist')
    expect(without(conflicts.map((reason) => `error.article_${reason}`))).toEqual([])
  })

  it('every key written in the code stands in the catalogue', () => {
    const asked = [
      ...found(/\bt\(\s*'([a-z]\w*\.[\w.]+)'/g),
      ...code
        .flatMap(({ text }) => [...text.matchAll(/new Invalid\(\s*\{([^}]*)\}/g)])
        .flatMap((each) => [...(each[1] ?? '').matchAll(/\[\s*'([a-z]\w*(?:\.\w+)+)'/g)])
        .map((each) => each[1] ?? ''),
      ...found(
        /\.(?:min|max|regex|refine|enum|date|email)\([^'()]*(?:\([^()]*\))?[^'()]*'([a-z]\w*\.[\w.]+)'/g,
      ),
      ...found(/\bflash: \{ key: '([a-z]\w*\.[\w.]+)'/g),
    ]
    expect(asked.length).toBeGreaterThan(500)
    expect(without([...new Set(asked)])).toEqual([])
  })
})
