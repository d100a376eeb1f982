import { visibleTo } from '#articles/policy.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'

export type Born = {
  id: string
  slug: string
  title: string
  locale: string
  publishedAt: string | null
  audience: string
}

/** Articles that came out of a ticket, as far as this actor may read them. */
export async function articlesBornFrom(desk: Desk, actor: Actor, ticketId: string): Promise<Born[]> {
  return desk.reader
    .selectFrom('article as a')
    .select(['a.id', 'a.slug', 'a.title', 'a.locale', 'a.published_at as publishedAt', 'a.audience'])
    .where('a.origin_ticket_id', '=', ticketId)
    .where(visibleTo(actor))
    .limit(10)
    .execute()
}
