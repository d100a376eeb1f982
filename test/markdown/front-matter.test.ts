import fc from 'fast-check'
import matter from 'gray-matter'
import { afterEach, describe, expect, it } from 'vitest'
import { type Data, FrontMatterError, parseFrontMatter, writeFrontMatter } from '#markdown/front-matter.ts'

const RUN = '(globalThis.__FM_EXECUTED__ = true)'
const executed = () => '__FM_EXECUTED__' in globalThis
afterEach(() => Reflect.deleteProperty(globalThis, '__FM_EXECUTED__'))

const LANGUAGES = [
  'js',
  'javascript',
  'JS',
  'JavaScript',
  ' js',
  ' javascript',
  '\tjs',
  'js ',
  'json',
  'coffee',
  'coffeescript',
  'cson',
  'toml',
  'yaml',
  'constructor',
  '__proto__',
  'js\u00a0',
  '=js',
  '; js',
]
const HOSTILE = LANGUAGES.flatMap((language) =>
  ['', '\uFEFF'].flatMap((mark) =>
    ['\n', '\r\n', '\r'].map((end) => `${mark}---${language}${end}{ title: ${RUN} }${end}---${end}body`),
  ),
)

function reason(file: string): string {
  try {
    parseFrontMatter(file)
    return 'read'
  } catch (error) {
    return error instanceof FrontMatterError ? error.reason : String(error)
  }
}

describe('front matter', () => {
  it('is read from between two lines of exactly ---', () => {
    expect(
      parseFrontMatter('---\ntitle: Allotment\ntags: [pay, bank]\nsince: 2026-05-01\n---\nBody\n---\nmore'),
    ).toEqual({
      data: { title: 'Allotment', tags: ['pay', 'bank'], since: '2026-05-01' },
      body: 'Body\n---\nmore',
    })
    expect(parseFrontMatter('---\r\ntitle: A\r\n---\r\nBody')).toEqual({ data: { title: 'A' }, body: 'Body' })
    expect(parseFrontMatter('\uFEFF---\na: 1\n---\n')).toEqual({ data: { a: 1 }, body: '' })
  })

  it('is absent from a text that starts otherwise, a rule of dashes included', () => {
    for (const text of ['', 'Plain', '-----\nx', ' ---\na: 1\n---', '# Title\n---\na: 1\n---'])
      expect(parseFrontMatter(text)).toEqual({ data: {}, body: text })
  })

  it.each(HOSTILE)('runs nothing of %j', (file) => {
    expect(reason(file)).toBe('fence')
    expect(executed()).toBe(false)
  })

  it('runs nothing of a body that looks like front matter, written or read', () => {
    for (const file of HOSTILE) {
      expect(parseFrontMatter(writeFrontMatter({ title: 'A' }, file)).body).toBe(file)
      expect(parseFrontMatter(writeFrontMatter({}, file)).body).toBe(file)
    }
    expect(executed()).toBe(false)
  })

  it('runs nothing of YAML with types or a second fence', () => {
    for (const yaml of [
      `a: !!js/function 'function(){${RUN}}'`,
      `a: !!js/regexp /x/`,
      `a: !!js/undefined ''`,
      `---js\n${RUN}`,
      `a: 1\n---js\n${RUN}`,
      '"__proto__": {x: 1}',
      'constructor: 1',
      '!!binary aGk=',
    ]) {
      expect(reason(`---\n${yaml}\n---\nbody`)).toMatch(/syntax|fence/)
    }
    expect(executed()).toBe(false)
  })

  it('refuses aliases, depth, size, too many keys and what is never closed', () => {
    const bomb = Array.from(
      { length: 9 },
      (_, at) =>
        `a${at}: &a${at} [${
          at
            ? Array(9)
                .fill(`*a${at - 1}`)
                .join()
            : 'x'
        }]`,
    ).join('\n')
    expect(reason(`---\n${bomb}\n---\n`)).toBe('aliases')
    expect(reason(`---\na: ${'['.repeat(9)}${']'.repeat(9)}\n---\n`)).toBe('depth')
    expect(reason(`---\na: ${'['.repeat(8000)}\n---\n`)).toBe('depth')
    expect(reason(`---\na: ${'x'.repeat(17_000)}\n---\n`)).toBe('size')
    expect(reason(`---\n${Array.from({ length: 65 }, (_, at) => `k${at}: 1`).join('\n')}\n---\n`)).toBe(
      'keys',
    )
    expect(reason('---\na: 1')).toBe('unclosed')
    expect(reason('---\n- a\n---\n')).toBe('syntax')
  })

  it('keeps no text in the parser', () => {
    parseFrontMatter('---\ntitle: kept nowhere\n---\nbody')
    expect(Object.keys(Reflect.get(matter, 'cache') ?? {})).toEqual([])
  })

  it('is read back as it was written', () => {
    const value = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string({ maxLength: 12 }), { maxLength: 4 }),
    )
    const key = fc
      .stringMatching(/^[a-z_]{1,12}$/)
      .filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name))
    const body = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.constantFrom('---\nx\n---\n', '---js\n1', '\n\n# A\n', '\uFEFFx'),
    )
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 6, noNullPrototype: true }), body, (data, text) => {
        fc.pre(!text.startsWith('\uFEFF'))
        expect(parseFrontMatter(writeFrontMatter(data as Data, text))).toEqual({ data, body: text })
      }),
    )
  })
})
