import type { Reader } from '#db/open.ts'
import { outside, shown } from './article.ts'
import { type Hint, hintsOn } from './hints.ts'
import type { ArticleText } from './text.ts'

type Reading = Readonly<{ reader: Reader }>
type Checked = ArticleText &
  Readonly<{ id: string; rootId: string; locale: string; areaId: string | null; html: string }>

/** What stands beside the questions of a review, with what only the database knows: dead links and a title that is taken. */
export async function hintsFor(
  desk: Reading,
  text: Checked,
  house: { name: string; url: string },
): Promise<Hint[]> {
  const [broken, twin] = await Promise.all([
    brokenLinks(desk, text.html, house.url),
    desk.reader
      .selectFrom('article')
      .select('id')
      .where('title', '=', text.title)
      .where('locale', '=', text.locale)
      .where('root_id', '!=', text.rootId)
      .where('confidence', '!=', 'archived')
      .executeTakeFirst(),
  ])
  const { locale, areaId } = text
  return hintsOn(text, { locale, areaId, broken, sameTitle: twin !== undefined, keep: [house.name] })
}

/** Links of the text to articles of ours that customers cannot open, and to places on the page that are not there. */
export async function brokenLinks(desk: Reading, html: string, url: string): Promise<string[]> {
  const hrefs = [...html.matchAll(/<a\b[^>]*?\bhref="([^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&#38;', '&').replaceAll('&amp;', '&'),
  )
  const places = hrefs.filter((href) => href.startsWith('#'))
  const ids = new Set([...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => `#${id}`))
  const ours = new Map<string, string>()
  for (const href of hrefs) {
    const slug = slugIn(href, url)
    if (slug) ours.set(href, slug)
  }
  const dead = places.filter((place) => place !== '#' && !ids.has(decodeURIComponent(place)))
  if (!ours.size) return [...new Set(dead)]
  const open = await desk.reader
    .selectFrom('article_slug as s')
    .innerJoin('article as a', 'a.id', 's.article_id')
    .select('s.slug')
    .where('s.slug', 'in', [...new Set(ours.values())].slice(0, 500))
    .where('a.audience', 'in', [...outside])
    .where('a.confidence', 'in', [...shown])
    .execute()
  const known = new Set(open.map((row) => row.slug))
  const lost = [...ours].filter(([, slug]) => !known.has(slug)).map(([href]) => href)
  return [...new Set([...dead, ...lost])]
}

/** The article a link leads to, if it leads to one of ours. */
function slugIn(href: string, url: string): string | null {
  const base = new URL(url)
  if (!URL.canParse(href, base)) return null
  const to = new URL(href, base)
  if (to.host !== base.host) return null
  return /^\/(?:[a-z]{2,3}\/)?articles\/([^/]+)\/?$/.exec(to.pathname)?.[1] ?? null
}
