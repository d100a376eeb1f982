import type { Actor } from '#work/actor.ts'
import { isStaff } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import type { Event } from '#work/events.ts'
import { eventsAfter } from '#work/follow.ts'
import { allowedTopics, newsFor, type Topic } from './topics.ts'

const HEARTBEAT = 20_000
/** How often a stream asks whether its reader may still read, ms. */
const RECHECK = 5000
/** A reader further behind than this starts again from the page. */
const MOST_REPLAYED = 500

type Reader = {
  /** Who reads now; null once the session ended. Asked again while the stream is open. */
  actor(): Promise<Actor | null>
  wanted: readonly Topic[]
  /** The last sequence the page or the stream before had; null = from now on. */
  since: number | null
}

/** An event stream of ids and types; the page fetches what it may see. Nothing between `since` and the first live event is lost or told twice. */
export async function openStream(desk: Desk, reader: Reader): Promise<ReadableStream<Uint8Array> | null> {
  const actor = await reader.actor()
  if (!actor) return null
  const topics = await allowedTopics(desk, actor, reader.wanted)
  if (!topics.length) return null
  const encoder = new TextEncoder()
  const staff = isStaff(actor)
  let close = () => {}
  return new ReadableStream<Uint8Array>({
    start: async (controller) => {
      let open = true
      let sent = reader.since ?? desk.sequence()
      const early: Event[] = []
      let replaying = true
      const say = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text))
      }
      const tell = (event: Event) => {
        if (event.sequence <= sent) return
        sent = event.sequence
        const news = newsFor(event, topics, staff)
        if (news) say(`id: ${event.sequence}\ndata: ${JSON.stringify(news)}\n\n`)
      }
      const stop = desk.subscribe((events) => {
        if (replaying) early.push(...events)
        else for (const event of events) tell(event)
      })
      const heartbeat = setInterval(() => say(': \n\n'), HEARTBEAT)
      const recheck = setInterval(() => {
        reader.actor().then(
          (now) => (now && sameRights(actor, now) ? undefined : close()),
          () => close(),
        )
      }, RECHECK)
      close = () => {
        if (!open) return
        open = false
        stop()
        clearInterval(heartbeat)
        clearInterval(recheck)
        try {
          controller.close()
        } catch {
          // the reader went first
        }
      }
      say('retry: 3000\n\n')
      try {
        const missed = await eventsAfter(desk.reader, sent, MOST_REPLAYED + 1)
        if (missed.length > MOST_REPLAYED) {
          sent = desk.sequence()
          say(`id: ${sent}\nevent: reset\ndata: {}\n\n`)
        } else for (const event of missed) tell(event)
      } catch (error) {
        desk.log.error({ err: error }, 'a stream could not be brought up to date')
        close()
      }
      replaying = false
      for (const event of early) tell(event)
    },
    cancel: () => close(),
  })
}

function sameRights(before: Actor, now: Actor): boolean {
  if (before.kind !== now.kind) return false
  if (before.kind === 'person' && now.kind === 'person')
    return before.personId === now.personId && before.role === now.role
  if (before.kind === 'guest' && now.kind === 'guest')
    return before.ticketId === now.ticketId && before.proven === now.proven
  return true
}
