import { type Kysely, sql } from 'kysely'
import { type Dialect, ddl } from './ddl.ts'

/** Articles that live: edits beside what readers see, plans for later, review dates, and who looks after a subject. */
export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  await ddl(
    db,
    dialect,
    `
create table article_stage (
  article_id text primary key references article (id),
  base_revision integer not null,
  based_on_revision integer,
  version integer not null,
  title text not null,
  summary text not null,
  body text not null,
  issue text not null,
  environment text not null,
  cause text not null,
  resolution text not null,
  change text not null,
  html text not null,
  contents text not null,
  plain text not null,
  render_version integer not null,
  writer_id text,
  writers text not null,
  created_at text not null,
  updated_at text not null
);
create table article_plan (
  id text primary key,
  article_id text not null references article (id),
  act text not null,
  at text not null,
  audience text,
  answers text not null,
  revision integer not null,
  stage_version integer,
  by_id text not null references person (id),
  created_at text not null,
  unique (article_id, act)
);
alter table article add column review_due_at text;
alter table article add column review_told_at text;
alter table article add column still_right_at text;
alter table article add column still_right_by text;
create index article_title on article (title, locale);
create index article_review_due on article (review_due_at, id) where review_due_at is not null;
alter table area add column owner_id text references person (id);
alter table area add column compliance_at text;
alter table area add column review_days integer;
create index signal_article on signal (article_id, at) where article_id is not null
`,
  )
  const due =
    dialect === 'sqlite'
      ? sql`strftime('%Y-%m-%dT%H:%M:%fZ', published_at, '+180 days')`
      : sql`to_char((published_at::timestamptz + interval '180 days') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  await sql`update article set review_due_at = ${due} where published_at is not null`.execute(db)
}
