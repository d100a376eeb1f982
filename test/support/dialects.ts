import { randomBytes } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import type { Dialect } from '#db/dialect.ts'
import { databaseUrl, runOn } from './databases.ts'

export type Place = { url: string; dialect: Dialect }

/** The same tests on both databases, each time on a fresh migrated one that goes when they end. */
export function describeEachDialect(name: string, define: (place: Place) => void): void {
  describe(`${name} on SQLite`, () => {
    const { file, folder } = inject('databases')
    const copy = join(folder, `${randomBytes(6).toString('hex')}.sqlite`)
    beforeAll(() => copyFileSync(file, copy))
    afterAll(() => {
      for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true })
    })
    define({ url: `sqlite:${copy}`, dialect: 'sqlite' })
  })
  describe(`${name} on PostgreSQL`, () => {
    const fresh = postgresDatabase()
    beforeAll(fresh.make)
    afterAll(fresh.drop)
    define({ url: fresh.url, dialect: 'postgres' })
  })
}

/** A migrated database of its own on the PostgreSQL of this run. */
export function postgresDatabase(): { url: string; make(): Promise<void>; drop(): Promise<void> } {
  const { server, template } = inject('databases')
  const copy = `sagot_test_${randomBytes(6).toString('hex')}`
  return {
    url: databaseUrl(server, copy),
    make: () => runOn(server, `create database ${copy} template ${template}`),
    drop: () => runOn(server, `drop database if exists ${copy} with (force)`),
  }
}
