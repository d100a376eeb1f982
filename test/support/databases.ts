/** Before the first test: one PostgreSQL server and, on each database, one migrated template that test files copy. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { startPostgres } from './postgres.ts'

export type Databases = { server: string; template: string; folder: string; file: string }

declare module 'vitest' {
  interface ProvidedContext {
    databases: Databases
  }
}

type Held = { opened: ReturnType<typeof open>; users: number }

// Each project of a run sets up, each with modules of its own; all of them share one server.
const holder = globalThis as { [key: symbol]: Held | undefined }
const key = Symbol.for('sagot.test.databases')

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const held = (holder[key] ??= { opened: open(), users: 0 })
  held.users += 1
  const { databases, clear } = await held.opened
  project.provide('databases', databases)
  return async () => {
    held.users -= 1
    if (held.users === 0) await clear()
  }
}

async function open(): Promise<{ databases: Databases; clear: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'sagot-test-'))
  const postgres = await startPostgres()
  const template = `sagot_template_${process.pid}_${Date.now()}`
  const databases = { server: postgres.url, template, folder, file: join(folder, 'template.sqlite') }
  const clear = async () => {
    await runOn(postgres.url, `drop database if exists ${template} with (force)`)
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await runOn(postgres.url, `create database ${template}`)
    await prepare(databaseUrl(postgres.url, template))
    await prepare(`sqlite:${databases.file}`)
  } catch (error) {
    await clear()
    throw error
  }
  return { databases, clear }
}

/** Leaves nothing connected and, on SQLite, everything in the one file, so that a copy is whole. */
async function prepare(url: string): Promise<void> {
  const place = openDatabase(url)
  await migrate(place)
  if (place.dialect === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(place.writer)
  await place.close()
}

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

export async function runOn(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
