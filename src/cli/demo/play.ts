import { acceptAnswer } from '#forum/accepting.ts'
import { answer } from '#forum/answering.ts'
import { ask } from '#forum/asking.ts'
import { second } from '#forum/watching.ts'
import { closeSolved, watchPromises } from '#tickets/lapsing.ts'
import { act } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { type Act, acts } from '../../../db/story/acts.ts'
import { Shelf } from './articles.ts'
import { Cast } from './cast.ts'
import { Counter } from './tickets.ts'
import { Visits } from './visits.ts'
import { people } from './zones.ts'

const HOUR = 3_600_000

/** A clock that the story moves. */
export class StoryClock {
  now = 0
  read = (): number => this.now
}

/**
 * Plays the story through the verbs, each at its own time. The same seed and end give the same desk.
 * What the desk does by itself (a promise lapses, a solved ticket is put away) is looked after every simulated hour.
 */
export async function play(
  desk: Desk,
  clock: StoryClock,
  seed: string,
  end: number,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const story = acts(seed, end)
  const cast = new Cast(desk)
  const shelf = new Shelf(desk, cast)
  const counter = new Counter(desk, cast, shelf)
  const visits = new Visits(desk, cast, shelf, counter)
  const topics = new Map<string, number>()
  const answers = new Map<string, string>()
  clock.now = (story[0]?.at ?? end) - HOUR
  await cast.enter()
  let looked = clock.now
  for (const [index, one] of story.entries()) {
    for (; looked + HOUR <= one.at; looked += HOUR) await lookAfter(desk, clock, looked + HOUR)
    clock.now = one.at
    await perform(one)
    if (index % 50 === 0) progress(index, story.length)
  }
  await lookAfter(desk, clock, end)
  clock.now = end
  await visits.settle()
  progress(story.length, story.length)

  async function perform(one: Act): Promise<void> {
    switch (one.do) {
      case 'join':
        return cast.join(one.customer)
      case 'draft':
        return shelf.write(one)
      case 'translate':
        return shelf.write({ ...one, born: false })
      case 'review':
        return shelf.review(one.article)
      case 'publish':
        return shelf.publish(one)
      case 'known':
        return shelf.known(one, end)
      case 'archive':
        return shelf.archive(one.article, one.by)
      case 'open':
        return counter.open(
          one.ticket,
          one.ticket.topic ? (topics.get(one.ticket.topic.key) ?? null) : null,
          visits.keyFor(one.ticket),
        )
      case 'turn':
        return counter.turn(one.ticket, one.turn, one.at, people.get(one.ticket.by)?.zone ?? 'Asia/Manila')
      case 'raise':
        return counter.raise(one.escalation)
      case 'step':
        return counter.step(one.escalation, one.step)
      case 'ask': {
        const { title, text, area, locale } = one.topic
        const asked = await act(desk, await cast.actor(one.topic.by), ask, {
          title,
          text,
          locale,
          area: cast.areas.get(area) ?? null,
        })
        topics.set(one.topic.key, asked.number)
        return
      }
      case 'answer': {
        const number = topics.get(one.topic.key) ?? 0
        const made = await act(desk, await cast.actor(one.answer.by), answer, {
          number,
          text: one.answer.text,
        })
        answers.set(one.answer.key, made.id)
        return
      }
      case 'accept':
        return act(desk, await cast.actor(one.topic.by), acceptAnswer, {
          number: topics.get(one.topic.key) ?? 0,
          answerId: answers.get(one.answer) ?? '',
        })
      case 'second':
        return act(desk, await cast.actor(one.by), second, { number: topics.get(one.topic.key) ?? 0 })
      case 'visit':
        return visits.pay(one.visit, one.at)
    }
  }
}

async function lookAfter(desk: Desk, clock: StoryClock, at: number): Promise<void> {
  clock.now = at
  for (const spec of [watchPromises, closeSolved])
    await spec.run(desk, {} as never, { id: 'demo', attempt: 1 })
}
