import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { Conflict } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { about, type TopicRow, topicNumber, topicOf } from './posts.ts'

/** Who asked says which answer it was; moderators may say it too. Another answer takes the place of the one before. */
export const acceptAnswer = verb({
  name: 'topic.accept',
  permission: 'forum.ask',
  input: z.strictObject({ number: topicNumber, answerId: z.string().max(60) }),
  run: async (work, { number, answerId }) => {
    const topic = await topicOf(work, number)
    const byAuthor = mine(work, topic)
    const answer = found(
      await work.db
        .selectFrom('answer')
        .select(['id', 'hidden_at'])
        .where('id', '=', answerId)
        .where('topic_id', '=', topic.id)
        .executeTakeFirst(),
    )
    if (answer.hidden_at) throw new Conflict('conflict')
    if (topic.accepted_answer_id === answerId) return
    if (topic.accepted_answer_id) await lift(work, topic)
    await work.db
      .updateTable('answer')
      .set({ accepted_at: work.at, accepted_by: personOf(work.actor) })
      .where('id', '=', answerId)
      .execute()
    await work.db
      .updateTable('topic')
      .set({ accepted_answer_id: answerId, solved_at: work.at, updated_at: work.at })
      .where('id', '=', topic.id)
      .execute()
    await record(work, 'topic.accepted', about(topic), { number, answerId, byAuthor })
  },
})

/** It was not the answer after all. */
export const unacceptAnswer = verb({
  name: 'topic.unaccept',
  permission: 'forum.ask',
  input: z.strictObject({ number: topicNumber }),
  run: async (work, { number }) => {
    const topic = await topicOf(work, number)
    mine(work, topic)
    if (!topic.accepted_answer_id) return
    await lift(work, topic)
    await work.db
      .updateTable('topic')
      .set({ accepted_answer_id: null, solved_at: null, updated_at: work.at })
      .where('id', '=', topic.id)
      .execute()
    await record(work, 'topic.unaccepted', about(topic), { number, answerId: topic.accepted_answer_id })
  },
})

function mine(work: Work, topic: TopicRow): boolean {
  const byAuthor = topic.author_id === personOf(work.actor)
  permit(work.actor, 'forum.ask', byAuthor || work.actor.may.has('forum.moderate'))
  return byAuthor
}

async function lift(work: Work, topic: TopicRow): Promise<void> {
  await work.db
    .updateTable('answer')
    .set({ accepted_at: null, accepted_by: null })
    .where('id', '=', topic.accepted_answer_id ?? '')
    .execute()
}
