import type { Reader } from '#db/open.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { Kept } from '#work/kept.ts'
import { type Cursor, type Page, pageOf } from '#work/keyset.ts'
import { type Audience, type Confidence, shown } from './article.ts'
import { inBestLanguage } from './choosing.ts'
import { audiencesOf, visibleTo } from './policy.ts'

type Reading = Readonly<{ reader: Reader }>

export type Shelved = {
  id: string
  slug: string
  title: string
  locale: string
  summary: string
  confidence: Confidence
  audience: Audience
  updated_at: string
}

/** Articles of an area by title, each in the reader's best language. */
export async function shelf(
  desk: Reading,
  actor: Actor,
  areaId: string | null,
  locale: string,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<Page<Shelved>> {
  const rows = await desk.reader
    .selectFrom('article as a')
    .select([
      'a.id',
      'a.slug',
      'a.title',
      'a.locale',
      'a.summary',
      'a.confidence',
      'a.audience',
      'a.updated_at',
    ])
    .where('a.area_id', areaId === null ? 'is' : '=', areaId)
    .where(visibleTo(actor))
    .where('a.confidence', 'in', [...shown])
    .where(inBestLanguage(actor, locale))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('a.title', 'a.id'), '>', eb.tuple(String(after?.[0]), after?.[1] ?? '')),
      ),
    )
    .orderBy('a.title')
    .orderBy('a.id')
    .limit(limit + 1)
    .execute()
  return pageOf(rows as Shelved[], limit, (row) => [row.title, row.id])
}

type Near = { before: Shelved[]; after: Shelved[]; count: number }

const near = new Kept<Near>(/^(?:article\.(?!voted$)|area\.)/, 2000)

/** The titles around an article on its shelf: at most `most`, with the ones before and after it. */
export function around(
  desk: Reading & Partial<Pick<Desk, 'subscribe'>>,
  actor: Actor,
  areaId: string | null,
  locale: string,
  at: { title: string; id: string },
  most = 7,
): Promise<Near> {
  const key = [audiencesOf(actor), areaId, locale, at.id, at.title, most]
  return near.read(desk, key, () => readAround(desk, actor, areaId, locale, at, most))
}

async function readAround(
  desk: Reading,
  actor: Actor,
  areaId: string | null,
  locale: string,
  at: { title: string; id: string },
  most: number,
): Promise<Near> {
  const base = () =>
    desk.reader
      .selectFrom('article as a')
      .where('a.area_id', areaId === null ? 'is' : '=', areaId)
      .where(visibleTo(actor))
      .where('a.confidence', 'in', [...shown])
      .where(inBestLanguage(actor, locale))
  const columns = [
    'a.id',
    'a.slug',
    'a.title',
    'a.locale',
    'a.summary',
    'a.confidence',
    'a.audience',
    'a.updated_at',
  ] as const
  const [before, after, counted] = await Promise.all([
    base()
      .select(columns)
      .where((eb) => eb(eb.refTuple('a.title', 'a.id'), '<', eb.tuple(at.title, at.id)))
      .orderBy('a.title', 'desc')
      .orderBy('a.id', 'desc')
      .limit(most)
      .execute(),
    base()
      .select(columns)
      .where((eb) => eb(eb.refTuple('a.title', 'a.id'), '>', eb.tuple(at.title, at.id)))
      .orderBy('a.title')
      .orderBy('a.id')
      .limit(most)
      .execute(),
    base()
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  ])
  const room = Math.max(Math.floor(most / 2), most - 1 - after.length)
  const above = before.slice(0, room).reverse()
  return {
    before: above as Shelved[],
    after: after.slice(0, most - 1 - above.length) as Shelved[],
    count: Number(counted.n),
  }
}
