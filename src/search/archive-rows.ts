import { sql } from 'kysely'
import type { Work } from '#work/work.ts'
import { analyse } from './analysis.ts'
import { languageOf } from './languages.ts'

/** A text of the archive: every ticket, message, forum question and answer, whoever may read it. */
export interface Entry {
  kind: 'ticket' | 'message' | 'topic' | 'answer'
  id: string
  /** The ticket or topic it belongs to. */
  parent: string
  at: string
  locale: string
  text: string
}

const longest = 20_000

/** The words under which a text is archived: as written and by stem, so that the database needs no language of its own. */
export function archived(text: string, locale: string): string {
  const words = new Set<string>()
  for (const word of analyse(text.slice(0, longest), languageOf(locale))) {
    if (word.little) continue
    words.add(word.raw)
    words.add(word.stem)
  }
  return [...words].join(' ')
}

/** Writes an entry, or writes it again. */
export async function store(work: Work, entry: Entry): Promise<void> {
  const words = archived(entry.text, entry.locale)
  if (work.dialect === 'postgres') {
    await sql`insert into archive (kind, record_id, parent_id, at, words) values (${entry.kind}, ${entry.id}, ${entry.parent}, ${entry.at}, to_tsvector('simple', ${words}))
      on conflict (kind, record_id) do update set words = excluded.words, parent_id = excluded.parent_id`.execute(
      work.db,
    )
    return
  }
  await forget(work, entry.kind, entry.id)
  const { rows } = await sql<{ rowid: number }>`insert into archive (words, kind, record_id, parent_id, at)
    values (${words}, ${entry.kind}, ${entry.id}, ${entry.parent}, ${entry.at}) returning rowid`.execute(
    work.db,
  )
  await sql`insert into archive_row (kind, record_id, row) values (${entry.kind}, ${entry.id}, ${rows[0]?.rowid ?? 0})`.execute(
    work.db,
  )
}

/** Takes an entry out. SQLite's index is asked by row number: it cannot look one up by its id. */
export async function forget(work: Work, kind: Entry['kind'], id: string): Promise<void> {
  if (work.dialect === 'postgres') {
    await sql`delete from archive where kind = ${kind} and record_id = ${id}`.execute(work.db)
    return
  }
  await sql`delete from archive where rowid in (select row from archive_row where kind = ${kind} and record_id = ${id})`.execute(
    work.db,
  )
  await sql`delete from archive_row where kind = ${kind} and record_id = ${id}`.execute(work.db)
}

export async function clearArchive(work: Work): Promise<void> {
  await sql`delete from archive`.execute(work.db)
  if (work.dialect === 'sqlite') await sql`delete from archive_row`.execute(work.db)
}
