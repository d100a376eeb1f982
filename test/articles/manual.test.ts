import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContentFile } from '#articles/content-file.ts'
import { replaceLinks } from '#articles/content-links.ts'
import { keyBehind } from '#articles/content-names.ts'
import { listSettings } from '#cli/doctor/settings.ts'
import { readConfig } from '#config.ts'
import { parseFrontMatter } from '#markdown/front-matter.ts'
import { sayings } from '../support/sayings.ts'

const root = join(import.meta.dirname, '../../content')
const locales = ['en', 'fil', 'hr'] as const
const keysOf = (locale: string) =>
  readdirSync(join(root, locale), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.slice(0, -3))
    .sort()
const read = (locale: string, key: string) => {
  const text = readFileSync(join(root, locale, `${key}.md`), 'utf8')
  return { locale, key, ...parseFrontMatter(text), file: readContentFile(text, key) }
}
const all = locales.flatMap((locale) => keysOf(locale).map((key) => read(locale, key)))
const forCustomers = keysOf('en').filter((key) => key.startsWith('portal/'))
/** What is between back ticks or fences is no sentence of the interface, nor is a mark before a part. */
const prose = (body: string) => body.replace(/^ *```[\s\S]*?^ *```$|`[^`\n]*`|<!-- \w+ -->/gm, '')
const code = all.flatMap(({ body }) => body.match(/```[\s\S]*?```|`[^`\n]+`/g) ?? []).join('\n')

describe('the shipped manual', () => {
  it('is for customers, agents, managers, publishers and operators', () => {
    expect(keysOf('en').length).toBeGreaterThanOrEqual(26)
    const folders = Map.groupBy(keysOf('en'), (key) => posix.dirname(key))
    expect([...folders.keys()].sort()).toEqual(['desk', 'knowledge', 'managing', 'portal', 'running'])
    expect(forCustomers.length).toBeGreaterThanOrEqual(10)
  })

  it('speaks to customers in every language of the portal', () => {
    for (const locale of ['fil', 'hr']) expect(keysOf(locale)).toEqual(forCustomers)
  })

  it('has no title twice, and no wording that leads to two pages of one language', () => {
    const titles = all.map(({ locale, file }) => `${locale} ${file.title}`)
    const wordings = all.flatMap(({ locale, file }) => file.aliases.map((text) => `${locale} ${text}`))
    for (const list of [titles, wordings])
      expect(list.filter((one, at) => list.indexOf(one) !== at)).toEqual([])
  })

  it('names each of its subjects in every language, once', () => {
    const named = all.filter(({ data }) => data.area_names)
    expect(named.map(({ file }) => file.area).sort()).toEqual(
      [...new Set(all.map(({ file }) => file.area))].sort(),
    )
    for (const { file } of named) expect(Object.keys(file.areaNames).sort()).toEqual(['fil', 'hr'])
  })

  it('names only commands and settings that there are', () => {
    const settings = listSettings(readConfig({}, ''), new Map()).map(({ name }) => name)
    const named = code.match(/\b(?:SAGOT|SMTP|IMAP|MAIL|DATABASE|LOG)_[A-Z_]+\b/g) ?? []
    expect([...new Set(named)].filter((name) => !settings.includes(name))).toEqual([])
    const commands = [...code.matchAll(/npm run sagot -- ([a-z]+)/g)].map(([, name]) => name)
    const there = globSync(join(import.meta.dirname, '../../src/cli/*.ts')).map((path) =>
      posix.basename(path, '.ts'),
    )
    expect(commands.length).toBeGreaterThan(5)
    expect([...new Set(commands)].filter((name) => !there.includes(name ?? ''))).toEqual([])
  })

  it('lists every key that a page listens to', () => {
    const listed = new Set(
      [...read('en', 'desk/keyboard-shortcuts').body.matchAll(/`([^`]+)`/g)].map(([, key]) => key),
    )
    const sources = globSync(join(import.meta.dirname, '../../src/**/*.astro')).map((path) =>
      readFileSync(path, 'utf8'),
    )
    const used = sources.flatMap((text) =>
      [...text.matchAll(/\b(?:data-key|keys)="([^"{]+)"/g)].flatMap(([, keys]) => (keys ?? '').split(' ')),
    )
    expect(used).toContain('r')
    expect([...new Set(used)].filter((key) => !listed.has(key))).toEqual([])
  })
})

describe.each(all)('$locale/$key', ({ locale, key, data, body, file }) => {
  it('says what it is', () => {
    const known = ['title', 'area', 'area_names', 'audience', 'confidence', 'summary', 'aliases']
    expect(Object.keys(data).filter((name) => !known.includes(name))).toEqual([])
    // What staff read about customers' tickets must not be offered to customers who write one.
    const audience = key.startsWith('portal/') ? 'public' : 'internal'
    expect(file).toMatchObject({ audience, confidence: 'validated' })
    expect(file.title.length).toBeLessThanOrEqual(80)
    expect(file.summary.length).toBeGreaterThan(60)
    expect(file.summary.length).toBeLessThanOrEqual(220)
    expect(file.aliases.length).toBeGreaterThanOrEqual(4)
  })

  it('is a page of 200 to 700 words in parts, without pictures and shouting', () => {
    const words = body.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    expect(words).toBeGreaterThanOrEqual(200)
    expect(words).toBeLessThanOrEqual(700)
    if (!file.resolution) expect(body.match(/^## /gm)?.length).toBeGreaterThanOrEqual(3)
    else expect(file.issue).not.toBe('')
    expect(body).not.toMatch(/^# /m)
    expect(prose(body)).not.toContain('!')
  })

  it('links to pages of its own language that its readers may read', () => {
    const from = { path: `${key}.md`, key, locale: null }
    const lost: string[] = []
    replaceLinks(body, (target) => {
      const behind = keyBehind(target, from)
      const reaches = behind !== null && keysOf(locale).includes(behind)
      if (!reaches || (key.startsWith('portal/') && !behind.startsWith('portal/'))) lost.push(target)
      return null
    })
    expect(lost).toEqual([])
  })

  // Bold is what stands on the screen. The one other use ends with a full stop: a name of a stage, said like a sentence.
  it('says in bold only what the interface says', () => {
    const bold = [...prose(body).matchAll(/\*\*([^*]+)\*\*/g)].map(([, text]) => text ?? '')
    const says = sayings(locale)
    expect(bold.filter((text) => !says(text) && !text.endsWith('.'))).toEqual([])
    expect(prose(body), 'emphasis looks like it: no italics are loaded').not.toMatch(/(?<!\*)\*(?!\*)/)
  })

  it('has the same headings, steps, lists and tables in every language', () => {
    const shape = (text: string) =>
      (text.match(/^(#+ |\d+\. |- |\||<!-- \w+ -->)/gm) ?? []).map((mark) => mark.replace(/\d+/, '1'))
    expect(shape(body)).toEqual(shape(read('en', key).body))
  })
})
