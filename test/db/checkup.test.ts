import { expect, it } from 'vitest'
import { checkUp } from '#db/checkup.ts'
import { openDatabase } from '#db/open.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('a check-up', ({ url, dialect }) => {
  it('finds a fresh database sound and counts what gave up', async () => {
    const place = openDatabase(url)
    const fresh = await checkUp(place)
    expect(fresh).toMatchObject({ pending: [], faults: [], behind: [], deadJobs: 0, waitingLetters: 0 })
    expect(fresh.version).toMatch(dialect === 'sqlite' ? /^SQLite 3/ : /^PostgreSQL 18/)
    // The test server keeps nothing, on purpose; an SQLite file always does.
    if (dialect === 'sqlite') expect(fresh.careless).toEqual([])
    if (dialect === 'postgres') expect(Math.abs(Date.parse(fresh.now ?? '') - Date.now())).toBeLessThan(5000)

    const at = '2026-11-21T12:00:00.000Z'
    const job = { kind: 'test', payload: '{}', run_at: at, attempts: 8, created_at: at, dead_at: at }
    await place.writer
      .insertInto('job')
      .values([
        { id: '1', ...job },
        { id: '2', ...job, finished_at: at },
      ])
      .execute()
    expect((await checkUp(place)).deadJobs).toBe(1)
    await place.close()
  })
})
