import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { translator } from '#i18n/t.ts'
import { plainHtml } from '#markdown/plain.ts'
import { RENDER_VERSION } from '#markdown/render.ts'
import { words } from '#markdown/words.ts'
import { personOf } from '#work/actor.ts'
import { Conflict } from '#work/errors.ts'
import type { Prepare } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { isUnproven } from './policy.ts'
import type { Channel, Kind } from './ticket.ts'

/** What one turn may say, characters. */
export const LONGEST = 32_000

export const messageText = z.string().trim().min(1).max(LONGEST)
export const submission = z.uuid().nullish()

export type Turn = {
  kind: Kind
  text: string
  format: 'plain' | 'markdown'
  /** Left out: made of the plain text. */
  html?: string
  channel?: Channel
  /** Left out: whoever acts. Null: nobody in person. */
  authorId?: string | null
  submissionId?: string | null | undefined
}

/** Staff write Markdown; it is rendered before the transaction, in a worker. */
export async function rendered(tools: Prepare, text: string): Promise<string> {
  const order = {
    kind: 'message' as const,
    words: words(translator('en') as never),
    mark: `m${randomBytes(4).toString('hex')}`,
  }
  return (await tools.render(text, order)).html
}

/** Adds a turn to a ticket. Notes are the one kind that customers never read. Returns its id. */
export async function addMessage(work: Work, ticketId: string, turn: Turn): Promise<string> {
  const id = work.id()
  await work.db
    .insertInto('message')
    .values({
      id,
      ticket_id: ticketId,
      author_id: turn.authorId === undefined ? personOf(work.actor) : turn.authorId,
      kind: turn.kind,
      public: turn.kind === 'note' ? 0 : 1,
      human: work.actor.kind === 'system' && !turn.authorId ? 0 : 1,
      unproven_at: work.actor.kind === 'visitor' || isUnproven(work.actor) ? work.at : null,
      text: turn.text,
      format: turn.format,
      html: turn.html ?? plainHtml(turn.text),
      render_version: RENDER_VERSION,
      channel: turn.channel ?? 'portal',
      created_at: work.at,
      submission_id: turn.submissionId ?? null,
    })
    .execute()
  return id
}

/** The turn that an earlier send of the same form already made, or null. */
export async function sentBefore(
  work: Work,
  submissionId: string | null | undefined,
  ticketId: string,
  text: string,
): Promise<string | null> {
  if (!submissionId) return null
  const row = await work.db
    .selectFrom('message')
    .select(['id', 'ticket_id', 'author_id', 'text'])
    .where('submission_id', '=', submissionId)
    .executeTakeFirst()
  if (!row) return null
  if (row.ticket_id !== ticketId || row.author_id !== personOf(work.actor) || row.text !== text)
    throw new Conflict('conflict')
  return row.id
}

/** Holds a text back when somebody else said something after its page was rendered. `seen` = the last turn on that page. */
export async function holdBack(
  work: Work,
  ticketId: string,
  seen: string | null | undefined,
  onlyPublic: boolean,
): Promise<void> {
  if (!seen) return
  const last = await work.db
    .selectFrom('message')
    .select(['id', 'created_at'])
    .where('id', '=', seen)
    .executeTakeFirst()
  if (!last) return
  const newer = await work.db
    .selectFrom('message')
    .select('id')
    .where('ticket_id', '=', ticketId)
    .where((is) => is(is.refTuple('created_at', 'id'), '>', is.tuple(last.created_at, last.id)))
    .where((is) => is.or([is('author_id', 'is', null), is('author_id', '<>', personOf(work.actor) ?? '')]))
    .$if(onlyPublic, (query) => query.where('public', '=', 1))
    .limit(1)
    .executeTakeFirst()
  if (newer) throw new Conflict('held_back')
}
