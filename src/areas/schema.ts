import type { Generated } from 'kysely'

export interface AreaTable {
  id: string
  slug: string
  parent_id: string | null
  /** The English name, else the first one given. */
  name: string
  /** JSON: locale → name. */
  names: string
  /** JSON: locale → one sentence. */
  summaries: Generated<string>
  specialist_team_id: string | null
  position: number
  archived_at: string | null
  /** Whose flags and reviews the articles without an author are. */
  owner_id: string | null
  /** Since when publishing here always needs somebody who has not written. */
  compliance_at: string | null
  /** Days between two reviews; null = as the house does. */
  review_days: number | null
}

export interface AreasTables {
  area: AreaTable
}
