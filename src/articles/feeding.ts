import type { Reader } from '#db/open.ts'
import { visitorActor } from '#work/permissions.ts'
import { visibleTo } from './policy.ts'

type Reading = Readonly<{ reader: Reader }>

/** The newest public articles of one language, whoever asks. */
export function newest(desk: Reading, locale: string, most: number) {
  return desk.reader
    .selectFrom('article as a')
    .select(['a.id', 'a.slug', 'a.title', 'a.summary', 'a.locale', 'a.published_at', 'a.updated_at'])
    .where(visibleTo(visitorActor))
    .where('a.locale', '=', locale)
    .where('a.published_at', 'is not', null)
    .orderBy('a.published_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(most)
    .execute()
}

export type Address = { slug: string; locale: string; updatedAt: string }

/** The addresses of public articles, the languages of one article together; at most `most` articles. */
export async function addresses(desk: Reading, most: number): Promise<Address[][]> {
  const rows = await desk.reader
    .selectFrom('article as a')
    .select(['a.root_id', 'a.slug', 'a.locale', 'a.updated_at as updatedAt'])
    .where(visibleTo(visitorActor))
    .orderBy('a.root_id')
    .orderBy('a.locale')
    .limit(most)
    .execute()
  const families = new Map<string, Address[]>()
  for (const { root_id: rootId, ...address } of rows)
    families.set(rootId, [...(families.get(rootId) ?? []), address])
  return [...families.values()]
}
