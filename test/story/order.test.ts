import { describe, expect, it } from 'vitest'
import { after, type State } from '#escalations/escalation.ts'
import { type Act, acts } from '../../db/story/acts.ts'
import { instantOf, minutesOf, whenOf } from '../../db/story/times.ts'
import { allCustomers, allEscalations, allTickets, articles, seed, staff, topics } from './everything.ts'

/** Noon and half past midnight in Manila: the story must hold at any hour. */
const ends = ['2026-03-10T04:00:00Z', '2026-03-09T16:30:00Z', '2026-08-01T15:59:00Z'].map((one) =>
  Date.parse(one),
)
const rising = (times: number[]) =>
  times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0))

describe.each(ends)('played until %d', (end) => {
  const at = (when: Parameters<typeof instantOf>[0]) => instantOf(when, end)

  it('every ticket goes forward in time, and begins after its customer joined', () => {
    for (const ticket of allTickets) {
      expect(rising([at(ticket.at), ...ticket.turns.map((turn) => at(turn.at))]), ticket.key).toBe(true)
      const by = allCustomers.find((one) => one.key === ticket.by)
      expect(by && at(by.joined) <= at(ticket.at), ticket.key).toBe(true)
    }
  })

  it('every escalation lies between the opening of its ticket and the end, and follows the one it repeats', () => {
    for (const escalation of allEscalations) {
      const ticket = allTickets.find((one) => one.key === escalation.ticket)
      const times = [
        at(ticket?.at ?? '-91 00:00'),
        at(escalation.at),
        ...escalation.steps.map((step) => at(step.at)),
      ]
      expect(rising([...times, end]), escalation.key).toBe(true)
      const before = allEscalations.find((one) => one.key === escalation.again)
      if (before)
        expect(at(before.steps.at(-1)?.at ?? before.at), escalation.key).toBeLessThanOrEqual(
          at(escalation.at),
        )
    }
  })

  it('every topic and every article goes forward in time', () => {
    for (const topic of topics) {
      expect(rising([at(topic.at), ...topic.answers.map((one) => at(one.at)), end]), topic.key).toBe(true)
      const accepted = topic.answers.find((one) => one.key === topic.accepted?.answer)
      if (topic.accepted) expect(accepted && at(accepted.at) <= at(topic.accepted.at), topic.key).toBe(true)
    }
    for (const article of articles) {
      const texts = Object.values(article.texts)
      const origin = allEscalations.find((one) => one.key === article.origin)
      const resolved = origin?.steps.find((step) => step.do === 'resolve')
      if (resolved)
        expect(at(resolved.at), article.key).toBeLessThanOrEqual(
          Math.min(...texts.map((text) => at(text.made))),
        )
      for (const text of texts)
        if (text.published) expect(at(text.published.at), article.key).toBeGreaterThan(at(text.made))
      for (const text of texts)
        if (article.archived) expect(at(article.archived.at)).toBeGreaterThan(at(text.made))
    }
  })

  it('the list of acts is in order, complete and over by then', () => {
    const list = acts(seed, end)
    expect(rising(list.map((act) => act.at))).toBe(true)
    expect(list.at(-1)?.at).toBeLessThanOrEqual(end)
    const count = (what: Act['do']) => list.filter((act) => act.do === what).length
    expect(count('open')).toBe(allTickets.length)
    expect(count('raise')).toBe(allEscalations.length)
    expect(count('join')).toBe(allCustomers.length)
  })
})

const [end = 0] = ends

describe('what follows what', () => {
  const licensed = new Set(
    staff.filter((one) => one.licence === 'publisher' || one.licence === 'coach').map((one) => one.key),
  )

  it('somebody else with the right publishes', () => {
    for (const article of articles)
      for (const text of Object.values(article.texts))
        if (text.published) {
          expect(licensed.has(text.published.by), `${article.key} ${text.published.by}`).toBe(true)
          expect(text.published.by, article.key).not.toBe(text.author)
        }
  })

  it('checked means published, and a draft is not', () => {
    for (const article of articles) {
      const open = Object.values(article.texts).filter((text) => !text.published)
      if (article.confidence === 'validated' || article.confidence === 'archived')
        expect(open, article.key).toEqual([])
      else if (!article.knownIssue) expect(open.length, article.key).toBe(Object.keys(article.texts).length)
    }
  })

  it('a known issue has no resolution yet, everything else that is public has one', () => {
    for (const article of articles)
      for (const text of Object.values(article.texts))
        expect(Boolean(text.body ?? text.resolution), article.key).toBe(!article.knownIssue)
  })

  it('every step of an escalation is one the product allows from where it stands', () => {
    for (const escalation of allEscalations) {
      let state: State | null = 'requested'
      for (const step of escalation.steps) {
        state = after(state, step.do)
        expect(state, `${escalation.key} ${step.do} ${step.at}`).not.toBeNull()
        if (!state) break
      }
    }
  })

  it('at most one escalation of a kind is open on a ticket', () => {
    const over = new Set(['return', 'decline', 'withdraw', 'resolve'])
    for (const ticket of allTickets) {
      const own = allEscalations.filter((one) => one.ticket === ticket.key)
      const open = own.filter((one) => !one.steps.some((step) => over.has(step.do)))
      expect(open.length, ticket.key).toBeLessThanOrEqual(1)
    }
  })

  it('a promise is named in the reply that gives it, and nowhere else', () => {
    for (const ticket of allTickets)
      for (const turn of ticket.turns)
        if (turn.do === 'reply') {
          const names = turn.text.includes('{by}')
          if (names) expect(turn.promise, `${ticket.key} ${turn.at}`).toBeGreaterThan(0)
          if (turn.promise) expect(turn.status, `${ticket.key} ${turn.at}`).toBe('open')
        }
  })

  it('a rating comes after a solution, and a ticket that was thanked for is not opened again by it', () => {
    for (const ticket of allTickets) {
      const resolved = allEscalations
        .filter((one) => one.ticket === ticket.key)
        .flatMap((one) =>
          one.steps.filter((step) => step.do === 'resolve').map((step) => instantOf(step.at, end)),
        )
      const solved = ticket.turns
        .filter((turn) => turn.do === 'solved-myself' || (turn.do === 'reply' && turn.status === 'solved'))
        .map((turn) => instantOf(turn.at, end))
      const first = Math.min(...resolved, ...solved)
      for (const turn of ticket.turns)
        if (turn.do === 'rate') expect(instantOf(turn.at, end), ticket.key).toBeGreaterThanOrEqual(first)
      const last = ticket.turns.at(-1)
      if (last?.do === 'say')
        expect(instantOf(last.at, end), `${ticket.key} ends open`).toBeGreaterThan(end - 2 * 86_400_000)
    }
  })

  it('times are read and written alike', () => {
    for (const when of ['-1 23:59', '-90 05:00', '-42 09:12'] as const)
      expect(whenOf(minutesOf(when))).toBe(when)
    expect(instantOf('-1 09:10', Date.parse('2026-03-09T16:30:00Z'))).toBe(Date.parse('2026-03-09T01:10:00Z'))
    expect(instantOf('now -30', 3_600_000)).toBe(1_800_000)
  })
})
