export interface PersonTable {
  id: string
  name: string
  email: string | null
  role: string
  locale: string
  password_hash: string | null
  email_verified_at: string | null
  disabled_at: string | null
  since: string | null
  value_band: string
  shortcuts_off_at: string | null
  created_at: string
  updated_at: string
}

export interface TeamTable {
  id: string
  name: string
  tier: number
  skills: string
  calendar_id: string | null
  archived_at: string | null
}

export interface TeamMemberTable {
  team_id: string
  person_id: string
}

export interface LicenceTable {
  person_id: string
  area_id: string
  licence: string
  granted_at: string
  granted_by: string | null
}

export interface SessionTable {
  id: string
  person_id: string
  created_at: string
  seen_at: string
  expires_at: number
  ends_at: number
  device: string
}

export interface MailTokenTable {
  hash: string
  purpose: string
  person_id: string | null
  email: string | null
  target: string | null
  created_at: string
  expires_at: string
  used_at: string | null
}

export interface GuestSessionTable {
  hash: string
  person_id: string
  ticket_id: string
  proven_at: string | null
  created_at: string
  expires_at: string
}

export interface ApiTokenTable {
  id: string
  hash: string
  person_id: string
  name: string
  scopes: string
  created_at: string
  expires_at: string
  seen_at: string | null
  revoked_at: string | null
}

export interface WatchTable {
  person_id: string
  record_kind: string
  record_id: string
  created_at: string
}

export interface PeopleTables {
  person: PersonTable
  team: TeamTable
  team_member: TeamMemberTable
  licence: LicenceTable
  session: SessionTable
  mail_token: MailTokenTable
  guest_session: GuestSessionTable
  api_token: ApiTokenTable
  watch: WatchTable
}
