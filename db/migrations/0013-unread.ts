import type { Kysely } from 'kysely'
import { type Dialect, ddl } from './ddl.ts'

/**
 * How many notices somebody has not read stands in the head of every page: counted without those that were read. And the
 * neighbours of an article on its shelf are found without sorting the shelf.
 */
export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  await ddl(
    db,
    dialect,
    `
create index notice_unread on notice (person_id) where read_at is null;
create index article_shelf on article (area_id, title, id)
`,
  )
}
