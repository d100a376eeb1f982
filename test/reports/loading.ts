import { readFileSync } from 'node:fs'
import type { Insertable } from 'kysely'
import { markDue, settleAttempts } from '#attempts/settling.ts'
import type { Schema } from '#db/schema.ts'
import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor } from '#work/permissions.ts'
import type { Work } from '#work/work.ts'
import { inEvents } from './loading-events.ts'
import { inRows, type Line } from './loading-rows.ts'

const folder = new URL('./fixtures/', import.meta.url)

export function linesOf(name: string): Line[] {
  const lines = readFileSync(new URL(name, folder), 'utf8').split('\n').filter(Boolean)
  return lines
    .map((line) => JSON.parse(line) as Line)
    .map((line) => (line.at ? { ...line, at: line.at.replace(/Z$/, '.000Z') } : line))
}

export function expectedOf(name: string) {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
}

/** Puts the records of a history file into the tables with the events they would have left; ids stay those of the file. */
export async function load(desk: Desk, lines: Line[]): Promise<void> {
  const sorted = lines.toSorted((one, other) =>
    `${one.at ?? ''} ${one.id}`.localeCompare(`${other.at ?? ''} ${other.id}`, 'en'),
  )
  await write(desk, systemActor('test'), async (work) => {
    for (const [table, rows] of inRows(sorted)) for (const row of rows) await put(work, table, row)
    for (const event of inEvents(sorted))
      await work.db
        .insertInto('event')
        .values({ id: work.id(), imported_at: null, ...event })
        .execute()
    await markDue(
      work,
      lines.flatMap((line) => (line.record === 'signal' && line.visit ? [line.visit] : [])),
    )
    work.afterCommit(() => {})
  })
  await desk.settled()
  await settleAttempts(desk)
}

async function put(work: Work, table: keyof Schema, row: object): Promise<void> {
  await work.db
    .insertInto(table)
    .values(row as Insertable<Schema[typeof table]>)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
