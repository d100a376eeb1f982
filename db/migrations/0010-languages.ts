import type { Kysely } from 'kysely'
import { type Dialect, ddl } from './ddl.ts'

/** What translators need: how often an article is opened a day, and what has changed in an original since, by index. */
export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  await ddl(
    db,
    dialect,
    `
create table article_view (
  root_id text not null,
  day text not null,
  views integer not null,
  primary key (root_id, day)
);
create index article_view_sum on article_view (root_id, day, views);
create index article_view_day on article_view (day);
create index article_original on article (id, root_id, locale, confidence, audience, published_at, merged_into) where id = root_id;
create index article_revision_told on article_revision (article_id, number, change, at) where change <> 'typo';
insert into article_view (root_id, day, views)
  select article_id, substr(at, 1, 10), count(*) from signal
  where name = 'viewed' and article_id is not null and staff = 0 and bot = 0 and preview = 0
  group by article_id, substr(at, 1, 10)
`,
  )
}
