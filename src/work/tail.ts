import type { Place } from '#db/open.ts'
import type { Acting } from './act.ts'
import type { Event } from './events.ts'
import {
  cursorsOf,
  eventsAfter,
  type Follower,
  followOnce,
  followTogether,
  newestSequence,
} from './follow.ts'

type Log = { error(about: object, text: string): void }

export type Tail = {
  wake(): void
  sequence(): number
  subscribe(listener: (events: readonly Event[]) => void): () => void
  settled(): Promise<void>
  stop(): Promise<void>
}

/** Another process may write: SQLite is asked this often for news, ms. On PostgreSQL a notice wakes us and this is only the net below. */
const POLL = { sqlite: 250, postgres: 1000 }
/** How long followers wait for more to read before they begin, ms: what many people write at once is then one transaction. */
const GATHER = 25
/** A listener is told of at most so many events at once. */
const BATCH = 500

/**
 * Reads the event log as it grows: hands new events to the listeners of this process in order, and lets the followers read on.
 * The cursor decides what is new; waking early or often does no harm.
 */
export async function startTail(desk: Acting, followers: readonly Follower[], log: Log): Promise<Tail> {
  const listeners = new Set<(events: readonly Event[]) => void>()
  let seen = await newestSequence(desk)
  let stopped = false
  let running: Promise<void> | null = null
  let again = false
  let gathering: NodeJS.Timeout | null = null
  let telling: Promise<void> | null = null
  let news = false

  const turn = async () => {
    do {
      again = false
      if (!(await together())) for (const follower of followers) await follow(follower)
    } while (again && !stopped)
  }

  const tellOn = async () => {
    do {
      news = false
      await tell().catch(unread)
    } while (news && !stopped)
    telling = null
  }

  const unread = (error: unknown) => log.error({ err: error }, 'the event log could not be read')

  const tell = async () => {
    for (;;) {
      const events = await eventsAfter(desk.place.reader, seen, BATCH)
      const last = events.at(-1)
      if (!last) return
      seen = last.sequence
      for (const listener of listeners) {
        try {
          listener(events)
        } catch (error) {
          log.error({ err: error }, 'a listener to events failed')
        }
      }
    }
  }

  // What one of them cannot read, each tries for itself, and says so.
  const together = async () => {
    try {
      return stopped || !followers.length || (await followTogether(desk, followers))
    } catch {
      return false
    }
  }

  // One follower that fails must not keep the others from reading.
  const follow = async (follower: Follower) => {
    try {
      while (!stopped && (await followOnce(desk, follower)));
    } catch (error) {
      log.error({ follower: follower.name, err: error }, 'a follower failed and will try again')
    }
  }

  const readOn = () => {
    if (gathering) clearTimeout(gathering)
    gathering = null
    if (stopped) return
    if (running) {
      again = true
      return
    }
    running = turn()
      .catch(unread)
      .finally(() => {
        running = null
        if (again) readOn()
      })
  }

  // Pages and streams hear of it at once, followers in a moment.
  const wake = () => {
    if (stopped) return
    if (telling) news = true
    else telling = tellOn()
    gathering ??= setTimeout(readOn, GATHER).unref()
  }

  const timer = setInterval(wake, POLL[desk.place.dialect])
  timer.unref()
  const stopListening = await listen(desk.place, wake, log)
  wake()

  return {
    wake,
    sequence: () => seen,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    settled: async () => {
      const goal = await newestSequence(desk)
      while (!stopped && (seen < goal || !(await reached(desk, followers, goal)))) {
        wake()
        readOn()
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      if (gathering) clearTimeout(gathering)
      await stopListening()
      await telling
      await running
    },
  }
}

async function reached(desk: Acting, followers: readonly Follower[], goal: number): Promise<boolean> {
  const at = await cursorsOf(desk)
  return followers.every((follower) => (at.get(follower.name) ?? 0) >= goal)
}

/** Keeps one connection that hears PostgreSQL's notices, and makes a new one when it breaks. */
async function listen(place: Place, wake: () => void, log: Log): Promise<() => Promise<void>> {
  const { listen: connect } = place
  if (!connect) return async () => {}
  let stopped = false
  let client: ReturnType<typeof connect> | null = null
  const open = async () => {
    if (stopped) return
    const next = connect()
    client = next
    next.on('error', () => {})
    next.on('end', () => setTimeout(open, 1000).unref())
    next.on('notification', wake)
    try {
      await next.connect()
      await next.query('listen sagot')
      wake()
    } catch (error) {
      log.error({ err: error }, 'listening to the database failed; polling goes on')
      await next.end().catch(() => {})
    }
  }
  await open()
  return async () => {
    stopped = true
    await client?.end().catch(() => {})
  }
}
