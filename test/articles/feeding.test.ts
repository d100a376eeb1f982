import { beforeAll, expect, it } from 'vitest'
import { contents } from '#articles/contents.ts'
import { draft } from '#articles/drafting.ts'
import { addresses, newest, partsOf } from '#articles/feeding.ts'
import { publish } from '#articles/publishing.ts'
import { pagesOf, sitemapIndex, urlset } from '#articles/sitemap.ts'
import { act } from '#work/act.ts'
import { anyArea, anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { allYes, text } from './shelf.ts'

describeEachDialect('lists of what is public', (place) => {
  const held = testDesk(place)
  let areaId = ''
  const roots: string[] = []

  beforeAll(async () => {
    const { desk } = held
    areaId = await anyArea(desk, 'Wages')
    const author = await anyone(desk, 'agent')
    const publisher = await anyone(desk, 'agent', { licence: 'publisher' })
    const out = async (more: Parameters<typeof aText>[0]) => {
      const { id } = await act(desk, author, draft, aText(more))
      await act(desk, publisher, publish, { articleId: id, audience: 'public', checklist: allYes })
      return id
    }
    for (const title of ['First', 'Second', 'Third', 'Fourth', 'Fifth']) {
      const id = await out({ title, ...(title === 'First' ? { areaId } : {}) })
      roots.push(id)
      await out({ title: `${title} na hrvatskom`, locale: 'hr', rootId: id })
      if (title === 'First') await out({ title: 'Primero [x]', locale: 'es', rootId: id })
    }
    await act(desk, author, draft, aText({ title: 'Inside' }))
  })
  const aText = (more: { title: string; locale?: string; rootId?: string; areaId?: string }) => ({
    ...text,
    ...more,
  })

  it('hold every language of an article together, in parts that begin where the one before ends', async () => {
    const { desk } = held
    const parts = await partsOf(desk, 2)
    expect(parts).toEqual([roots[0], roots[2], roots[4]])
    const families = await Promise.all(
      parts.map(async (from) => (await Array.fromAsync(addresses(desk, 2, from))).flat()),
    )
    expect(families.map((part) => part.length)).toEqual([2, 2, 1])
    expect(families[0]?.[0]?.map((one) => one.locale)).toEqual(['en', 'es', 'hr'])
    expect((await Array.fromAsync(addresses(desk, 100))).flat()).toEqual(families.flat())
  })

  it('name each language of a page, and the one for all others', async () => {
    const { desk } = held
    const map = (await Array.fromAsync(urlset(desk, pagesOf(desk, [{ slug: 'wages' }])))).join('')
    const at = (path: string) => new URL(path, desk.config.url).href
    expect(map.match(/<url>/g)).toHaveLength(4 * 3 + 11)
    expect(map).toContain(`<loc>${at('/hr/articles/second-na-hrvatskom')}</loc>`)
    expect(map).toContain(`hreflang="hr" href="${at('/hr/articles/first-na-hrvatskom')}"`)
    expect(map).toContain(`hreflang="x-default" href="${at('/articles/first')}"`)
    expect(map).toContain(`hreflang="es" href="${at('/articles/primero-x')}"`)
    expect(map).not.toContain('inside')
    expect(sitemapIndex(desk, ['pages', 'a'])).toContain(`<loc>${at('/sitemaps/a.xml')}</loc>`)
  })

  it('tell the newest of one area apart from those of all', async () => {
    const { desk } = held
    expect((await newest(desk, 'en', 30, areaId)).map((one) => one.title)).toEqual(['First'])
    expect(await newest(desk, 'en', 30)).toHaveLength(5)
  })

  it('lead machines to the Markdown of each, by language and area', async () => {
    const { desk } = held
    const list = (await Array.fromAsync(contents(desk, 'Parola', [{ id: areaId, name: 'Wages' }]))).join('')
    expect(list.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# Parola',
      '## English · Wages',
      '## English · Everything else',
      '## Spanish · Wages',
      '## Croatian · Wages',
      '## Croatian · Everything else',
    ])
    const at = (path: string) => new URL(path, desk.config.url).href
    expect(list).toContain(`- [First](${at('/articles/first.md')}): `)
    expect(list).toContain(`- [Primero \\[x\\]](${at('/articles/primero-x.md')})`)
    expect(list.match(/^- /gm)).toHaveLength(11)
  })
})
