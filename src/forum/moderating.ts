import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { found } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { about, topicNumber, topicOf } from './posts.ts'

/** Takes a topic or one answer out of sight, or shows it again. Nothing is deleted. */
export const hidePost = verb({
  name: 'topic.hide',
  permission: 'forum.moderate',
  input: z.strictObject({
    number: topicNumber,
    answerId: z.string().max(60).optional(),
    hidden: z.boolean(),
  }),
  run: async (work, { number, answerId, hidden }) => {
    const topic = await topicOf(work, number)
    const values = hidden
      ? { hidden_at: work.at, hidden_by: personOf(work.actor) }
      : { hidden_at: null, hidden_by: null }
    if (answerId) {
      found(
        await work.db
          .selectFrom('answer')
          .select('id')
          .where('id', '=', answerId)
          .where('topic_id', '=', topic.id)
          .executeTakeFirst(),
      )
      await work.db.updateTable('answer').set(values).where('id', '=', answerId).execute()
    } else await work.db.updateTable('topic').set(values).where('id', '=', topic.id).execute()
    await record(work, hidden ? 'topic.hidden' : 'topic.shown', about(topic), {
      number,
      ...(answerId ? { answerId } : {}),
    })
  },
})

/** Nobody answers any more, or everybody again. */
export const lockTopic = verb({
  name: 'topic.lock',
  permission: 'forum.moderate',
  input: z.strictObject({ number: topicNumber, locked: z.boolean() }),
  run: async (work, { number, locked }) => {
    const topic = await topicOf(work, number)
    await work.db
      .updateTable('topic')
      .set({ locked_at: locked ? work.at : null })
      .where('id', '=', topic.id)
      .execute()
    await record(work, 'topic.locked', about(topic), { number, locked })
  },
})
