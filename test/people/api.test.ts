import { expect, it } from 'vitest'
import { peopleEndpoints } from '#people/api.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, anyTeam, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('GET /people/me', (place) => {
  const held = testDesk(place)
  const me = peopleEndpoints.find((endpoint) => endpoint.path === '/people/me')
  const ask = (actor: unknown) =>
    me?.run({ desk: held.desk, actor, params: {}, query: {}, body: {} } as never)

  it('says whom the token speaks for', async () => {
    const teamId = await anyTeam(held.desk, 'Cards', 2)
    const actor = await anyone(held.desk, 'specialist', {
      name: 'Ana',
      email: 'ana@parola.example',
      teamId,
      licence: 'coach',
    })
    expect(await ask(actor)).toEqual({
      body: {
        id: actor.personId,
        name: 'Ana',
        email: 'ana@parola.example',
        role: 'specialist',
        locale: 'en',
        verified: true,
        teams: [{ id: teamId, name: expect.stringContaining('Cards') }],
        licences: [{ area: null, licence: 'coach' }],
      },
    })
  })

  it('is not for visitors', async () => {
    expect(me?.permission).toBe('person.self')
    await expect(ask(visitorActor)).rejects.toMatchObject({ code: 'missing' })
  })
})
