import { sql } from 'kysely'
import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { Refused } from '#work/errors.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { about, topicNumber, topicOf } from './posts.ts'

/** From now on this person hears of what happens in the topic. */
export async function follow(work: Work, topicId: string, personId: string): Promise<void> {
  await work.db
    .insertInto('watch')
    .values({ person_id: personId, record_kind: 'topic', record_id: topicId, created_at: work.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Follows a topic, or stops. */
export const watchTopic = verb({
  name: 'topic.watch',
  permission: 'person.self',
  input: z.strictObject({ number: topicNumber, on: z.boolean() }),
  run: async (work, { number, on }) => {
    const personId = personOf(work.actor)
    if (!personId) throw new Refused('refused')
    const topic = await topicOf(work, number)
    if (on) return follow(work, topic.id, personId)
    await work.db
      .deleteFrom('watch')
      .where('record_kind', '=', 'topic')
      .where('record_id', '=', topic.id)
      .where('person_id', '=', personId)
      .execute()
  },
})

/** "I have this too": counted once a person; they hear of the answer. */
export const second = verb({
  name: 'topic.second',
  permission: 'forum.answer',
  input: z.strictObject({ number: topicNumber }),
  run: async (work, { number }) => {
    const personId = personOf(work.actor)
    if (!personId) throw new Refused('refused')
    const topic = await topicOf(work, number)
    if (topic.author_id === personId) return
    const inserted = await work.db
      .insertInto('topic_second')
      .values({ topic_id: topic.id, person_id: personId, at: work.at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows !== 1n) return
    await work.db
      .updateTable('topic')
      .set({ seconds: sql<number>`seconds + 1`, updated_at: work.at })
      .where('id', '=', topic.id)
      .execute()
    await follow(work, topic.id, personId)
    await record(work, 'topic.seconded', about(topic), { number })
  },
})
