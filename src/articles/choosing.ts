import { type Expression, type SqlBool, sql } from 'kysely'
import type { Actor } from '#work/actor.ts'
import { shown } from './article.ts'
import { audiencesOf } from './policy.ts'

/**
 * Narrows a query over `article as a` to one language of each article: the wished one, else English, else the oldest that the
 * actor may read. The versions that are weighed against each other are those the actor may read, no others.
 */
export function inBestLanguage(actor: Actor, locale: string): Expression<SqlBool> {
  const audiences = audiencesOf(actor) ?? ['internal', 'customers', 'public']
  const others = sql`select 1 from article b where b.root_id = a.root_id and b.audience in (${sql.join(audiences)}) and b.confidence in (${sql.join([...shown])})`
  return sql<SqlBool>`(a.locale = ${locale} or (not exists (${others} and b.locale = ${locale}) and (a.locale = 'en' or (not exists (${others} and b.locale = 'en') and not exists (${others} and b.id < a.id)))))`
}
