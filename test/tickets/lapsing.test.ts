import { expect, it } from 'vitest'
import { tellLapse, watchPromises } from '#tickets/lapsing.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { act } from '#work/act.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { happened, lettersOf, opened, ran, rowOf } from './cast.ts'

describeEachDialect('a promise that is not kept', (place) => {
  const held = testDesk(place)
  const look = () => watchPromises.run(held.desk, {} as never, { id: 'x', attempt: 1 })

  it('warns, lapses once, reaches the owner and then the manager, and is never renewed by itself', async () => {
    const [liza, ana] = [
      await anyone(held.desk, 'customer'),
      await anyone(held.desk, 'agent', { email: 'ana@parola.example' }),
    ]
    await anyone(held.desk, 'manager', { email: 'marija@parola.example', locale: 'hr' })
    const ticket = await opened(held.desk, liza)
    const until = new Date(held.clock.now + 60 * 60_000).toISOString()
    await act(held.desk, ana, replyToTicket, {
      ticket: ticket.number,
      text: 'I ask BDO.',
      then: 'open',
      promiseAt: until,
    })
    held.clock.pass(44)
    await look()
    expect(await happened(held.desk, ticket.id)).not.toContain('ticket.promise_near')
    held.clock.pass(1)
    await look()
    await look()
    expect(
      (await happened(held.desk, ticket.id)).filter((type) => type === 'ticket.promise_near'),
    ).toHaveLength(1)
    held.clock.pass(15)
    await look()
    await look()
    expect(
      (await happened(held.desk, ticket.id)).filter((type) => type === 'ticket.promise_lapsed'),
    ).toHaveLength(1)
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({ promise_at: until, promise_lapsed_at: until })
    await ran(held.desk, tellLapse)
    expect((await lettersOf(held.desk, 'ticket.promise_lapsed')).map((letter) => letter.to_email)).toEqual([
      'ana@parola.example',
    ])
    held.clock.pass(10)
    await ran(held.desk, tellLapse)
    const letters = await lettersOf(held.desk, 'ticket.promise_lapsed')
    expect(letters.map((letter) => [letter.to_email, letter.locale])).toEqual([
      ['ana@parola.example', 'en'],
      ['marija@parola.example', 'hr'],
    ])
    await look()
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({ promise_at: until })
  })

  it('is told to no manager once somebody answered', async () => {
    const [liza, ana] = [
      await anyone(held.desk, 'customer'),
      await anyone(held.desk, 'agent', { email: 'ana2@parola.example' }),
    ]
    const ticket = await opened(held.desk, liza)
    await act(held.desk, ana, replyToTicket, {
      ticket: ticket.number,
      text: 'x',
      then: 'open',
      promiseAt: new Date(held.clock.now + 60_000).toISOString(),
    })
    held.clock.pass(1)
    await look()
    await act(held.desk, ana, replyToTicket, { ticket: ticket.number, text: 'Which name?' })
    const before = (await lettersOf(held.desk, 'ticket.promise_lapsed')).length
    held.clock.pass(10)
    await ran(held.desk, tellLapse)
    expect(await lettersOf(held.desk, 'ticket.promise_lapsed')).toHaveLength(before)
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({ promise_at: null, promise_lapsed_at: null })
  })
})
