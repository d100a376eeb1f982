import type { Kysely } from 'kysely'
import { type Dialect, ddl } from './ddl.ts'

/** What becomes of articles in use: merged ones, what was done about a flag, which ticket taught which wording. */
export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  await ddl(
    db,
    dialect,
    `
alter table article add column merged_into text;
alter table article add column merged_at text;
alter table article add column merged_by text;
create index article_merged on article (merged_into) where merged_into is not null;
alter table article_flag add column voter_key text;
alter table article_flag add column done text;
create index article_flag_work on article_flag (due_at, id) where closed_at is null;
create table article_lesson (
  alias_id text not null references article_alias (id),
  ticket_id text not null,
  at text not null,
  primary key (alias_id, ticket_id)
);
create index article_lesson_ticket on article_lesson (ticket_id)
`,
  )
}
