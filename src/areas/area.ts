import type { Selectable } from 'kysely'
import { type Locale, locales } from '#i18n/locales.ts'
import type { AreaTable } from './schema.ts'

/** The same thing said in some of our languages. */
export type Said = Partial<Record<Locale, string>>

/** A subject area: the one tree that classifies tickets, articles and forum topics. */
export type Area = Readonly<{
  id: string
  slug: string
  parentId: string | null
  names: Said
  /** One sentence under the name. */
  summaries: Said
  /** Who takes its escalations when the matrix says nothing. */
  specialistTeamId: string | null
  position: number
  archivedAt: string | null
  /** Who looks after what has no author any more. */
  ownerId: string | null
  /** Publishing here always needs somebody who has not written the text. */
  compliance: boolean
  /** Days between two reviews of an article; null = as the house does. */
  reviewDays: number | null
}>

/** An area with its words in the language that was asked for. */
export type NamedArea = Area & Readonly<{ name: string; summary: string }>

type Named = Readonly<{ names: Said | string; name?: string }>

/** The area's name in a language, else in English, else whatever it was first called. Takes an `Area` or a row of the table. */
export function areaName(area: Named, locale: Locale): string {
  const names = typeof area.names === 'string' ? (JSON.parse(area.names) as Said) : area.names
  return firstSaid(names, locale) ?? area.name ?? ''
}

function firstSaid(said: Said, locale: Locale): string | undefined {
  return said[locale] ?? said.en ?? locales.map((one) => said[one]).find((one) => one !== undefined)
}

export function asArea(row: Selectable<AreaTable>, locale: Locale): NamedArea {
  const summaries = JSON.parse(row.summaries) as Said
  return {
    id: row.id,
    slug: row.slug,
    parentId: row.parent_id,
    names: { en: row.name, ...(JSON.parse(row.names) as Said) },
    summaries,
    specialistTeamId: row.specialist_team_id,
    position: row.position,
    archivedAt: row.archived_at,
    ownerId: row.owner_id,
    compliance: row.compliance_at !== null,
    reviewDays: row.review_days,
    name: areaName(row, locale),
    summary: firstSaid(summaries, locale) ?? '',
  }
}

/** The areas with each one's own below it, in their order. */
export function inTree<A extends Area>(areas: readonly A[]): A[] {
  const roots = areas.filter((area) => !areas.some((other) => other.id === area.parentId))
  return roots.flatMap((root) => [root, ...areas.filter((area) => area.parentId === root.id)])
}
