import { visibleTo } from '#articles/policy.ts'
import type { Reader } from '#db/open.ts'
import type { Actor } from '#work/actor.ts'
import type { Hit } from './core.ts'
import { type Seen, seen } from './seeing.ts'

type Reading = Readonly<{ reader: Reader }>
type Found = Readonly<{ hit: Hit; one: Seen }>
/** What is shown of a record; `by` is the language in which it was found, where that is another one. */
export type Chosen = Found & { by?: Seen }

/**
 * One language of each record, at the place of its best: the reader's own wherever there is one, also when the words were found
 * in another only; else, of those in which they were found, English or the best. What exists in one language alone is offered.
 */
export async function oneLanguage(
  desk: Reading,
  actor: Actor,
  found: readonly Found[],
  { locale, limit }: { locale: string; limit: number },
  path: (to: string) => string,
): Promise<Chosen[]> {
  const byRoot = new Map<string, Chosen>()
  for (const each of found) {
    const known = byRoot.get(each.one.root)
    if (!known) byRoot.set(each.one.root, each)
    else if (rank(each.one, locale) < rank(known.one, locale))
      byRoot.set(each.one.root, { hit: known.hit, one: each.one, by: known.by ?? known.one })
  }
  const chosen = [...byRoot.values()].slice(0, limit)
  const own = await inOwn(
    desk,
    actor,
    chosen.flatMap(({ one }) => (one.article && !isOwn(one, locale) ? [one.root] : [])),
    locale,
    path,
  )
  return chosen.map((each) => {
    const one = own.get(each.one.root)
    return one && rank(one, locale) < rank(each.one, locale)
      ? { hit: each.hit, one, by: each.by ?? each.one }
      : each
  })
}

const isOwn = (one: Seen, locale: string) => one.locale === locale || one.locale.startsWith(`${locale}-`)

/** What is out in another language stands before a draft in one's own. */
function rank(one: Seen, locale: string): number {
  const language = isOwn(one, locale) ? 0 : one.locale === 'en' ? 1 : 2
  return (one.article?.audience === 'internal' ? 3 : 0) + language
}

async function inOwn(
  desk: Reading,
  actor: Actor,
  roots: readonly string[],
  locale: string,
  path: (to: string) => string,
): Promise<Map<string, Seen>> {
  if (!roots.length) return new Map()
  const rows = await desk.reader
    .selectFrom('article as a')
    .select('a.id')
    .where('a.root_id', 'in', roots)
    .where((eb) => eb.or([eb('a.locale', '=', locale), eb('a.locale', 'like', `${locale}-%`)]))
    .where('a.confidence', '!=', 'archived')
    .where(visibleTo(actor))
    .limit(50)
    .execute()
  const keys = rows.map((row) => `article:${row.id}`)
  return new Map([...(await seen(desk, actor, keys, path)).values()].map((one) => [one.root, one]))
}
