import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attemptsOf, type Signal, visitsOf } from '#attempts/attempt.ts'
import { factOf } from '#attempts/fact.ts'
import { judge, outcomes, rules } from '#attempts/outcome.ts'
import { attempt, MINUTE, read, START, sent, type Things, ticket, world } from './cast.ts'

const DAY = 24 * 60
const late = START + 90 * DAY * MINUTE
const rule = (signals: Signal[], things: Things = {}, more = {}, window = 7) =>
  judge(attempt(signals, more), world(things), window, late).rule
const yes = (minutes: number, article = 'K1') => sent(minutes, 'voted', { article_id: article, vote: 'yes' })

describe('the waterfall', () => {
  it('confirms who said yes, and takes that back when a ticket follows within a week, its last second included', () => {
    expect(rule([read(1, 'K1'), yes(2)])).toBe('explicit')
    expect(rule([read(1, 'K1'), yes(2)], { tickets: [ticket(7 * DAY)] })).toBe('assisted')
    expect(rule([read(1, 'K1'), yes(2)], { tickets: [ticket(7 * DAY + 1)] })).toBe('explicit')
    expect(rule([read(1, 'K1'), yes(2)], { tickets: [ticket(2 * DAY, { counts: false })] })).toBe('explicit')
    expect(rule([read(1, 'K1'), yes(2)], { tickets: [ticket(2 * DAY)] }, {}, 1)).toBe('explicit')
  })

  it('takes the last vote, also of somebody unknown', () => {
    expect(rule([yes(1), sent(2, 'voted', { article_id: 'K1', vote: 'no' })])).toBe('failed')
    expect(rule([yes(1)], {}, { personId: null })).toBe('explicit')
    expect(rule([read(1, 'K1')], {}, { personId: null })).toBe('unlinkable')
  })

  it('confirms an asker whose own acceptance stands a week later', () => {
    const asked = [sent(0, 'topic_asked', { topic_id: 'F' })]
    const topic = (minutes: number, on: boolean, byAuthor = true) => ({
      at: START + minutes * MINUTE,
      on,
      byAuthor,
    })
    expect(rule(asked, { topics: { F: { authorId: 'u1', accepted: [topic(DAY, true)] } } })).toBe(
      'forum_author',
    )
    expect(
      rule(asked, { topics: { F: { authorId: 'u1', accepted: [topic(DAY, true), topic(2 * DAY, false)] } } }),
    ).toBe('failed')
    expect(rule(asked, { topics: { F: { authorId: 'u1', accepted: [topic(DAY, true, false)] } } })).toBe(
      'failed',
    )
    expect(rule(asked, { topics: { F: { authorId: 'u1', accepted: [topic(8 * DAY, true)] } } })).toBe(
      'failed',
    )
    expect(rule(asked, { tickets: [ticket(DAY, { requesterId: 'u9', originTopicId: 'F' })] })).toBe(
      'assisted',
    )
  })

  it('counts who follows a known issue instead of sending as potentially helped, unless a ticket follows', () => {
    const followed = [sent(0, 'form_opened'), sent(1, 'followed', { article_id: 'K1', via: 'suggestion' })]
    expect(rule(followed)).toBe('form_abandon')
    expect(rule(followed, { tickets: [ticket(DAY)] })).toBe('assisted')
    expect(rule(followed, {}, { personId: null })).toBe('unlinkable')
    expect(rule([sent(0, 'followed', { article_id: 'K1' })])).toBe('implicit')
  })

  it('tells the discouraged from those who read a suggestion and left', () => {
    const opened = sent(0, 'form_opened')
    expect(rule([opened, read(1, 'K1', { via: 'suggestion' })])).toBe('form_abandon')
    expect(rule([opened, sent(1, 'viewed', { article_id: 'K1', via: 'suggestion' }), read(2, 'K1')])).toBe(
      'form_abandon',
    )
    expect(rule([opened, read(1, 'K1')])).toBe('failed')
    expect(rule([opened, sent(1, 'form_submitted', { ticket_id: 'T' })])).toBe('assisted')
  })

  it('leaves out who is no customer or looked for nothing', () => {
    expect(
      judge(attempt([read(1, 'K1')], { marks: { bot: true, staff: true, preview: false } }), world(), 7, late)
        .excluded,
    ).toBe('bot')
    expect(
      judge(
        attempt([sent(0, 'link_opened', { article_id: 'K1', context: 'ticket' }), read(1, 'K1')]),
        world(),
        7,
        late,
      ).excluded,
    ).toBe('in_ticket')
    expect(
      judge(attempt([sent(0, 'visit_started'), read(1, 'K1', { seconds: 14, scroll: 49 })]), world(), 7, late)
        .excluded,
    ).toBe('unqualified')
    expect(rule([sent(0, 'searched', { query: 'x', results: 0, final: 1 })])).toBe('failed')
  })

  it('counts what was read: a shared link, another person’s solved topic, an article', () => {
    const solved = { F: { authorId: 'u2', accepted: [{ at: START, on: true, byAuthor: false }] } }
    const topic = sent(1, 'read', { topic_id: 'F', seconds: 15 })
    expect(rule([sent(0, 'link_opened', { article_id: 'K1', context: 'forum' })])).toBe('link_share')
    expect(rule([topic], { topics: solved })).toBe('forum_view')
    expect(rule([topic], { topics: { F: { ...solved.F, authorId: 'u1' } } })).toBe('failed')
    expect(rule([read(1, 'K1')])).toBe('implicit')
  })
})

const names = [
  'visit_started',
  'searched',
  'viewed',
  'read',
  'voted',
  'form_opened',
  'suggestions_shown',
  'form_submitted',
  'link_opened',
  'topic_asked',
  'result_clicked',
] as const
type Drawn = {
  minutes: number
  name: string
  visit: string
  person: string | null
  item: string
  more: { seconds: number; scroll: number; vote: string; via: string | null; bot: number; context: string }
}
const anySignal: fc.Arbitrary<Drawn> = fc.record({
  minutes: fc.integer({ min: 0, max: 4 * DAY }),
  name: fc.constantFrom(...names),
  visit: fc.constantFrom('A', 'B', 'C'),
  person: fc.constantFrom('u1', 'u2', null, null),
  item: fc.constantFrom('K1', 'K2', 'F'),
  more: fc.record({
    seconds: fc.integer({ min: 0, max: 30 }),
    scroll: fc.integer({ min: 0, max: 100 }),
    vote: fc.constantFrom('yes', 'no'),
    via: fc.constantFrom('suggestion', 'search', null),
    bot: fc.constantFrom(0, 0, 0, 0, 1),
    context: fc.constantFrom('forum', 'ticket'),
  }),
})
const anyTickets = fc.array(
  fc.record({ minutes: fc.integer({ min: 0, max: 20 * DAY }), requesterId: fc.constantFrom('u1', 'u2') }),
  { maxLength: 3 },
)

function signalsOf(given: Drawn[]): Signal[] {
  return given.map(({ minutes, name, visit, person, item, more }) => {
    const target = item === 'F' ? { topic_id: item } : { article_id: item }
    const { vote, seconds, scroll, via, bot, context } = more
    return sent(minutes, name, {
      visit,
      person_id: person,
      ...target,
      bot,
      seconds,
      scroll,
      via,
      vote: name === 'voted' ? vote : null,
      context: name === 'link_opened' ? context : null,
      final: 1,
      query: item,
    })
  })
}

function facts(signals: readonly Signal[], things: Things) {
  const around = world(things)
  const visits = visitsOf(signals, around)
  const people = new Map<string, typeof visits>()
  for (const visit of visits)
    people.set(visit.personId ?? visit.key, [...(people.get(visit.personId ?? visit.key) ?? []), visit])
  return [...people.values()]
    .flatMap((own) => attemptsOf(own, around).map((one) => factOf(one, around, 7, late)))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

const things = (given: { minutes: number; requesterId: string }[]): Things => ({
  tickets: given.map(({ minutes, requesterId }, at) => ({
    ...ticket(minutes, { requesterId }),
    id: `T${at}`,
  })),
  areas: { K1: 'A1', K2: 'A2' },
  topics: { F: { authorId: 'u2', accepted: [{ at: START, on: true, byAuthor: true }] } },
})

describe('attempts', () => {
  it('have exactly one outcome each, and credit that sums to one where there is any', () => {
    fc.assert(
      fc.property(fc.array(anySignal, { maxLength: 40 }), anyTickets, (given, tickets) => {
        const all = facts(signalsOf(given), things(tickets))
        const tally = outcomes.map((outcome) => all.filter((fact) => fact.outcome === outcome).length)
        expect(tally.reduce((sum, n) => sum + n, 0)).toBe(all.length)
        for (const fact of all) {
          expect(rules).toContain(fact.rule)
          const { articles, topics } = JSON.parse(fact.credit) as Record<
            'articles' | 'topics',
            Record<string, number>
          >
          const credit = [...Object.values(articles), ...Object.values(topics)].reduce(
            (sum, share) => sum + share,
            0,
          )
          expect(credit).toBeCloseTo(['confirmed', 'potential'].includes(fact.outcome) ? 1 : 0, 9)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are the same in whatever order and however often signals arrive', () => {
    const arrivals = fc
      .array(anySignal, { maxLength: 40 })
      .map(signalsOf)
      .chain((signals) =>
        fc.tuple(
          fc.constant(signals),
          fc.shuffledSubarray(signals, { minLength: signals.length }),
          fc.subarray(signals),
        ),
      )
    fc.assert(
      fc.property(arrivals, anyTickets, ([signals, shuffled, again], tickets) => {
        expect(facts([...shuffled, ...again], things(tickets))).toEqual(facts(signals, things(tickets)))
      }),
      { numRuns: 300 },
    )
  })

  it('confirm less the longer a ticket may take it back, but for askers who accept late', () => {
    fc.assert(
      fc.property(fc.array(anySignal, { maxLength: 30 }), anyTickets, (given, tickets) => {
        for (const fact of facts(
          signalsOf(given).filter((one) => one.name !== 'topic_asked'),
          things(tickets),
        )) {
          for (const bit of [2, 4, 8])
            if (fact.confirmed_in & bit) expect(fact.confirmed_in & (bit / 2)).toBeTruthy()
        }
      }),
      { numRuns: 200 },
    )
  })
})
