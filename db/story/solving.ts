import { type Case, filled, rated, type Timed, ticketOf, type Worked } from './case.ts'
import type { Chance } from './chance.ts'
import { articleOf, knownFrom } from './known.ts'
import { again, asked, corridor } from './phrases.ts'
import { shift } from './roster.ts'

/** The first line answers it, with the article where there is one. */
export const solvedAtOnce = (one: Case, luck: Chance): Worked => {
  const { by, from } = shift(one.locale, one.at, luck)
  const written = one.at >= knownFrom(articleOf(one.theme.article)).staff
  // The desk got faster while there was more to look up.
  const patience = written ? 70 : 150
  const taken = from + luck.between(4, patience)
  let at = taken + luck.between(4, written ? 14 : 45)
  const turns: Timed[] = [{ at: taken, turn: (when) => ({ at: when, do: 'take', by }) }]
  if (!written && luck.hit(0.4)) {
    const text = luck.pick(corridor)
    turns.push({ at: taken + 2, turn: (when) => ({ at: when, do: 'note', by, text }) })
  }
  if (luck.hit(written ? 0.12 : 0.25)) {
    const { question, answer } = luck.pick(asked[one.locale])
    turns.push({
      at,
      turn: (when) => ({ at: when, do: 'reply', by, text: filled(question, one.by), status: 'waiting' }),
    })
    const back = at + luck.between(20, 900)
    turns.push({ at: back, turn: (when) => ({ at: when, do: 'say', text: answer }) })
    at = back + luck.between(10, 90)
  }
  const reply = filled(luck.pick(one.theme.solves[one.locale]), one.by)
  const uses = written && luck.hit(0.85) ? { uses: one.theme.article } : {}
  turns.push({ at, turn: (when) => ({ at: when, do: 'reply', by, text: reply, status: 'solved', ...uses }) })
  if (luck.hit(0.08)) {
    const { says, reply: second } = luck.pick(again[one.locale])
    const back = at + luck.between(30, 1200)
    turns.push({ at: back, turn: (when) => ({ at: when, do: 'say', text: says }) })
    at = back + luck.between(10, 120)
    turns.push({
      at,
      turn: (when) => ({ at: when, do: 'reply', by, text: filled(second, one.by), status: 'solved' }),
    })
  }
  turns.push(...rated(at, one, written, luck))
  return { ticket: ticketOf(one, turns, luck), escalations: [] }
}
