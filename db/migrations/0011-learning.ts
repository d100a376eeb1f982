import type { Kysely } from 'kysely'
import { type Dialect, ddl } from './ddl.ts'

/** What links taught the search, a version at a time, and words that mean the same to the people who ask. */
export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  await ddl(
    db,
    dialect,
    `
create table search_encoder (
  version integer primary key,
  lesson text not null,
  trained_at text not null,
  sequence integer not null,
  dimensions integer not null,
  features integer not null,
  links integer not null,
  articles integer not null,
  typical double precision not null,
  held integer not null,
  held_first integer not null
);
create table search_encoder_part (
  lesson text not null,
  part integer not null,
  data text not null,
  primary key (lesson, part)
);
create table search_encoder_article (
  lesson text not null,
  root_id text not null,
  links integer not null,
  vector text not null,
  primary key (lesson, root_id)
);
create table synonym_set (
  id text primary key,
  locale text not null,
  words text not null,
  words_key text not null,
  by_id text,
  created_at text not null,
  updated_at text not null,
  unique (locale, words_key)
)
`,
  )
}
