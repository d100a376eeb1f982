import type { Kysely } from 'kysely'
import { type Dialect, ddl } from './ddl.ts'

/** How many notices somebody has not read stands in the head of every page: counted without those that were read. */
export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  await ddl(db, dialect, 'create index notice_unread on notice (person_id) where read_at is null')
}
