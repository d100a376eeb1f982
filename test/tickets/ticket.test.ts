import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canMove,
  isAnswered,
  type Move,
  moves,
  moveTo,
  onCustomerMessage,
  type Status,
  stageOf,
  statuses,
} from '#tickets/ticket.ts'

const anyStatus = fc.constantFrom(...statuses)
const anyMove = fc.constantFrom(...(Object.keys(moves) as Move[]))

/** Tries one move after the other and takes those that are allowed. */
function walk(steps: Move[]): Status[] {
  const way: Status[] = ['new']
  for (const step of steps) {
    const at = way.at(-1) ?? 'new'
    if (canMove(step, at)) way.push(moves[step].to)
  }
  return way
}

describe('a ticket', () => {
  it('never becomes new again', () => {
    fc.assert(fc.property(fc.array(anyMove), (steps) => !walk(steps).slice(1).includes('new')))
  })

  it('never leaves a status for the same one', () => {
    for (const move of Object.values(moves)) expect(move.from as readonly Status[]).not.toContain(move.to)
  })

  it('can be solved from wherever it is not answered, and opened again from wherever it is', () => {
    fc.assert(
      fc.property(fc.array(anyMove), (steps) => {
        const at = walk(steps).at(-1) ?? 'new'
        return isAnswered(at) ? canMove('reopen', at) : canMove('solve', at)
      }),
    )
  })

  it('reaches every status, and from each of them any but new', () => {
    for (const from of statuses) {
      const reached = new Set<Status>([from])
      for (const _ of statuses) {
        for (const at of [...reached])
          for (const move of Object.values(moves))
            if ((move.from as readonly Status[]).includes(at)) reached.add(move.to)
      }
      expect([...reached].filter((status) => status !== 'new').sort()).toEqual([
        'closed',
        'open',
        'solved',
        'waiting',
      ])
    }
  })

  it('is brought to a status by hand only by a move that leads there', () => {
    fc.assert(
      fc.property(anyStatus, anyStatus, (from, to) => {
        const move = moveTo(to, from)
        return move === null || (canMove(move, from) && moves[move].to === to)
      }),
    )
    expect(moveTo('new', 'open')).toBeNull()
    expect(moveTo('waiting', 'solved')).toBeNull()
    expect(moveTo('open', 'closed')).toBe('reopen')
  })
})

describe('the stage a customer sees', () => {
  it.each([
    ['solved', true, 'solved'],
    ['closed', true, 'solved'],
    ['waiting', true, 'waiting'],
    ['open', true, 'specialist'],
    ['new', true, 'specialist'],
    ['new', false, 'received'],
    ['open', false, 'in_progress'],
  ] as const)('of a ticket that is %s, escalated %s, is %s', (status, escalated, stage) => {
    expect(stageOf(status, escalated)).toBe(stage)
  })
})

describe('a customer’s message', () => {
  const at = '2026-11-16T08:00:00.000Z'
  it('changes nothing while it is our turn, and brings back what waits or is solved', () => {
    expect(onCustomerMessage({ status: 'open', closedAt: null }, at, 14)).toBe('stay')
    expect(onCustomerMessage({ status: 'waiting', closedAt: null }, at, 14)).toBe('reopen')
    expect(onCustomerMessage({ status: 'solved', closedAt: null }, at, 14)).toBe('reopen')
  })

  it('reopens for fourteen days after closing, to the minute, and then begins a new ticket', () => {
    expect(onCustomerMessage({ status: 'closed', closedAt: '2026-11-02T08:00:00.000Z' }, at, 14)).toBe(
      'reopen',
    )
    expect(onCustomerMessage({ status: 'closed', closedAt: '2026-11-02T07:59:00.000Z' }, at, 14)).toBe(
      'repeat',
    )
  })
})
