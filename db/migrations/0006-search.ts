import { type Kysely, sql } from 'kysely'
import { type Dialect, ddl } from './ddl.ts'

/** What is found: one shape for all that is ranked, and the archive of every word for the staff. */
export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  await ddl(
    db,
    dialect,
    `
create table search_document (
  id text primary key,
  kind text not null,
  record_id text not null,
  root_id text not null,
  locale text not null,
  access integer not null,
  area_id text,
  title text not null,
  headings text not null,
  text text not null,
  resolution text not null,
  wording text not null,
  removed_at text,
  updated_at text not null,
  sequence integer not null
);
create index search_document_sequence on search_document (sequence, id);
create index search_document_record on search_document (kind, record_id);
create table search_log (
  id text primary key,
  at text not null,
  query text not null,
  locale text not null,
  scope text not null,
  results integer not null,
  visit text,
  staff integer not null
);
create index search_log_at on search_log (at, id)
`,
  )
  if (dialect === 'sqlite') {
    await sql`create virtual table archive using fts5 (
      words, kind unindexed, record_id unindexed, parent_id unindexed, at unindexed, tokenize = 'unicode61')`.execute(
      db,
    )
    await ddl(
      db,
      dialect,
      `create table archive_row (kind text not null, record_id text not null, row integer not null, primary key (kind, record_id))`,
    )
  } else {
    await ddl(
      db,
      dialect,
      `
create table archive (
  kind text not null,
  record_id text not null,
  parent_id text not null,
  at text not null,
  words tsvector not null,
  primary key (kind, record_id)
);
create index archive_words on archive using gin (words)
`,
    )
  }
}
