import { expect, it } from 'vitest'
import { makeFirstAdmin, setupLink } from '#people/founding.ts'
import { act } from '#work/act.ts'
import { Missing } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { outcomes } from './mailing.ts'

describeEachDialect('the first administrator', (place) => {
  const held = testDesk(place)
  const tokenOf = (link: string | null) => link?.split('/').at(-1) ?? ''
  const about = (token: string, number = 0) => ({
    token,
    name: 'Marija Perić',
    email: `marija${number}@parola.example`,
    locale: 'hr' as const,
    password: 'a sentence that is easy to keep',
  })

  it('is made by the newest printed link only', async () => {
    const first = tokenOf(await setupLink(held.desk))
    const second = tokenOf(await setupLink(held.desk))
    expect(second).not.toBe(first)
    await expect(act(held.desk, visitorActor, makeFirstAdmin, about(first))).rejects.toBeInstanceOf(Missing)
  })

  it('is one, however many try at once', async () => {
    const token = tokenOf(await setupLink(held.desk))
    const tries = Array.from({ length: 50 }, (_, number) =>
      act(held.desk, visitorActor, makeFirstAdmin, about(token, number)),
    )
    const { done, errors } = await outcomes(tries)
    expect(done).toHaveLength(1)
    expect(errors).toHaveLength(49)
    const people = await held.desk.reader
      .selectFrom('person')
      .select(['role', 'locale', 'password_hash'])
      .execute()
    expect(people).toMatchObject([{ role: 'admin', locale: 'hr' }])
    expect(people[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('ends the way to be one: no link is made any more', async () => {
    expect(await setupLink(held.desk)).toBeNull()
  })

  it('leaves a line in the audit log', async () => {
    const lines = await held.desk.reader.selectFrom('audit').select('type').execute()
    expect(lines.map((line) => line.type)).toEqual(['person.founded'])
  })
})
