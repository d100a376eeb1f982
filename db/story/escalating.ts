import { type Case, filled, greeted, rated, type Timed, ticketOf, type Worked } from './case.ts'
import type { Chance } from './chance.ts'
import { articleOf, knownFrom } from './known.ts'
import { missing, nothingLeft, notYet, passedOn, signedOff } from './phrases.ts'
import { atDesk, shift, specialistOf } from './roster.ts'
import { whenOf } from './times.ts'
import type { Escalation, Outcome, Packet, Step } from './types.ts'

const day = 1440

/** What both requests of one case have in common. */
type Shape = Omit<Escalation, 'key' | 'at' | 'steps' | 'again'>

const outcomeOf = (one: Case, sign: boolean, resolved: number, luck: Chance): Outcome => {
  if (sign) return { kind: 'none', reason: luck.pick(signedOff) }
  const written = resolved >= knownFrom(articleOf(one.theme.article)).staff
  return written
    ? { kind: 'used', article: one.theme.article }
    : { kind: 'none', reason: luck.pick(nothingLeft) }
}

/** The packet lacked a field; the agent hears which. */
const returned = (
  one: Case,
  shape: Shape,
  at: number,
  back: number,
  by: string,
  luck: Chance,
): Escalation => {
  const field = luck.pick(Object.keys(missing) as (keyof Packet)[])
  const step: Step = { at: whenOf(back), do: 'return', by, missing: [field], text: missing[field] ?? '' }
  return {
    ...shape,
    key: `${one.key}.first`,
    at: whenOf(at),
    packet: { ...shape.packet, [field]: 'Asked the customer, no answer yet.' },
    steps: [step],
  }
}

/** Looked at by a team that is not the right one, and moved on. */
const misrouted = (from: number, by: string, team: string) => ({
  at: from + 16,
  step: (at: Step['at']): Step => ({
    at,
    do: 'reroute',
    by,
    team,
    text: 'Not ours; the packet is complete, so it moves as it is.',
  }),
})

/** Telling the customer: passed on with a promise, and where it takes longer, a word before the promise is over. */
const told = (one: Case, by: string, raised: number, resolved: number, luck: Chance): Timed[] => {
  // One in seven promises was too short, and then somebody had to be told.
  const lapses = luck.hit(0.14)
  const promise = lapses
    ? Math.max(60, Math.floor((resolved - raised) / 2))
    : Math.min(resolved - raised + 60, day)
  const first = filled(luck.pick(passedOn[one.locale]), one.by)
  const turns: Timed[] = [
    { at: raised - 3, turn: (at) => ({ at, do: 'reply', by, text: first, status: 'open', promise }) },
  ]
  if (lapses || resolved - raised <= 1380) return turns
  const second = filled(luck.pick(notYet[one.locale]), one.by)
  const longer = resolved - raised - 1320
  turns.push({
    at: raised + 1380,
    turn: (at) => ({ at, do: 'reply', by, text: second, status: 'open', promise: longer }),
  })
  return turns
}

/** Passed on: packet, now and then returned or sent to another team first, resolved with an outcome. */
export const escalated = (one: Case, sign: boolean, luck: Chance): Worked => {
  const { by, from } = shift(one.locale, one.at, luck)
  const early = one.at < -45 * day
  const { team } = one.theme
  const specialist = specialistOf(team, one.locale)
  const taken = from + luck.between(5, 60)
  const raised = taken + luck.between(8, 25)
  const turns: Timed[] = [{ at: taken, turn: (at) => ({ at, do: 'take', by }) }]
  const shape: Shape = {
    ticket: one.key,
    by,
    kind: sign ? 'hierarchical' : 'functional',
    cause: sign ? 'authorization' : by === 'kristine.uy' && luck.hit(0.3) ? 'ramp_up' : 'knowledge_gap',
    severity: luck.hit(0.6) ? 'normal' : luck.hit(0.7) ? 'high' : 'low',
    team,
    packet: {
      ...one.theme.packet,
      problem: `${one.theme.packet.problem} In the customer’s words: “${one.subject}”.`,
    },
  }
  const back = luck.hit(early ? 0.16 : 0.06)
    ? atDesk(specialist, raised + luck.between(40, 180), luck)
    : undefined
  const begin = back === undefined ? raised : back + luck.between(15, 90)
  const accepted = atDesk(specialist, begin + luck.between(20, early ? 240 : 120), luck)
  const resolved = atDesk(
    specialist,
    accepted + (early ? luck.between(240, 2000) : luck.between(90, 1000)),
    luck,
  )
  const elsewhere = luck.hit(early ? 0.1 : 0.04) ? (team === 'payments' ? 'papers' : 'payments') : undefined
  const words = one.theme.resolved[one.locale]
  if (!words) throw new Error(`Theme ${one.theme.key} is not resolved in ${one.locale}`)
  const outcome = outcomeOf(one, sign, resolved, luck)
  const resolution = `${greeted(one)} ${words.resolution}`
  const steps = [
    ...(elsewhere ? [misrouted(begin, specialistOf(elsewhere, one.locale), team)] : []),
    { at: accepted, step: (at: Step['at']): Step => ({ at, do: 'accept', by: specialist }) },
    {
      at: resolved,
      step: (at: Step['at']): Step => ({
        at,
        do: 'resolve',
        by: specialist,
        cause: words.cause,
        resolution,
        outcome,
      }),
    },
    {
      at: resolved + luck.between(2, 4) * day,
      step: (at: Step['at']): Step => ({ at, do: 'close', by: specialist }),
    },
  ]
  turns.push(...told(one, by, raised, resolved, luck), ...rated(resolved, one, false, luck))
  const escalations: Escalation[] = []
  if (back !== undefined && back < 0) escalations.push(returned(one, shape, raised, back, specialist, luck))
  if (begin < 0)
    escalations.push({
      ...shape,
      key: `${one.key}.up`,
      at: whenOf(begin),
      team: elsewhere ?? team,
      ...(back === undefined ? {} : { again: `${one.key}.first` }),
      steps: steps.filter((step) => step.at < 0).map((step) => step.step(whenOf(step.at))),
    })
  return { ticket: ticketOf(one, turns, luck), escalations }
}
