import type { Kysely } from 'kysely'
import { type Dialect, ddl } from './ddl.ts'

/** What people ask each other. */
export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  await ddl(
    db,
    dialect,
    `
create table topic (
  id text primary key,
  number integer not null unique,
  slug text not null,
  title text not null,
  text text not null,
  html text not null,
  author_id text not null references person (id),
  area_id text references area (id),
  locale text not null,
  accepted_answer_id text,
  solved_at text,
  answers integer not null,
  seconds integer not null,
  locked_at text,
  hidden_at text,
  hidden_by text,
  active_at text not null,
  created_at text not null,
  updated_at text not null,
  submission_id text unique
);
create index topic_active on topic (active_at, id);
create index topic_area on topic (area_id, active_at, id);
create index topic_author on topic (author_id, active_at, id);
create table answer (
  id text primary key,
  topic_id text not null references topic (id),
  author_id text not null references person (id),
  text text not null,
  html text not null,
  accepted_at text,
  accepted_by text,
  hidden_at text,
  hidden_by text,
  created_at text not null,
  submission_id text unique
);
create index answer_topic on answer (topic_id, created_at, id);
create table topic_second (
  topic_id text not null references topic (id),
  person_id text not null references person (id),
  at text not null,
  primary key (topic_id, person_id)
)
`,
  )
}
