import { expect, it } from 'vitest'
import { actorOf } from '#people/actors.ts'
import { license } from '#people/licensing.ts'
import { act } from '#work/act.ts'
import { Invalid, Missing } from '#work/errors.ts'
import { anyArea, anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('knowledge licences', (place) => {
  const held = testDesk(place)

  it('stand apart from roles and are given by subject area', async () => {
    const admin = await anyone(held.desk, 'admin')
    const areaId = await anyArea(held.desk, 'Cards')
    const { personId } = await anyone(held.desk, 'agent')
    await act(held.desk, admin, license, { personId, areaId, licence: 'publisher' })
    await act(held.desk, admin, license, { personId, areaId: '', licence: 'contributor' })
    const known = await actorOf(held.desk, personId)
    expect(known?.actor).toMatchObject({ licences: { [areaId]: 'publisher', '': 'contributor' } })
    expect(known?.actor.may.has('article.publish')).toBe(true)
    await act(held.desk, admin, license, { personId, areaId, licence: null })
    expect((await actorOf(held.desk, personId))?.actor.may.has('article.publish')).toBe(false)
    const customer = await anyone(held.desk, 'customer')
    await expect(
      act(held.desk, admin, license, { personId: customer.personId, areaId: '', licence: 'coach' }),
    ).rejects.toBeInstanceOf(Invalid)
    await expect(
      act(held.desk, admin, license, { personId, areaId: 'nobody', licence: 'coach' }),
    ).rejects.toBeInstanceOf(Missing)
  })
})
