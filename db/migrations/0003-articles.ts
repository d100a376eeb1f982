import type { Kysely } from 'kysely'
import { type Dialect, ddl } from './ddl.ts'

/** What we know: one row a language, immutable revisions, old addresses, customers' wordings, votes and flags. */
export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  await ddl(
    db,
    dialect,
    `
create table article (
  id text primary key,
  root_id text not null,
  locale text not null,
  slug text not null unique,
  title text not null,
  summary text not null,
  area_id text references area (id),
  author_id text references person (id),
  confidence text not null,
  audience text not null,
  revision integer not null,
  based_on_revision integer,
  body text not null,
  issue text not null,
  environment text not null,
  cause text not null,
  resolution text not null,
  html text not null,
  contents text not null,
  plain text not null,
  render_version integer not null,
  origin_ticket_id text,
  origin_escalation_id text,
  known_issue_at text,
  next_update_at text,
  masking text,
  masking_confirmed_at text,
  masking_confirmed_by text,
  review_requested_at text,
  review_requested_by text,
  published_at text,
  published_by text,
  archived_at text,
  helpful integer not null,
  unhelpful integer not null,
  source text,
  source_key text,
  source_revision integer,
  source_hash text,
  source_front text,
  created_at text not null,
  updated_at text not null,
  unique (root_id, locale),
  unique (source, source_key, locale)
);
create index article_shown on article (audience, confidence, locale, area_id, title, id);
create index article_recent on article (updated_at, id);
create index article_to_review on article (review_requested_at, id) where review_requested_at is not null;
create index article_origin on article (origin_escalation_id) where origin_escalation_id is not null;
create table article_revision (
  id text primary key,
  article_id text not null references article (id),
  number integer not null,
  title text not null,
  summary text not null,
  body text not null,
  issue text not null,
  environment text not null,
  cause text not null,
  resolution text not null,
  change text not null,
  by_id text,
  at text not null,
  unique (article_id, number)
);
create table article_slug (
  slug text primary key,
  article_id text not null references article (id)
);
create table article_alias (
  id text primary key,
  root_id text not null,
  text text not null,
  text_key text not null,
  locale text not null,
  source text not null,
  by_id text,
  weight real not null,
  created_at text not null,
  removed_at text,
  unique (root_id, text_key)
);
create table article_review (
  id text primary key,
  article_id text not null references article (id),
  revision integer not null,
  by_id text,
  answers text not null,
  at text not null
);
create index article_review_article on article_review (article_id, at, id);
create table article_vote (
  article_id text not null references article (id),
  voter_key text not null,
  person_id text,
  vote text not null,
  reason text not null,
  at text not null,
  primary key (article_id, voter_key)
);
create table article_flag (
  id text primary key,
  article_id text not null references article (id),
  by_id text,
  ticket_id text,
  reason text not null,
  owner_id text,
  due_at text not null,
  created_at text not null,
  closed_at text,
  closed_by text
);
create index article_flag_open on article_flag (article_id) where closed_at is null
`,
  )
}
