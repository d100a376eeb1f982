import { describe, expect, it } from 'vitest'
import { articleOf, knownFrom } from '../../db/story/known.ts'
import { minutesOf } from '../../db/story/times.ts'
import { weave } from '../../db/story/weave.ts'
import { seed, themes, tickets, woven } from './everything.ts'

const day = 1440
const between = <T extends { at: Parameters<typeof minutesOf>[0] }>(list: T[], from: number, to: number) =>
  list.filter((one) => minutesOf(one.at) >= from * day && minutesOf(one.at) < to * day)
const first = (seeded: typeof woven) => new Set(seeded.escalations.map((one) => one.ticket))

describe('the weave', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(JSON.stringify(weave(seed))).toBe(JSON.stringify(woven))
    expect(JSON.stringify(weave('another'))).not.toBe(JSON.stringify(woven))
  })

  it.each([seed, 'a', 'b', 'c'])(
    'makes about six hundred tickets over ninety days from the seed %s',
    (one) => {
      const made = weave(one)
      expect(made.tickets.length + tickets.length).toBeGreaterThan(560)
      expect(made.tickets.length + tickets.length).toBeLessThan(700)
      for (const ticket of made.tickets)
        expect(Math.abs(minutesOf(ticket.at) + 45 * day), ticket.at).toBeLessThanOrEqual(45 * day)
    },
  )

  it.each([seed, 'a', 'b', 'c'])(
    'lets fewer be escalated, and more be answered before, from month to month: seed %s',
    (one) => {
      const made = weave(one)
      const escalated = first(made)
      const months = [-90, -60, -30].map((from) => {
        const own = between(made.tickets, from, from + 30)
        const yes = between(made.visits, from, from + 30).filter((visit) => visit.vote === 'yes').length
        return {
          rate: own.filter((ticket) => escalated.has(ticket.key)).length / own.length,
          deflected: yes / (own.length + yes),
        }
      })
      const [early, , late] = months
      expect(late?.rate).toBeLessThan((early?.rate ?? 0) * 0.6)
      expect(late?.deflected).toBeGreaterThan((early?.deflected ?? 1) * 1.8)
    },
  )

  it('lets the share of escalations that were known fall after publication', () => {
    const seeds = Array.from({ length: 12 }, (_, index) => weave(`s${index}`))
    const share = (from: number, to: number) => {
      let escalated = 0
      let all = 0
      for (const made of seeds) {
        const up = first(made)
        for (const ticket of made.tickets) {
          const theme = themes.find((one) => one.key === ticket.theme)
          if (!theme || theme.hard === 0) continue
          const since = (minutesOf(ticket.at) - knownFrom(articleOf(theme.article)).everybody) / day
          if (since < from || since >= to) continue
          all += 1
          if (up.has(ticket.key)) escalated += 1
        }
      }
      return escalated / all
    }
    const [before, fresh, settled, old] = [share(-90, -12), share(0, 14), share(14, 35), share(35, 90)]
    expect(fresh).toBeLessThan(before)
    expect(settled).toBeLessThan(fresh)
    expect(old).toBeLessThan(settled)
  })

  it('uses an article only once it is there', () => {
    for (const ticket of woven.tickets)
      for (const turn of ticket.turns)
        if (turn.do === 'reply' && turn.uses)
          expect(minutesOf(turn.at), ticket.key).toBeGreaterThanOrEqual(knownFrom(articleOf(turn.uses)).staff)
    for (const visit of woven.visits)
      if (visit.read)
        expect(minutesOf(visit.at), visit.key).toBeGreaterThanOrEqual(
          knownFrom(articleOf(visit.read)).everybody - 15,
        )
  })

  it('tells the same problem in other words each time', () => {
    const texts = woven.tickets.map((one) => one.text)
    expect(new Set(texts).size / texts.length).toBeGreaterThan(0.9)
  })
})
