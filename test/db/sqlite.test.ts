import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { DERIVED } from '#db/sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'sagot-sqlite-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('an SQLite file', () => {
  it('answers the same question again and again, also after its tables changed', async () => {
    const place = openDatabase(`sqlite:${join(folder, 'a.sqlite')}`)
    await sql`create table note (id integer primary key, text text)`.execute(place.writer)
    for (const text of ['one', 'two'])
      await sql`insert into note (text) values (${text})`.execute(place.writer)
    const all = () => sql<object>`select * from note order by id`.execute(place.writer)
    expect((await all()).rows).toEqual([
      { id: 1, text: 'one' },
      { id: 2, text: 'two' },
    ])
    await sql`alter table note add column at text`.execute(place.writer)
    expect((await all()).rows[0]).toEqual({ id: 1, text: 'one', at: null })
    await sql`drop table note`.execute(place.writer)
    await expect(all()).rejects.toThrow(/note/)
    await place.close()
  })

  it('keeps no more statements ready than it may', async () => {
    const place = openDatabase(`sqlite:${join(folder, 'b.sqlite')}`)
    for (let number = 0; number < 1000; number += 1) {
      const answer = await sql<{ n: number }>`select ${sql.raw(String(number))} as n`.execute(place.writer)
      expect(answer.rows).toEqual([{ n: number }])
    }
    await place.close()
  })

  it('does not wait for the disk in a derived transaction, and does again after it, also when it failed', async () => {
    const place = openDatabase(`sqlite:${join(folder, 'c.sqlite')}`)
    const safety = async (db: typeof place.writer) =>
      (await sql<{ synchronous: number }>`select synchronous from pragma_synchronous`.execute(db)).rows[0]
        ?.synchronous
    const derived = place.writer.transaction().setIsolationLevel(DERIVED)
    expect(await place.writer.transaction().execute(safety)).toBe(2)
    expect(await derived.execute(safety)).toBe(1)
    expect(await safety(place.writer)).toBe(2)
    await expect(derived.execute((db) => sql`nonsense`.execute(db))).rejects.toThrow()
    expect(await place.writer.transaction().execute(safety)).toBe(2)
    await place.close()
  })
})
