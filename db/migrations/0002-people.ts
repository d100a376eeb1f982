import type { Kysely } from 'kysely'
import { type Dialect, ddl } from './ddl.ts'

/** Who: people and teams, how they prove it is them, what they watch, and the letters written to them. */
export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  await ddl(
    db,
    dialect,
    `
create table person (
  id text primary key,
  name text not null,
  email text unique,
  role text not null,
  locale text not null,
  password_hash text,
  email_verified_at text,
  disabled_at text,
  since text,
  value_band text not null,
  shortcuts_off_at text,
  created_at text not null,
  updated_at text not null
);
create index person_role on person (role, name, id);
create table team (
  id text primary key,
  name text not null unique,
  tier integer not null,
  skills text not null,
  calendar_id text references calendar (id),
  archived_at text
);
create table team_member (
  team_id text not null references team (id),
  person_id text not null references person (id),
  primary key (team_id, person_id)
);
create index team_member_person on team_member (person_id);
create table licence (
  person_id text not null references person (id),
  area_id text not null,
  licence text not null,
  granted_at text not null,
  granted_by text,
  primary key (person_id, area_id)
);
create table session (
  id text primary key,
  person_id text not null references person (id),
  created_at text not null,
  seen_at text not null,
  expires_at integer not null,
  ends_at integer not null,
  device text not null
);
create index session_person on session (person_id);
create table mail_token (
  hash text primary key,
  purpose text not null,
  person_id text references person (id),
  email text,
  target text,
  created_at text not null,
  expires_at text not null,
  used_at text
);
create index mail_token_person on mail_token (person_id, purpose);
create table guest_session (
  hash text primary key,
  person_id text not null references person (id),
  ticket_id text not null,
  proven_at text,
  created_at text not null,
  expires_at text not null
);
create table api_token (
  id text primary key,
  hash text not null unique,
  person_id text not null references person (id),
  name text not null,
  scopes text not null,
  created_at text not null,
  expires_at text not null,
  seen_at text,
  revoked_at text
);
create index api_token_person on api_token (person_id);
create table watch (
  person_id text not null references person (id),
  record_kind text not null,
  record_id text not null,
  created_at text not null,
  primary key (record_kind, record_id, person_id)
);
create index watch_person on watch (person_id);
create table letter (
  id text primary key,
  kind text not null,
  to_email text not null,
  person_id text,
  ticket_id text,
  locale text not null,
  subject text not null,
  text text not null,
  html text not null,
  message_id text not null,
  created_at text not null,
  sent_at text,
  failed_at text,
  last_error text
);
create index letter_recent on letter (created_at, id);
create table notice (
  id text primary key,
  person_id text not null references person (id),
  event_sequence integer not null,
  type text not null,
  record_kind text not null,
  record_id text not null,
  ticket_id text,
  particulars text not null,
  created_at text not null,
  read_at text,
  unique (person_id, event_sequence)
);
create index notice_person on notice (person_id, created_at, id);
create table area (
  id text primary key,
  slug text not null unique,
  parent_id text references area (id),
  name text not null,
  names text not null,
  summaries text not null default '{}',
  specialist_team_id text references team (id),
  position integer not null,
  archived_at text
)
`,
  )
}
