import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseFrontMatter } from '#markdown/front-matter.ts'

const root = join(import.meta.dirname, '../../content')
const pages = (locale: string) =>
  readdirSync(join(root, locale), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
const read = (locale: string, path: string) =>
  parseFrontMatter(readFileSync(join(root, locale, path), 'utf8'))
const all = ['en', 'fil', 'hr'].flatMap((locale) =>
  pages(locale).map((path) => ({ locale, path, ...read(locale, path) })),
)

describe('the shipped manual', () => {
  it('has eight pages in English, and those for customers in Filipino and Croatian', () => {
    expect(pages('en').length).toBe(8)
    const portal = pages('en').filter((path) => path.startsWith('portal'))
    expect(portal.length).toBe(4)
    for (const locale of ['fil', 'hr']) expect(pages(locale)).toEqual(portal)
  })

  it.each(all)('$locale/$path says what it is', ({ data }) => {
    expect(data).toMatchObject({ audience: 'public', confidence: 'validated' })
    for (const field of ['title', 'area', 'summary'])
      expect(String(data[field] ?? '').length, field).toBeGreaterThan(5)
    expect(Array.isArray(data.aliases) && data.aliases.length).toBeGreaterThanOrEqual(4)
  })

  it.each(all)('$locale/$path is 400 to 900 words with headings, and no first heading', ({ body }) => {
    const count = body.split(/\s+/).filter(Boolean).length
    expect(count).toBeGreaterThanOrEqual(400)
    expect(count).toBeLessThanOrEqual(930)
    expect(body.match(/^## /gm)?.length).toBeGreaterThanOrEqual(4)
    expect(body).not.toMatch(/^# /m)
    expect(body).not.toMatch(/!(?!\[)/)
  })

  it('titles are all different', () => {
    const titles = all.map((one) => one.data.title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('a translation has the same headings as its original', () => {
    const shape = (body: string) =>
      (body.match(/^(#+ |\d+\. |- |\|)/gm) ?? []).map((mark) => mark.replace(/\d+/, '1'))
    for (const { locale, path, body } of all)
      if (locale !== 'en') expect(shape(body), `${locale}/${path}`).toEqual(shape(read('en', path).body))
  })
})
