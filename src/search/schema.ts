export interface SearchDocumentTable {
  id: string
  kind: string
  record_id: string
  root_id: string
  locale: string
  access: number
  area_id: string | null
  title: string
  headings: string
  text: string
  resolution: string
  wording: string
  removed_at: string | null
  updated_at: string
  sequence: number
}

export interface SearchLogTable {
  id: string
  at: string
  query: string
  locale: string
  scope: string
  results: number
  visit: string | null
  staff: number
}

export interface ArchiveRowTable {
  kind: string
  record_id: string
  row: number
}

export interface SearchTables {
  search_document: SearchDocumentTable
  search_log: SearchLogTable
  archive_row: ArchiveRowTable
}
