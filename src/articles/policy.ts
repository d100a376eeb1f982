import { type Expression, type SqlBool, sql } from 'kysely'
import { type Actor, isStaff, personOf } from '#work/actor.ts'
import { isOutside, outside, shown } from './article.ts'

/** Audiences an actor reads; null = all, whatever the state. */
export function audiencesOf(actor: Actor): readonly string[] | null {
  if (isStaff(actor)) return null
  return actor.kind === 'person' && actor.verified ? outside : ['public']
}

/** Narrows a query over `article as a` to what the actor may read. Put into every query whose rows reach somebody. */
export function visibleTo(actor: Actor): Expression<SqlBool> {
  const audiences = audiencesOf(actor)
  if (audiences === null) return sql<SqlBool>`1 = 1`
  return sql<SqlBool>`(a.audience in (${sql.join([...audiences])}) and a.confidence in (${sql.join([...shown])}))`
}

const ranks = ['candidate', 'contributor', 'publisher', 'coach']

/** The actor's licence for an area: the better of the one for all areas and the area's own. Administrators stand as coach. */
export function licenceFor(actor: Actor, areaId: string | null): number {
  if (actor.kind === 'system' || (actor.kind === 'person' && actor.role === 'admin')) return 3
  if (actor.kind !== 'person' || !isStaff(actor)) return -1
  return Math.max(
    0,
    ranks.indexOf(actor.licences[''] ?? ''),
    areaId ? ranks.indexOf(actor.licences[areaId] ?? '') : 0,
  )
}

type Owned = Readonly<{
  author_id: string | null
  area_id: string | null
  audience: string
  confidence: string
}>

/** Publishers of the area, and administrators. */
export function mayPublish(actor: Actor, article: Pick<Owned, 'area_id'>): boolean {
  return licenceFor(actor, article.area_id) >= 2
}

/** What is outside belongs to the publishers; inside, one's own to everybody and others' to contributors. */
export function mayEdit(actor: Actor, article: Owned): boolean {
  const licence = licenceFor(actor, article.area_id)
  if (licence >= 2) return true
  if (licence < 0 || isOutside(article)) return false
  return licence >= 1 || (article.author_id !== null && article.author_id === personOf(actor))
}

/** Beside what is outside, its author and contributors may write what it shall say next; a publisher lets it out. */
export function mayStage(actor: Actor, article: Owned): boolean {
  const licence = licenceFor(actor, article.area_id)
  return (
    licence >= 1 || (licence === 0 && article.author_id !== null && article.author_id === personOf(actor))
  )
}

/** Contributors say that something holds inside the house. */
export function mayValidate(actor: Actor, article: Owned): boolean {
  return licenceFor(actor, article.area_id) >= (isOutside(article) ? 2 : 1)
}
