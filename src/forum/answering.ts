import { sql } from 'kysely'
import { z } from 'zod'
import { isStaff, personOf } from '#work/actor.ts'
import { Conflict, Refused } from '#work/errors.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { about, demandUnlocked, postText, renderPost, submission, topicNumber, topicOf } from './posts.ts'
import { follow } from './watching.ts'

/** Answers a topic; who answers follows it from then on. */
export const answer = verb({
  name: 'topic.answer',
  permission: 'forum.answer',
  input: z.strictObject({ number: topicNumber, text: postText, submissionId: submission }),
  prepare: (tools, { text }) => renderPost(tools, text, 'en'),
  run: async (work, input, html): Promise<{ id: string; number: number }> => {
    const authorId = personOf(work.actor)
    if (!authorId) throw new Refused('refused')
    const topic = await topicOf(work, input.number)
    const before = input.submissionId
      ? await work.db
          .selectFrom('answer')
          .select(['id', 'author_id', 'topic_id'])
          .where('submission_id', '=', input.submissionId)
          .executeTakeFirst()
      : undefined
    if (before) {
      if (before.author_id !== authorId || before.topic_id !== topic.id) throw new Conflict('conflict')
      return { id: before.id, number: topic.number }
    }
    demandUnlocked(topic)
    const id = work.id()
    await work.db
      .insertInto('answer')
      .values({
        id,
        topic_id: topic.id,
        author_id: authorId,
        text: input.text,
        html,
        created_at: work.at,
        submission_id: input.submissionId ?? null,
      })
      .execute()
    await work.db
      .updateTable('topic')
      .set({ answers: sql<number>`answers + 1`, active_at: work.at, updated_at: work.at })
      .where('id', '=', topic.id)
      .execute()
    await follow(work, topic.id, authorId)
    await record(work, 'topic.answered', about(topic), {
      number: topic.number,
      answerId: id,
      staff: isStaff(work.actor),
    })
    return { id, number: topic.number }
  },
})
