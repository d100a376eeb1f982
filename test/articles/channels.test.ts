import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { asMarkdown, shownOf } from '#articles/as-markdown.ts'
import { atom } from '#articles/atom.ts'
import { drawCard, HEIGHT, type Letters, WIDTH } from '#articles/card/card.ts'
import { cardTag, pictureOf } from '#articles/card/drawing.ts'
import { circle, Raster } from '#articles/card/raster.ts'
import { linkedData } from '#articles/linked-data.ts'
import letters from '../../src/assets/fonts/letters.json' with { type: 'json' }

const base = new URL('https://help.parola.example')
const article = {
  title: 'Card  blocked </script>',
  summary: 'Three wrong PINs.',
  issue: 'It says **Blocked**.',
  environment: '',
  cause: '',
  resolution: 'See [the other](/articles/other#user-content-now) and ![a](/files/1/a.png).',
  body: '',
  slug: 'card-blocked',
  locale: 'hr',
  updated_at: '2026-11-16T08:00:00.000Z',
  created_at: '2026-11-01T08:00:00.000Z',
  published_at: null,
  plain: 'It says Blocked.',
}

describe('an article as Markdown', () => {
  it('has title, summary, headed words and its address, with whole addresses of ours', () => {
    expect(asMarkdown(article, base)).toBe(
      `# Card blocked </script>

> Three wrong PINs.

## Što vidite

It says **Blocked**.

## Što učiniti

See [the other](https://help.parola.example/articles/other#now) and ![a](https://help.parola.example/files/1/a.png).

---

<https://help.parola.example/hr/articles/card-blocked> · 2026-11-16
`,
    )
  })

  it('leaves out what its page leaves out, and no code', () => {
    expect(shownOf('a <!-- x -->b\n\n<!-- y\n\n```\ncode\n```\n\nz -->\n\nc')).toBe('a b\n\nc')
    expect(shownOf('```html\n<!-- stays -->\n```\n\n<script>alert(1)</script>d')).toBe(
      '```html\n<!-- stays -->\n```\n\nd',
    )
    expect(shownOf('[//]: # (a remark)\n[x]: https://a.example "t"\ne\n\n<!-- open')).toBe(
      '\n[x]: https://a.example "t"\ne\n\n',
    )
  })
})

describe('a feed', () => {
  it('is well-formed whatever a title holds, names its area and was changed when its newest entry was', () => {
    const entry = { id: '1', slug: 's', title: 'A & <b>\u0007', summary: '"', locale: 'en' }
    const dated = {
      ...entry,
      published_at: '2026-11-01T00:00:00.000Z',
      updated_at: '2026-11-05T00:00:00.000Z',
    }
    const feed = atom(base, 'Parola', 'en', { slug: 'cards', name: 'Cards' }, [dated])
    expect(feed).toContain('<title>A &#38; &#60;b&#62;</title>')
    expect(feed).toContain('<updated>2026-11-05T00:00:00.000Z</updated>\n<entry>')
    expect(feed).toContain('href="https://help.parola.example/feed.xml?locale=en&#38;area=cards"')
    expect(feed).toContain('<title>Cards · New answers of Parola</title>')
  })
})

describe('linked data', () => {
  const about = { address: `${base}a`, picture: `${base}a.png`, area: 'Cards', company: 'Parola', base }
  it('cannot leave its script element', () => {
    const data = linkedData(article, about)
    expect(data).not.toMatch(/[<>&]/)
    expect(JSON.parse(data)['@graph'][0]).toMatchObject({ headline: article.title, inLanguage: 'hr' })
  })

  it('calls an article a question with its answer only when it is that', () => {
    const kinds = (more: object) =>
      (JSON.parse(linkedData({ ...article, ...more }, about))['@graph'] as { '@type': string }[]).map(
        (one) => one['@type'],
      )
    expect(kinds({})).toEqual(['TechArticle', 'FAQPage'])
    expect(kinds({ body: 'More' })).toEqual(['TechArticle'])
  })
})

describe('the picture of an article', () => {
  const card = {
    title: 'Što učiniti',
    area: 'Kartice',
    company: 'Parola',
    host: 'help.parola.example',
    hue: null,
  }
  const rowsOf = (png: Uint8Array) => {
    const file = Buffer.from(png)
    expect(file.subarray(1, 4).toString()).toBe('PNG')
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([WIDTH, HEIGHT])
    return inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)))
  }

  it('is a PNG of the size that others expect, and says another thing for another title', () => {
    const one = rowsOf(drawCard(letters as unknown as Letters, card))
    expect(one).toHaveLength((WIDTH * 3 + 1) * HEIGHT)
    const other = rowsOf(drawCard(letters as unknown as Letters, { ...card, title: 'Nešto drugo' }))
    expect(one.equals(other)).toBe(false)
  })

  it('has the letters of our three languages, the peso too', () => {
    for (const letter of 'ABCčćžšđČĆŽŠĐñÑ₱€„“”–…0123')
      expect([letter, letter in letters]).toEqual([letter, true])
  })

  it('stands the company in for a title it has no letters for', () => {
    const drawn = (title: string) => Buffer.from(drawCard(letters as unknown as Letters, { ...card, title }))
    expect(drawn('如何确保').equals(drawn(card.company))).toBe(true)
  })

  it('fills what a shape covers, edges in between', () => {
    const raster = new Raster(20, 20, [255, 255, 255])
    raster.fill([circle(10, 10, 6), circle(10, 10, 3, true)], [0, 0, 0])
    const at = (x: number, y: number) => raster.bytes[(y * 20 + x) * 3] ?? -1
    expect([at(10, 10), at(5, 10), at(0, 0)]).toEqual([255, 0, 255])
    const dark = [...raster.bytes].reduce((sum, byte) => sum + (255 - byte), 0) / 3 / 255
    expect(dark).toBeCloseTo(Math.PI * (36 - 9), 0)
  })

  it('is drawn in a thread of its own and kept by what it says', async () => {
    const [one, again] = await Promise.all([pictureOf(card), pictureOf({ ...card })])
    expect(one).toBe(again)
    expect(cardTag(card)).toBe(cardTag({ ...card }))
    expect(cardTag({ ...card, hue: 300 })).not.toBe(cardTag(card))
  })
})
