import { expect, it } from 'vitest'
import { beginSession } from '#people/sessions.ts'
import { tidy } from '#people/tidying.ts'
import { signInLink } from '#people/writing.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('tidying', (place) => {
  const held = testDesk(place)
  const left = async () => {
    await tidy(held.desk)
    const sessions = await held.desk.reader.selectFrom('session').select('id').execute()
    const tokens = await held.desk.reader.selectFrom('mail_token').select('hash').execute()
    return [sessions.length, tokens.length]
  }

  it('removes sessions and links thirty days after their end, and nothing before', async () => {
    const { personId } = await anyone(held.desk, 'agent')
    await beginSession(held.desk, personId, '')
    await signInLink(held.desk, personId, 15)
    held.clock.pass(30 * 24 * 60)
    expect(await left()).toEqual([1, 1])
    held.clock.pass(13 * 60)
    expect(await left()).toEqual([0, 0])
  })
})
