import { type Kysely, sql } from 'kysely'
import { type Dialect, ddl } from './ddl.ts'

/** What an article would have met, what was asked in vain, and an archive that knows phrases. */
export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  await ddl(
    db,
    dialect,
    `
create table backtest (
  article_id text primary key,
  revision integer not null,
  tickets integer not null,
  escalations integer not null,
  minutes integer not null,
  searches integer not null,
  looked integer not null,
  days integer not null,
  at text not null
);
create table backtest_match (
  article_id text not null,
  kind text not null,
  record_id text not null,
  place integer not null,
  score double precision not null,
  minutes integer not null,
  primary key (article_id, kind, record_id)
);
create index backtest_match_best on backtest_match (article_id, score, kind, record_id);
create table backtest_run (
  article_id text primary key,
  state text not null,
  done integer not null,
  total integer not null,
  asked_by text,
  asked_at text not null,
  started_at text,
  moved_at text not null,
  ended_at text
);
alter table search_log add column wording text;
alter table search_log add column refined integer not null default 0;
create index search_log_wording on search_log (wording, at);
create index search_log_visit on search_log (visit, at);
create table search_answer (
  wording text primary key,
  query text not null,
  how text not null,
  article_id text,
  by_id text,
  at text not null
);
drop table archive;
delete from follower where name = 'archive'
`,
  )
  // Written again from the event log at the next start: each word where it stood, so that phrases are found.
  if (dialect === 'sqlite') {
    await ddl(
      db,
      dialect,
      `
drop table archive_row;
create table archive_row (
  row integer primary key,
  kind text not null,
  record_id text not null,
  parent_id text not null,
  at text not null
);
create unique index archive_row_record on archive_row (kind, record_id);
create index archive_row_at on archive_row (at, record_id)
`,
    )
    await sql`create virtual table archive using fts5 (
      said, stems, content = '', contentless_delete = 1, tokenize = 'unicode61')`.execute(db)
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
create index archive_words on archive using gin (words);
create index archive_at on archive (at, record_id)
`,
    )
  }
}
