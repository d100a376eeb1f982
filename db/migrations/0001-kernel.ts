import { type Kysely, sql } from 'kysely'
import { type Dialect, ddl } from './ddl.ts'

/** What every slice stands on: the event log, who follows it, jobs, numbers, files, settings. */
export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  await ddl(
    db,
    dialect,
    `
create table event (
  sequence sequence key,
  id text not null unique,
  at text not null,
  type text not null,
  actor_kind text not null,
  actor_id text,
  record_kind text not null,
  record_id text not null,
  ticket_id text,
  particulars text not null,
  imported_at text
);
create index event_record on event (record_kind, record_id, sequence);
create index event_ticket on event (ticket_id, sequence);
create index event_type on event (type, sequence);
create table audit (
  sequence sequence key,
  at text not null,
  type text not null,
  actor_kind text not null,
  actor_id text,
  record_kind text not null,
  record_id text not null,
  particulars text not null,
  hash text not null
);
create table follower (
  name text primary key,
  sequence integer not null,
  lease_owner text,
  lease_until text,
  updated_at text not null
);
create table job (
  id text primary key,
  kind text not null,
  payload text not null,
  run_at text not null,
  attempts integer not null,
  lease_owner text,
  lease_until text,
  finished_at text,
  dead_at text,
  last_error text,
  follower text,
  event_sequence integer,
  unique_key text unique,
  created_at text not null,
  unique (follower, event_sequence)
);
create index job_due on job (run_at, id) where finished_at is null and dead_at is null;
create index job_dead on job (dead_at, id) where dead_at is not null;
create table counter (kind text primary key, value integer not null);
create table external (
  source text not null,
  record text not null,
  external_id text not null,
  our_id text not null,
  hash text not null,
  primary key (source, record, external_id)
);
create table idempotency (
  token_id text not null,
  key text not null,
  body_hash text not null,
  status integer,
  answer text,
  created_at text not null,
  primary key (token_id, key)
);
create index idempotency_age on idempotency (created_at);
create table draft (
  person_id text not null,
  form text not null,
  target text not null,
  body text not null,
  updated_at text not null,
  primary key (person_id, form, target)
);
create table setting (
  name text primary key,
  value text not null,
  updated_at text not null,
  updated_by text
);
create table file (
  id text primary key,
  sha256 text not null,
  name text not null,
  type text not null,
  size integer not null,
  uploader_key text not null,
  created_at text not null
);
create index file_blob on file (sha256);
create table file_use (
  file_id text not null references file (id),
  record_kind text not null,
  record_id text not null,
  primary key (file_id, record_kind, record_id)
);
create index file_use_record on file_use (record_kind, record_id);
create table calendar (id text primary key, name text not null, time_zone text not null, hours text not null);
create table holiday (calendar_id text not null references calendar (id), date text not null, primary key (calendar_id, date));
create table sla_policy (id text primary key, name text not null, calendar_id text references calendar (id), targets text not null)
`,
  )
  if (dialect === 'sqlite') {
    await ddl(
      db,
      dialect,
      `create trigger audit_keeps_rows before delete on audit begin select raise(abort, 'the audit log keeps its rows'); end`,
    )
    await ddl(
      db,
      dialect,
      `create trigger audit_keeps_words before update on audit begin select raise(abort, 'the audit log keeps its rows'); end`,
    )
  } else {
    await sql`create function audit_keeps() returns trigger language plpgsql as $$
      begin raise exception 'the audit log keeps its rows'; end $$`.execute(db)
    await sql`create trigger audit_keeps_rows before update or delete on audit
      for each row execute function audit_keeps()`.execute(db)
  }
}
