import { expect, it } from 'vitest'
import { teamsOf } from '#people/queries.ts'
import { changeTeam, makeTeam, setMembers } from '#people/teaming.ts'
import { act } from '#work/act.ts'
import { Invalid } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('teams', (place) => {
  const held = testDesk(place)
  const admin = () => anyone(held.desk, 'admin')

  it('have a tier, skills and only staff', async () => {
    await act(held.desk, await admin(), makeTeam, { name: 'First line', tier: 1 })
    const { id } = await act(held.desk, await admin(), makeTeam, { name: 'Cards', tier: 2 })
    const agent = await anyone(held.desk, 'agent', { name: 'Bea' })
    const customer = await anyone(held.desk, 'customer')
    await act(held.desk, await admin(), setMembers, { id, personIds: [agent.personId, agent.personId] })
    await expect(
      act(held.desk, await admin(), setMembers, { id, personIds: [customer.personId] }),
    ).rejects.toBeInstanceOf(Invalid)
    await act(held.desk, await admin(), changeTeam, { id, skills: ['Terminals'] })
    await expect(
      act(held.desk, await admin(), changeTeam, { id, name: 'First line' }),
    ).rejects.toBeInstanceOf(Invalid)
    const team = (await teamsOf(held.desk)).find((each) => each.id === id)
    expect(team).toMatchObject({
      tier: 2,
      skills: ['terminals'],
      members: [{ id: agent.personId, name: 'Bea' }],
    })
    await act(held.desk, await admin(), changeTeam, { id, archived: true })
    expect((await teamsOf(held.desk)).map((each) => each.id)).not.toContain(id)
  })
})
