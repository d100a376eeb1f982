export interface NoticeTable {
  id: string
  person_id: string
  event_sequence: number
  type: string
  record_kind: string
  record_id: string
  ticket_id: string | null
  particulars: string
  created_at: string
  read_at: string | null
}

export interface NoticesTables {
  notice: NoticeTable
}
