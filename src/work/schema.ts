import type { Generated } from 'kysely'

export interface EventTable {
  sequence: Generated<number>
  id: string
  at: string
  type: string
  actor_kind: string
  actor_id: string | null
  record_kind: string
  record_id: string
  ticket_id: string | null
  particulars: string
  imported_at: string | null
}

export interface AuditTable {
  sequence: Generated<number>
  at: string
  type: string
  actor_kind: string
  actor_id: string | null
  record_kind: string
  record_id: string
  particulars: string
  hash: string
}

export interface FollowerTable {
  name: string
  sequence: number
  lease_owner: string | null
  lease_until: string | null
  updated_at: string
}

export interface JobTable {
  id: string
  kind: string
  payload: string
  run_at: string
  attempts: number
  lease_owner: string | null
  lease_until: string | null
  finished_at: string | null
  dead_at: string | null
  last_error: string | null
  follower: string | null
  event_sequence: number | null
  unique_key: string | null
  created_at: string
}

export interface CounterTable {
  kind: string
  value: number
}

export interface ExternalTable {
  source: string
  record: string
  external_id: string
  our_id: string
  hash: string
}

export interface IdempotencyTable {
  token_id: string
  key: string
  body_hash: string
  status: number | null
  answer: string | null
  created_at: string
}

export interface DraftTable {
  person_id: string
  form: string
  target: string
  body: string
  updated_at: string
}

export interface SettingTable {
  name: string
  value: string
  updated_at: string
  updated_by: string | null
}

export interface WorkTables {
  event: EventTable
  audit: AuditTable
  follower: FollowerTable
  job: JobTable
  counter: CounterTable
  external: ExternalTable
  idempotency: IdempotencyTable
  draft: DraftTable
  setting: SettingTable
}
