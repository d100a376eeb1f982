import { expect, it } from 'vitest'
import { confirmSolved, solveTicket } from '#tickets/solving.ts'
import { act } from '#work/act.ts'
import { Conflict, Missing, Refused } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { happened, opened, rowOf } from './cast.ts'

describeEachDialect('solving', (place) => {
  const held = testDesk(place)
  const scene = async () => {
    const [liza, ana] = [await anyone(held.desk, 'customer'), await anyone(held.desk, 'agent')]
    return { liza, ana, ticket: await opened(held.desk, liza) }
  }

  it('ends the promise and remembers the first solution for the rating', async () => {
    const { ana, ticket } = await scene()
    await act(held.desk, ana, solveTicket, { ticket: ticket.id, reason: 'duplicate' })
    const row = await rowOf(held.desk, ticket.id)
    expect(row).toMatchObject({
      status: 'solved',
      solved_reason: 'duplicate',
      solved_by: ana.personId,
      promise_at: null,
    })
    expect(row.first_solved_at).toBe(row.solved_at)
  })

  it('by who asked is confirmed', async () => {
    const { liza, ticket } = await scene()
    await act(held.desk, liza, confirmSolved, { ticket: ticket.number })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({ status: 'solved', solved_reason: 'confirmed' })
    expect(await happened(held.desk, ticket.id)).toEqual(['ticket.opened', 'ticket.solved'])
  })

  it('cannot be done twice, nor by others', async () => {
    const { liza, ana, ticket } = await scene()
    const other = await anyone(held.desk, 'customer')
    await expect(act(held.desk, other, confirmSolved, { ticket: ticket.number })).rejects.toBeInstanceOf(
      Missing,
    )
    await expect(act(held.desk, ana, confirmSolved, { ticket: ticket.number })).rejects.toBeInstanceOf(
      Refused,
    )
    await expect(act(held.desk, liza, solveTicket, { ticket: ticket.number })).rejects.toBeInstanceOf(Refused)
    await act(held.desk, liza, confirmSolved, { ticket: ticket.number })
    await expect(act(held.desk, ana, solveTicket, { ticket: ticket.number })).rejects.toBeInstanceOf(Conflict)
  })
})
