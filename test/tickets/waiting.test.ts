import { expect, it } from 'vitest'
import { waitForCustomer } from '#tickets/waiting.ts'
import { act } from '#work/act.ts'
import { Conflict } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { happened, opened, rowOf } from './cast.ts'

describeEachDialect('waiting', (place) => {
  const held = testDesk(place)

  it('ends our promise and says since when, and cannot begin twice', async () => {
    const [liza, ana] = [await anyone(held.desk, 'customer'), await anyone(held.desk, 'agent')]
    const ticket = await opened(held.desk, liza)
    await act(held.desk, ana, waitForCustomer, { ticket: ticket.number })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({
      status: 'waiting',
      promise_at: null,
      waiting_since: new Date(held.clock.now).toISOString(),
    })
    expect(await happened(held.desk, ticket.id)).toEqual([
      'ticket.opened',
      'ticket.started',
      'ticket.waiting',
    ])
    await expect(act(held.desk, ana, waitForCustomer, { ticket: ticket.number })).rejects.toBeInstanceOf(
      Conflict,
    )
  })
})
