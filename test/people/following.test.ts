import { expect, it } from 'vitest'
import { confirmFollow, stopFollow, stopLink } from '#people/following.ts'
import { newMailToken } from '#people/mail-tokens.ts'
import { act, write } from '#work/act.ts'
import { Missing } from '#work/errors.ts'
import { systemActor, visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('following by mail', (place) => {
  const held = testDesk(place)
  const asked = (email: string, rootId: string) =>
    write(held.desk, systemActor('test'), (work) =>
      newMailToken(work, {
        purpose: 'follow',
        email,
        target: JSON.stringify({ rootId, slug: rootId, locale: 'fil' }),
        alongside: true,
      }),
    )
  const followed = async () =>
    (
      await held.desk.reader
        .selectFrom('watch as w')
        .innerJoin('person as p', 'p.id', 'w.person_id')
        .select(['p.email', 'w.record_id'])
        .orderBy('w.record_id')
        .execute()
    ).map((row) => `${row.email} ${row.record_id}`)

  it('is by a link for each thing: a second one does not end the first', async () => {
    const [one, two] = [await asked('a@mail.example', 'issue-1'), await asked('a@mail.example', 'issue-2')]
    for (const token of [one, two]) await act(held.desk, visitorActor, confirmFollow, { token })
    expect(await followed()).toEqual(['a@mail.example issue-1', 'a@mail.example issue-2'])
  })

  it('makes no second person of somebody who has an account, and tells nothing of them', async () => {
    const liza = await anyone(held.desk, 'customer', { email: 'liza@mail.example' })
    const token = await asked('liza@mail.example', 'issue-3')
    expect(await act(held.desk, visitorActor, confirmFollow, { token })).toEqual({ slug: 'issue-3' })
    const people = await held.desk.reader
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'liza@mail.example')
      .execute()
    expect(people).toEqual([{ id: liza.personId }])
  })

  it('stops by the link of any letter, for that one thing, once', async () => {
    const person = await anyone(held.desk, 'customer', { email: 'b@mail.example' })
    for (const rootId of ['issue-4', 'issue-5'])
      await act(held.desk, visitorActor, confirmFollow, { token: await asked('b@mail.example', rootId) })
    const links = await write(held.desk, systemActor('test'), async (work) => [
      await stopLink(work, person.personId, 'issue-4'),
      await stopLink(work, person.personId, 'issue-4'),
    ])
    const token = links[0]?.split('/').at(-1) ?? ''
    await act(held.desk, visitorActor, stopFollow, { token })
    expect((await followed()).filter((one) => one.startsWith('b@'))).toEqual(['b@mail.example issue-5'])
    await expect(act(held.desk, visitorActor, stopFollow, { token })).rejects.toBeInstanceOf(Missing)
  })
})
