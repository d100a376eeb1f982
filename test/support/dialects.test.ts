import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { pendingMigrations } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { describeEachDialect } from './dialects.ts'

const seen = new Set<string>()

describeEachDialect('a test database', ({ url, dialect }) => {
  it('is migrated, and nobody else writes in it', async () => {
    const place = openDatabase(url)
    expect(place.dialect).toBe(dialect)
    expect(await pendingMigrations(place)).toEqual([])
    await sql`create table mark (n integer)`.execute(place.writer)
    const answer = await sql<{ answer: number }>`select count(*) as answer from mark`.execute(place.writer)
    expect(answer.rows).toEqual([{ answer: 0 }])
    await place.close()
    expect(seen.has(url)).toBe(false)
    seen.add(url)
  })
})

describeEachDialect('a second one in the same file', ({ url }) => {
  it('is fresh again', async () => {
    const place = openDatabase(url)
    await expect(sql`select * from mark`.execute(place.writer)).rejects.toThrow(/mark/)
    await place.close()
  })
})
