import { z } from 'zod'
import { localeFor } from '#i18n/locales.ts'
import { translator } from '#i18n/t.ts'
import { words } from '#markdown/words.ts'
import { Conflict } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import type { Prepare } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { TEXT_LENGTH, TITLE_LENGTH } from './topic.ts'

export const titleText = z.string().trim().min(3, 'forum.title.short').max(TITLE_LENGTH)
export const postText = z.string().trim().min(1).max(TEXT_LENGTH)
export const topicNumber = z.number().int().min(1)
export const submission = z.uuid().optional()

/** Customers' posts are Markdown of the plain kind: rendered and sanitised in a thread of its own, before the transaction. */
export async function renderPost(tools: Prepare, text: string, locale: string): Promise<string> {
  return (await tools.render(text, { kind: 'message', words: words(translator(localeFor(locale))) })).html
}

export type TopicRow = {
  id: string
  number: number
  author_id: string
  locale: string
  locked_at: string | null
  hidden_at: string | null
  accepted_answer_id: string | null
}

/** The topic of a number; hidden ones are there for moderators only. */
export async function topicOf(work: Work, number: number): Promise<TopicRow> {
  const row = found(
    await work.db
      .selectFrom('topic')
      .select(['id', 'number', 'author_id', 'locale', 'locked_at', 'hidden_at', 'accepted_answer_id'])
      .where('number', '=', number)
      .executeTakeFirst(),
  )
  return found(row.hidden_at && !work.actor.may.has('forum.moderate') ? null : row)
}

export function demandUnlocked(topic: TopicRow): void {
  if (topic.locked_at) throw new Conflict('topic_locked')
}

export function about(topic: { id: string }): { kind: string; id: string } {
  return { kind: 'topic', id: topic.id }
}
