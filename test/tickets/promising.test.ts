import { expect, it } from 'vitest'
import { promiseUpdate } from '#tickets/promising.ts'
import { solveTicket } from '#tickets/solving.ts'
import { act } from '#work/act.ts'
import { Conflict } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { happened, opened, rowOf } from './cast.ts'

describeEachDialect('promising', (place) => {
  const held = testDesk(place)

  it('is for a time still to come, by name, and not for what is solved', async () => {
    const [liza, ana] = [await anyone(held.desk, 'customer'), await anyone(held.desk, 'agent')]
    const ticket = await opened(held.desk, liza)
    await act(held.desk, ana, promiseUpdate, { ticket: ticket.number, promiseAt: '2026-11-16T09:30:00Z' })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({
      promise_at: '2026-11-16T09:30:00.000Z',
      promise_by: ana.personId,
    })
    expect(await happened(held.desk, ticket.id)).toEqual(['ticket.opened', 'ticket.promised'])
    for (const promiseAt of ['2026-11-16T08:00:00Z', '2027-03-01T08:00:00Z']) {
      await expect(
        act(held.desk, ana, promiseUpdate, { ticket: ticket.number, promiseAt }),
      ).rejects.toMatchObject({ status: 422 })
    }
    await act(held.desk, ana, solveTicket, { ticket: ticket.number })
    await expect(
      act(held.desk, ana, promiseUpdate, { ticket: ticket.number, promiseAt: '2026-11-16T09:30:00Z' }),
    ).rejects.toBeInstanceOf(Conflict)
  })
})
