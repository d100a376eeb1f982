import { describe, expect, it } from 'vitest'
import { today } from '../../db/story/today.ts'
import type { Turn } from '../../db/story/types.ts'
import {
  allCustomers,
  allEscalations,
  allTickets,
  areas,
  articles,
  staff,
  teams,
  themes,
  topics,
  woven,
} from './everything.ts'

const keys = (list: { key: string }[]) => new Set(list.map((one) => one.key))
const people = keys([...allCustomers, ...staff])
const staffKeys = keys(staff)
const articleKeys = keys(articles)

const twice = (list: string[]) => list.filter((one, index) => list.indexOf(one) !== index)
const strangers = (wanted: string[], known: Set<string>) =>
  [...new Set(wanted)].filter((one) => !known.has(one))

describe('keys', () => {
  it.each([
    ['people', [...allCustomers, ...staff]],
    ['teams', teams],
    ['areas', areas],
    ['articles', articles],
    ['tickets', allTickets],
    ['escalations', allEscalations],
    ['topics', topics],
    ['answers', topics.flatMap((topic) => topic.answers)],
    ['themes', themes],
    ['visits', woven.visits],
  ])('%s have each a key of their own', (_, list) => {
    expect(twice(list.map((one) => one.key))).toEqual([])
  })

  it('no two people share an address', () => {
    expect(twice([...allCustomers, ...staff].map((one) => one.email))).toEqual([])
  })
})

describe('references', () => {
  it('lead to people who are there', () => {
    const named = [
      ...articles.flatMap((one) =>
        Object.values(one.texts).flatMap((text) => [text.author, text.published?.by ?? text.author]),
      ),
      ...articles.flatMap((one) => (one.archived ? [one.archived.by] : [])),
      ...allEscalations.flatMap((one) => [one.by, ...one.steps.map((step) => step.by)]),
      ...allTickets.flatMap((one) => one.turns.flatMap((turn) => ('by' in turn ? [turn.by] : []))),
      ...allTickets.flatMap((one) => (one.topic ? [one.topic.by] : [])),
    ]
    expect(strangers(named, staffKeys)).toEqual([])
    const written = [
      ...allTickets.map((one) => one.by),
      ...topics.flatMap((one) => [
        one.by,
        ...one.answers.map((answer) => answer.by),
        ...one.seconds.map((second) => second.by),
      ]),
      ...woven.visits.flatMap((one) => (one.by ? [one.by] : [])),
    ]
    expect(strangers(written, people)).toEqual([])
  })

  it('lead to articles, areas, teams, tickets, topics and themes that are there', () => {
    const used = (turn: Turn) =>
      turn.do === 'reply' && turn.uses ? [turn.uses] : turn.do === 'flag' ? [turn.article] : []
    expect(
      strangers(
        [
          ...themes.map((one) => one.article),
          ...allTickets.flatMap((one) => [
            ...one.turns.flatMap(used),
            ...(one.tried?.read ? [one.tried.read] : []),
          ]),
          ...allEscalations.flatMap((one) =>
            one.steps.flatMap((step) =>
              step.do === 'resolve' && step.outcome.kind !== 'none' ? [step.outcome.article] : [],
            ),
          ),
          ...woven.visits.flatMap((one) => (one.read ? [one.read] : [])),
        ],
        articleKeys,
      ),
    ).toEqual([])
    expect(
      strangers(
        [...articles, ...themes, ...allTickets, ...topics].map((one) => one.area),
        keys(areas),
      ),
    ).toEqual([])
    expect(
      strangers(
        [...areas, ...themes, ...allEscalations].map((one) => one.team),
        keys(teams),
      ),
    ).toEqual([])
    expect(
      strangers(
        allEscalations.map((one) => one.ticket),
        keys(allTickets),
      ),
    ).toEqual([])
    expect(
      strangers(
        allTickets.flatMap((one) => (one.topic ? [one.topic.key] : [])),
        keys(topics),
      ),
    ).toEqual([])
    expect(
      strangers(
        woven.visits.map((one) => one.theme),
        keys(themes),
      ),
    ).toEqual([])
    expect(
      strangers(
        woven.visits.flatMap((one) => (one.ticket ? [one.ticket] : [])),
        keys(allTickets),
      ),
    ).toEqual([])
    expect(
      strangers(
        allEscalations.flatMap((one) => (one.again ? [one.again] : [])),
        keys(allEscalations),
      ),
    ).toEqual([])
  })

  it('give each escalation-born article exactly one escalation that drafted it, in a language of its ticket', () => {
    for (const article of articles.filter((one) => one.origin)) {
      const drafting = allEscalations.filter((one) =>
        one.steps.some(
          (step) =>
            step.do === 'resolve' && step.outcome.kind === 'drafted' && step.outcome.article === article.key,
        ),
      )
      expect(
        drafting.map((one) => one.key),
        article.key,
      ).toEqual([article.origin])
      const ticket = allTickets.find((one) => one.key === drafting[0]?.ticket)
      expect(Object.keys(article.texts)[0], article.key).toBe(ticket?.locale)
      expect(drafting[0]?.steps.at(-1)?.at, article.key).toBeDefined()
    }
  })

  it('of the present moment lead somewhere', () => {
    const flat = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : value && typeof value === 'object'
          ? Object.values(value).flatMap(flat)
          : []
    expect(
      strangers(flat(today), new Set([...keys(allTickets), ...keys(allEscalations), ...articleKeys])),
    ).toEqual([])
  })

  it('never let a guest do what needs an account', () => {
    const guests = keys(allCustomers.filter((one) => one.guest))
    const spoke = topics.flatMap((one) => [
      one.by,
      ...one.answers.map((answer) => answer.by),
      ...one.seconds.map((second) => second.by),
    ])
    expect(spoke.filter((one) => guests.has(one))).toEqual([])
  })
})
