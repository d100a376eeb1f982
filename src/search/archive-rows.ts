import { sql } from 'kysely'
import type { Work } from '#work/work.ts'
import { stem } from './analysis.ts'
import { languageOf } from './languages.ts'
import { spans } from './tokens.ts'

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
/** Stands between the words as written and their stems, so that no phrase reaches from one into the other. */
const border = '0x0'

/**
 * The words under which a text is archived, so that the database needs no language of its own: as written, each where it
 * stands (phrases are found there), and the stems that differ from them.
 */
export function archived(text: string, locale: string): { said: string; stems: string } {
  const language = languageOf(locale)
  const said = spans(text.slice(0, longest)).map(({ raw }) => raw)
  const known = new Set(said)
  const stems = new Set([...known].map((raw) => stem(raw, language)).filter((one) => !known.has(one)))
  return { said: said.join(' '), stems: [...stems].join(' ') }
}

/** Writes an entry, or writes it again. */
export async function store(work: Work, entry: Entry): Promise<void> {
  const { said, stems } = archived(entry.text, entry.locale)
  const { kind, id, parent, at } = entry
  if (work.dialect === 'postgres') {
    await sql`insert into archive (kind, record_id, parent_id, at, words)
      values (${kind}, ${id}, ${parent}, ${at}, to_tsvector('simple', ${`${said} ${border} ${stems}`}))
      on conflict (kind, record_id) do update set words = excluded.words, parent_id = excluded.parent_id`.execute(
      work.db,
    )
    return
  }
  await forget(work, kind, id)
  const { row } = await work.db
    .insertInto('archive_row')
    .values({ kind, record_id: id, parent_id: parent, at })
    .returning('row')
    .executeTakeFirstOrThrow()
  await sql`insert into archive (rowid, said, stems) values (${row}, ${said}, ${stems})`.execute(work.db)
}

/** Takes an entry out. SQLite's index is asked by row number: it cannot look one up by its id. */
export async function forget(work: Work, kind: Entry['kind'], id: string): Promise<void> {
  if (work.dialect === 'postgres') {
    await sql`delete from archive where kind = ${kind} and record_id = ${id}`.execute(work.db)
    return
  }
  const known = await work.db
    .selectFrom('archive_row')
    .select('row')
    .where('kind', '=', kind)
    .where('record_id', '=', id)
    .executeTakeFirst()
  if (!known) return
  await sql`delete from archive where rowid = ${known.row}`.execute(work.db)
  await work.db.deleteFrom('archive_row').where('row', '=', known.row).execute()
}

export async function clearArchive(work: Work): Promise<void> {
  if (work.dialect === 'postgres') {
    await sql`delete from archive`.execute(work.db)
    return
  }
  await sql`insert into archive (archive) values ('delete-all')`.execute(work.db)
  await work.db.deleteFrom('archive_row').execute()
}
