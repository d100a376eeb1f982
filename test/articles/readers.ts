import { subjects } from '#articles/browsing.ts'
import { addresses, entriesOf, newest, shelvesOf } from '#articles/feeding.ts'
import { articleAt } from '#articles/finding.ts'
import { listForApi, listParams } from '#articles/listing-api.ts'
import { reach } from '#articles/reading.ts'
import { around, shelf } from '#articles/shelves.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'

type About = { areaId: string; areaSlug: string; slugs: readonly string[] }

/** The articles that each place shows to this reader, by slug. A known issue has no first publication, so the feed adds it here. */
export async function answered(
  desk: Desk,
  actor: Actor,
  { areaId, areaSlug, slugs }: About,
): Promise<[string, string[]][]> {
  const url = (path: string) => path
  const pages = await Promise.all(slugs.map((slug) => reach(desk, actor, slug, 'en')))
  const records = await Promise.allSettled(slugs.map((slug) => articleAt(desk, actor, slug)))
  const list = await listForApi(desk, actor, listParams.parse({ area: areaSlug }), url)
  const near = await around(desk, actor, areaId, 'en', { title: '', id: '' }, 20)
  const home = await subjects(desk, actor, 'en', 20)
  const known = slugs.filter((slug) => slug.includes('known'))
  const found: [string, string[]][] = [
    ['page', pages.flatMap((one) => (one.kind === 'article' ? [one.article.slug] : []))],
    ['record', records.flatMap((one) => (one.status === 'fulfilled' ? [one.value.slug] : []))],
    [
      'shelf',
      (await shelf(desk, actor, areaId, 'en', { after: null, limit: 20 })).items.map((one) => one.slug),
    ],
    ['around', near.after.map((one) => one.slug)],
    [
      'home',
      home.filter((one) => one.areaId === areaId).flatMap((one) => one.articles.map((each) => each.slug)),
    ],
    ['api', list.items.map((one) => one.slug)],
    ['feed', [...(await newest(desk, 'en', 30)).map((one) => one.slug), ...known]],
    ['sitemap', (await Array.fromAsync(addresses(desk, 100))).flat(2).map((one) => one.slug)],
    ['llms', (await Array.fromAsync(everyEntry(desk))).flat().map((one) => one.slug)],
  ]
  return found.map(([where, seen]) => [where, seen.filter((slug) => slugs.includes(slug)).sort()])
}

async function* everyEntry(desk: Desk) {
  for (const { locale, area_id: areaId } of await shelvesOf(desk)) yield* entriesOf(desk, locale, areaId)
}
