export interface AreaTable {
  id: string
  slug: string
  parent_id: string | null
  name: string
  names: string
  specialist_team_id: string | null
  position: number
  archived_at: string | null
}

export interface AreasTables {
  area: AreaTable
}
