import { z } from 'zod'
import { addMessage } from '#tickets/messages.ts'
import { addTicket } from '#tickets/opening.ts'
import { personOf } from '#work/actor.ts'
import { found } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'

/**
 * An agent turns a topic into a ticket of its asker: what the forum cannot solve, a person does. The topic shows its stage.
 * A topic that has a ticket gives that one again.
 */
export const turnIntoTicket = verb({
  name: 'origins.turnIntoTicket',
  permission: 'ticket.work',
  input: z.strictObject({ topic: z.number().int().min(1) }),
  run: async (work, input): Promise<{ id: string; number: number }> => {
    const topic = found(
      await work.db
        .selectFrom('topic')
        .select(['id', 'number', 'title', 'text', 'html', 'author_id', 'area_id', 'locale'])
        .where('number', '=', input.topic)
        .executeTakeFirst(),
    )
    const before = await work.db
      .selectFrom('ticket')
      .select(['id', 'number'])
      .where('origin_topic_id', '=', topic.id)
      .executeTakeFirst()
    if (before) return before
    const ticket = await addTicket(work, {
      requesterId: topic.author_id,
      createdBy: personOf(work.actor),
      subject: topic.title,
      channel: 'forum',
      areaId: topic.area_id,
      locale: topic.locale,
      originTopicId: topic.id,
    })
    await addMessage(work, ticket.id, {
      kind: 'customer',
      authorId: topic.author_id,
      text: topic.text,
      html: topic.html,
      format: 'markdown',
      channel: 'forum',
    })
    await record(
      work,
      'ticket.from_topic',
      { kind: 'topic', id: topic.id, ticketId: ticket.id },
      { topicId: topic.id, topicNumber: topic.number, number: ticket.number },
    )
    return { id: ticket.id, number: ticket.number }
  },
})
