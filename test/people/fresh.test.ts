import { expect, it } from 'vitest'
import { demandFresh } from '#people/fresh.ts'
import { beginSession } from '#people/sessions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('giving power away', (place) => {
  const held = testDesk(place)
  const ask = (sessionId: string | null) => demandFresh({ locals: { desk: held.desk, sessionId } } as never)

  it('asks for a session that began within a quarter of an hour', async () => {
    const { personId } = await anyone(held.desk, 'admin')
    const id = await beginSession(held.desk, personId, '')
    await expect(ask(id)).resolves.toBeUndefined()
    held.clock.pass(16)
    for (const session of [id, null, 'a'.repeat(40)]) {
      await expect(ask(session)).rejects.toMatchObject({ fields: { '*': ['people.fresh.needed'] } })
    }
  })
})
