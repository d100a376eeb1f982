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
}

export interface AreasTables {
  area: AreaTable
}
