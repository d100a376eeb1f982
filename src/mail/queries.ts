import { sql } from 'kysely'
import type { Reader } from '#db/open.ts'
import { type Page, pageOf, readCursor } from '#work/keyset.ts'

type Reading = Readonly<{ reader: Reader }>

export const letterStates = ['waiting', 'failed', 'sent'] as const
export type LetterState = (typeof letterStates)[number]
export type LetterRow = Readonly<{
  id: string
  email: string
  subject: string
  createdAt: string
  sentAt: string | null
  error: string | null
  state: LetterState
}>
export type LetterDetail = LetterRow & Readonly<{ text: string; kind: string; locale: string }>

const stateOf = (row: { sent_at: string | null; failed_at: string | null }): LetterState =>
  row.sent_at ? 'sent' : row.failed_at ? 'failed' : 'waiting'

/** Letters of one state, the newest first. */
export async function lettersOf(
  desk: Reading,
  state: LetterState,
  cursor?: string,
  limit = 50,
): Promise<Page<LetterRow>> {
  const after = readCursor(cursor)
  const rows = await desk.reader
    .selectFrom('letter')
    .select(['id', 'to_email', 'subject', 'created_at', 'sent_at', 'failed_at', 'last_error'])
    .where('sent_at', state === 'sent' ? 'is not' : 'is', null)
    .$if(state === 'failed', (query) => query.where('failed_at', 'is not', null))
    .$if(state === 'waiting', (query) => query.where('failed_at', 'is', null))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(created_at, id) < (${after?.[0]}, ${after?.[1]})`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.created_at, row.id])
  return { ...page, items: page.items.map(asRow) }
}

/** How many letters stand in each state that asks for somebody. */
export async function lettersWaiting(desk: Reading): Promise<{ waiting: number; failed: number }> {
  const row = await desk.reader
    .selectFrom('letter')
    .select((is) => [is.fn.countAll<number>().as('all'), is.fn.count<number>('failed_at').as('failed')])
    .where('sent_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { waiting: row.all - row.failed, failed: row.failed }
}

export async function letterOfId(desk: Reading, id: string): Promise<LetterDetail | null> {
  const row = await desk.reader.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { ...asRow(row), text: row.text, kind: row.kind, locale: row.locale } : null
}

type Row = {
  id: string
  to_email: string
  subject: string
  created_at: string
  sent_at: string | null
  failed_at: string | null
  last_error: string | null
}

function asRow(row: Row): LetterRow {
  return {
    id: row.id,
    email: row.to_email,
    subject: row.subject,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    error: row.last_error,
    state: stateOf(row),
  }
}
