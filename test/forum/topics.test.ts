import { beforeAll, expect, it } from 'vitest'
import { acceptAnswer, unacceptAnswer } from '#forum/accepting.ts'
import { answer } from '#forum/answering.ts'
import { ask } from '#forum/asking.ts'
import { hidePost, lockTopic } from '#forum/moderating.ts'
import { topicByNumber, topics } from '#forum/queries.ts'
import { second, watchTopic } from '#forum/watching.ts'
import { turnIntoTicket } from '#origins/turning.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { Conflict, Missing, Refused } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

type Person = Extract<Actor, { kind: 'person' }>
const question = {
  title: 'Bank says returned, app says sent',
  text: 'Do I **wait**, or send again? <script>alert(1)</script>',
  locale: 'en',
}

describeEachDialect('the forum', (place) => {
  const held = testDesk(place)
  let rey: Person, tomislav: Person, ana: Person

  beforeAll(async () => {
    rey = await anyone(held.desk, 'customer', { name: 'Rey Villanueva' })
    tomislav = await anyone(held.desk, 'customer', { name: 'Tomislav Babić' })
    ana = await anyone(held.desk, 'agent', { name: 'Ana Kovač' })
  })

  const asked = () => act(held.desk, rey, ask, question)
  const watched = (topicId: string, person: Person) =>
    held.desk.reader
      .selectFrom('watch')
      .select('person_id')
      .where('record_id', '=', topicId)
      .where('person_id', '=', person.personId)
      .executeTakeFirst()

  it('takes a question once, renders it safely, and lets its asker follow it', async () => {
    const form = { ...question, submissionId: crypto.randomUUID() }
    const both = await Promise.all([act(held.desk, rey, ask, form), act(held.desk, rey, ask, form)])
    expect(both[0]).toEqual(both[1])
    const topic = await topicByNumber(held.desk, visitorActor, both[0].number)
    expect(topic).toMatchObject({
      title: question.title,
      slug: 'bank-says-returned-app-says-sent',
      answers: 0,
      author: 'Rey Villanueva',
    })
    expect(topic.html).toContain('<strong>wait</strong>')
    expect(topic.html).not.toContain('<script')
    expect(await watched(topic.id, rey)).toBeDefined()
  })

  it('does not take a question from a visitor', async () => {
    await expect(act(held.desk, visitorActor, ask, question)).rejects.toBeInstanceOf(Refused)
  })

  it('is solved by who asked or by the staff, and by nobody else', async () => {
    const topic = await asked()
    const { id } = await act(held.desk, tomislav, answer, { number: topic.number, text: 'Wait until nine.' })
    await expect(
      act(held.desk, tomislav, acceptAnswer, { number: topic.number, answerId: id }),
    ).rejects.toBeInstanceOf(Refused)
    await act(held.desk, rey, acceptAnswer, { number: topic.number, answerId: id })
    const solved = await topicByNumber(held.desk, visitorActor, topic.number)
    expect(solved).toMatchObject({
      solvedAt: expect.any(String),
      accepted: { id, acceptedBy: 'Rey Villanueva' },
      posts: [],
    })
    const other = await act(held.desk, ana, answer, {
      number: topic.number,
      text: 'Now we read it thrice a day.',
    })
    await act(held.desk, ana, acceptAnswer, { number: topic.number, answerId: other.id })
    expect(await topicByNumber(held.desk, visitorActor, topic.number)).toMatchObject({
      accepted: { id: other.id, staff: true },
      posts: [{ id, acceptedAt: null }],
    })
    await act(held.desk, rey, unacceptAnswer, { number: topic.number })
    expect(await topicByNumber(held.desk, visitorActor, topic.number)).toMatchObject({
      accepted: null,
      solvedAt: null,
    })
  })

  it('accepts no answer of another topic', async () => {
    const [one, two] = [await asked(), await asked()]
    const { id } = await act(held.desk, tomislav, answer, { number: two.number, text: 'Elsewhere.' })
    await expect(
      act(held.desk, rey, acceptAnswer, { number: one.number, answerId: id }),
    ).rejects.toBeInstanceOf(Missing)
  })

  it('counts "I have this too" once a person, and not the asker', async () => {
    const topic = await asked()
    await Promise.all([1, 2, 3].map(() => act(held.desk, tomislav, second, { number: topic.number })))
    await act(held.desk, rey, second, { number: topic.number })
    const whole = await topicByNumber(held.desk, tomislav, topic.number)
    expect(whole).toMatchObject({ seconds: 1, seconded: true, watching: true })
    await act(held.desk, tomislav, watchTopic, { number: topic.number, on: false })
    expect(await watched(topic.id, tomislav)).toBeUndefined()
  })

  it('hides a topic or an answer from everybody but the staff', async () => {
    const topic = await asked()
    const { id } = await act(held.desk, tomislav, answer, {
      number: topic.number,
      text: 'Buy cheap watches.',
    })
    await expect(
      act(held.desk, rey, hidePost, { number: topic.number, answerId: id, hidden: true }),
    ).rejects.toBeInstanceOf(Refused)
    await act(held.desk, ana, hidePost, { number: topic.number, answerId: id, hidden: true })
    expect((await topicByNumber(held.desk, rey, topic.number)).posts).toEqual([])
    expect((await topicByNumber(held.desk, ana, topic.number)).posts).toHaveLength(1)
    await act(held.desk, ana, hidePost, { number: topic.number, hidden: true })
    await expect(topicByNumber(held.desk, rey, topic.number)).rejects.toBeInstanceOf(Missing)
    await expect(
      act(held.desk, tomislav, answer, { number: topic.number, text: 'x' }),
    ).rejects.toBeInstanceOf(Missing)
    expect(
      (await topics(held.desk, visitorActor, { limit: 100 })).items.map((one) => one.number),
    ).not.toContain(topic.number)
  })

  it('takes no answers once it is locked', async () => {
    const topic = await asked()
    await act(held.desk, ana, lockTopic, { number: topic.number, locked: true })
    await expect(
      act(held.desk, tomislav, answer, { number: topic.number, text: 'Late.' }),
    ).rejects.toBeInstanceOf(Conflict)
  })

  it('becomes one ticket of its asker, with the question as the customer’s own words, however often it is turned', async () => {
    const topic = await asked()
    await expect(act(held.desk, tomislav, turnIntoTicket, { topic: topic.number })).rejects.toBeInstanceOf(
      Refused,
    )
    const both = await Promise.all(
      [1, 2].map(() => act(held.desk, ana, turnIntoTicket, { topic: topic.number })),
    )
    expect(both[0]).toEqual(both[1])
    const ticket = await held.desk.reader
      .selectFrom('ticket')
      .selectAll()
      .where('number', '=', both[0]?.number ?? 0)
      .executeTakeFirstOrThrow()
    expect(ticket).toMatchObject({
      subject: question.title,
      requester_id: rey.personId,
      created_by: ana.personId,
      channel: 'forum',
      origin_topic_id: topic.id,
    })
    const words = await held.desk.reader
      .selectFrom('message')
      .select(['author_id', 'text', 'kind'])
      .where('ticket_id', '=', ticket.id)
      .execute()
    expect(words).toEqual([{ author_id: rey.personId, text: question.text, kind: 'customer' }])
    expect((await topicByNumber(held.desk, visitorActor, topic.number)).ticket).toMatchObject({
      number: ticket.number,
      status: 'new',
    })
  })

  it('lists the liveliest first, page by page, without losing or repeating one', async () => {
    const all = await topics(held.desk, visitorActor, { limit: 100 })
    const seen: number[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof topics>> = await topics(held.desk, visitorActor, {
        limit: 3,
        cursor,
      })
      seen.push(...page.items.map((one) => one.number))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(all.items.map((one) => one.number))
  })
})
