import { randomUUIDv7 } from 'node:crypto'
import { write } from '#work/act.ts'
import { type Actor, isStaff } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor } from '#work/permissions.ts'
import { instant, type Work } from '#work/work.ts'
import { markRefined } from './refining.ts'
import { wordingOf } from './wording.ts'

interface Asked {
  id: string
  at: string
  query: string
  locale: string
  scope: string
  results: number
  visit: string | null
  staff: number
  wording: string | null
}

const waiting = new WeakMap<object, Asked[]>()
const pause = 1000
const most = 500

/**
 * Notes what was asked and how much was found: searches without a result are a work list. Written in batches of a second;
 * a search is never slower for it. Returns the id of the note.
 */
export function note(
  desk: Desk,
  actor: Actor,
  asked: { query: string; locale: string; scope: string; results: number; visit: string | null },
): string {
  const id = randomUUIDv7()
  const query = cleaned(asked.query)
  const line = {
    ...asked,
    id,
    query,
    wording: wordingOf(query, asked.locale),
    at: instant(desk.clock()),
    staff: isStaff(actor) ? 1 : 0,
  }
  const lines = waiting.get(desk)
  if (lines) {
    if (lines.length < most) lines.push(line)
    return id
  }
  waiting.set(desk, [line])
  setTimeout(() => flush(desk), pause).unref()
  return id
}

/** Without what may name somebody: addresses, links, long numbers. */
export function cleaned(query: string): string {
  return query
    .replace(/\S+@\S+/g, '…')
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, '…')
    .replace(/\d(?:[ -]?\d){5,}/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}

async function flush(desk: Desk): Promise<void> {
  const lines = waiting.get(desk) ?? []
  waiting.delete(desk)
  try {
    const keep = async (work: Work) => {
      await work.db.insertInto('search_log').values(lines).execute()
      await markRefined(work, lines)
    }
    await write(desk, systemActor('search'), keep, { derived: true })
  } catch (error) {
    desk.log.error({ err: error }, 'searches could not be noted')
  }
}
