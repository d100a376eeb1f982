import { flag } from '#articles/flagging.ts'
import { accept } from '#escalations/accepting.ts'
import { close, decline, giveBack, reroute, withdraw } from '#escalations/answering.ts'
import { raise } from '#escalations/raising.ts'
import { resolve } from '#escalations/resolving.ts'
import { link } from '#origins/linking.ts'
import { turnIntoTicket } from '#origins/turning.ts'
import { assignTicket } from '#tickets/assigning.ts'
import { changeTicket } from '#tickets/changing.ts'
import { noteOnTicket } from '#tickets/noting.ts'
import { openTicket } from '#tickets/opening.ts'
import { rateTicket } from '#tickets/rating.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { confirmSolved } from '#tickets/solving.ts'
import { writeToTicket } from '#tickets/writing.ts'
import { act } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { articles } from '../../../db/story/articles/index.ts'
import type { Escalation, Step, Ticket, Turn } from '../../../db/story/types.ts'
import type { Shelf } from './articles.ts'
import type { Cast } from './cast.ts'

/** The tickets and escalations of the story. */
export class Counter {
  readonly #tickets = new Map<string, { id: string; number: number }>()
  readonly #escalations = new Map<string, number>()
  readonly #desk: Desk
  readonly #cast: Cast
  readonly #shelf: Shelf
  constructor(desk: Desk, cast: Cast, shelf: Shelf) {
    this.#desk = desk
    this.#cast = cast
    this.#shelf = shelf
  }

  ticket(key: string): { id: string; number: number } {
    const ticket = this.#tickets.get(key)
    if (!ticket) throw new Error(`Ticket ${key} is not open yet.`)
    return ticket
  }

  async open(ticket: Ticket, topicNumber: number | null, visit: string | null): Promise<void> {
    if (topicNumber !== null) {
      const agent = await this.#cast.actor(ticket.topic?.by ?? '')
      this.#tickets.set(ticket.key, await act(this.#desk, agent, turnIntoTicket, { topic: topicNumber }))
      return
    }
    const opened = await act(this.#desk, await this.#cast.actor(ticket.by), openTicket, {
      subject: ticket.subject,
      text: ticket.text,
      area: this.#cast.areas.get(ticket.area) ?? null,
      channel: ticket.channel,
      priority: ticket.priority,
      locale: ticket.locale,
      visit,
    })
    this.#tickets.set(ticket.key, opened)
  }

  /** `zone` is where the reader lives: a promised time is said as it reads there. */
  async turn(ticket: Ticket, turn: Turn, now: number, zone: string): Promise<void> {
    const { number, id } = this.ticket(ticket.key)
    const by = 'by' in turn ? await this.#cast.actor(turn.by) : await this.#cast.actor(ticket.by)
    const desk = this.#desk
    switch (turn.do) {
      case 'take':
        return act(desk, by, assignTicket, { ticket: number, assignee: by.personId })
      case 'reply': {
        const promiseAt = turn.promise ? new Date(now + turn.promise * 60_000) : null
        const clock =
          promiseAt?.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }) ?? ''
        await act(desk, by, replyToTicket, {
          ticket: number,
          text: turn.text.replaceAll('{by}', clock),
          then: turn.status,
          promiseAt: promiseAt?.toISOString() ?? null,
        })
        const used = turn.uses ? this.#shelf.get(turn.uses) : undefined
        if (used) await act(desk, by, link, { number, article: used.rootId, role: 'used' })
        return
      }
      case 'note':
        await act(desk, by, noteOnTicket, { ticket: number, text: turn.text })
        return
      case 'say':
        await act(desk, by, writeToTicket, { ticket: number, text: turn.text })
        return
      case 'flag': {
        const article = this.#shelf.get(turn.article)
        if (article) await act(desk, by, flag, { articleId: article.id, reason: turn.text, ticketId: id })
        return
      }
      case 'priority':
        await act(desk, by, changeTicket, { ticket: number, priority: turn.to })
        return
      case 'area':
        await act(desk, by, changeTicket, { ticket: number, area: this.#cast.areas.get(turn.to) ?? null })
        return
      case 'solved-myself':
        return act(desk, by, confirmSolved, { ticket: number })
      case 'rate':
        await act(desk, by, rateTicket, { ticket: number, score: turn.score, text: turn.text ?? '' })
        return
    }
  }

  async raise(escalation: Escalation): Promise<void> {
    const { number } = await act(this.#desk, await this.#cast.actor(escalation.by), raise, {
      number: this.ticket(escalation.ticket).number,
      kind: escalation.kind,
      cause: escalation.cause,
      severity: escalation.severity,
      toTeamId: this.#cast.teams.get(escalation.team) ?? '',
      packet: escalation.packet,
    })
    this.#escalations.set(escalation.key, number)
  }

  async step(escalation: Escalation, step: Step): Promise<void> {
    const number = this.#escalations.get(escalation.key) ?? 0
    const by = await this.#cast.actor(step.by)
    const desk = this.#desk
    switch (step.do) {
      case 'accept':
        return act(desk, by, accept, { number })
      case 'return':
        return act(desk, by, giveBack, { number, missing: step.missing, reason: step.text })
      case 'decline':
        return act(desk, by, decline, { number, reason: step.text })
      case 'withdraw':
        return act(desk, by, withdraw, { number })
      case 'reroute':
        return act(desk, by, reroute, { number, toTeamId: this.#cast.teams.get(step.team) ?? '' })
      case 'close':
        return act(desk, by, close, { number })
      case 'resolve': {
        const { outcome } = step
        const used =
          outcome.kind === 'used' || outcome.kind === 'fixed' ? this.#shelf.get(outcome.article) : undefined
        const { draftId } = await act(desk, by, resolve, {
          number,
          cause: step.cause,
          resolution: step.resolution,
          outcome: {
            kind: outcome.kind,
            ...(used ? { article: used.rootId } : {}),
            ...(outcome.kind === 'none' ? { reason: outcome.reason } : {}),
          },
        })
        const article = draftId ? articles.find((one) => one.origin === escalation.key) : undefined
        if (draftId && article) this.#shelf.keep(article, { id: draftId, rootId: draftId })
      }
    }
  }
}
