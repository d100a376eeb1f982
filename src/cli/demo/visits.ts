import { createHash } from 'node:crypto'
import type { Insertable } from 'kysely'
import { vote } from '#articles/voting.ts'
import type { SignalTable } from '#attempts/schema.ts'
import { keepPastSignals } from '#importing/past.ts'
import { act } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { visitorActor } from '#work/permissions.ts'
import { instant } from '#work/work.ts'
import type { Ticket, Visit } from '../../../db/story/types.ts'
import type { Shelf } from './articles.ts'
import type { Cast } from './cast.ts'
import type { Counter } from './tickets.ts'

type Signal = Insertable<SignalTable>

/** The signals that visitors of the story leave: what they searched, read, voted, and whether they sent the form. */
export class Visits {
  readonly #desk: Desk
  readonly #cast: Cast
  readonly #shelf: Shelf
  readonly #counter: Counter
  /** Forms that will be sent: the ticket's key → the visit that sends it. */
  readonly #sending = new Map<string, { visit: Visit; at: number }>()
  #waiting: Signal[] = []
  constructor(desk: Desk, cast: Cast, shelf: Shelf, counter: Counter) {
    this.#desk = desk
    this.#cast = cast
    this.#shelf = shelf
    this.#counter = counter
  }

  /** The visit key of the form that a ticket comes from, if its customer looked first. */
  keyFor(ticket: Ticket): string | null {
    return this.#sending.has(ticket.key) || ticket.tried
      ? keyOf(this.#sending.get(ticket.key)?.visit.key ?? `t.${ticket.key}`)
      : null
  }

  async pay(visit: Visit, at: number): Promise<void> {
    const key = keyOf(visit.key)
    const personId = visit.by ? this.#cast.id(visit.by) : null
    const article = visit.read ? this.#shelf.get(visit.read) : undefined
    let moment = at
    const send = (name: string, more: Partial<Signal> = {}, seconds = 8) => {
      this.#waiting.push({
        ...blank,
        id: `${key}.${name}`,
        at: instant(moment),
        visit: key,
        person_id: personId,
        name,
        ...more,
      })
      moment += seconds * 1000
    }
    send('visit_started', {}, 4)
    send('searched', { query: visit.query, results: article ? 3 : 0, final: 1 }, 12)
    if (visit.form) send('form_opened', {}, 10)
    if (article) {
      const via = visit.form ? 'suggestion' : 'search'
      if (visit.form)
        send('suggestions_shown', { shown: JSON.stringify({ articles: [article.rootId] }), arm: 'shown' }, 6)
      else send('result_clicked', { search_id: `${key}.searched`, rank: 1, article_id: article.rootId }, 2)
      send('viewed', { article_id: article.rootId, via }, 50)
      send('read', { article_id: article.rootId, via, seconds: 48, scroll: 80 }, 6)
      if (visit.vote) {
        send('voted', { article_id: article.rootId, vote: visit.vote, via }, 4)
        await act(this.#desk, visit.by ? await this.#cast.actor(visit.by) : visitorActor, vote, {
          articleId: article.id,
          vote: visit.vote,
          voterKey: key,
        })
      }
    }
    if (visit.ticket) this.#sending.set(visit.ticket, { visit, at: moment })
    if (this.#waiting.length > 200) await this.#flush()
  }

  /** What can only be said once the tickets are there: which form became which ticket. */
  async settle(): Promise<void> {
    for (const [ticketKey, { visit, at }] of this.#sending) {
      const key = keyOf(visit.key)
      this.#waiting.push({
        ...blank,
        id: `${key}.form_submitted`,
        at: instant(at),
        visit: key,
        person_id: visit.by ? this.#cast.id(visit.by) : null,
        name: 'form_submitted',
        ticket_id: this.#counter.ticket(ticketKey).id,
      })
    }
    await this.#flush()
  }

  async #flush(): Promise<void> {
    await keepPastSignals(this.#desk, this.#waiting.splice(0))
  }
}

const blank = { staff: 0, bot: 0, preview: 0 } as const

/** A visit key of the usual form, the same for the same name. */
function keyOf(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 22)
}
