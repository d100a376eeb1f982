import { expect, it } from 'vitest'
import { areaBySlug, areasOf } from '#areas/queries.ts'
import { changeArea, makeArea } from '#areas/shaping.ts'
import { act } from '#work/act.ts'
import { Invalid, Missing, Refused } from '#work/errors.ts'
import { anyone, anyTeam, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('subject areas', (place) => {
  const held = testDesk(place)
  const manager = () => anyone(held.desk, 'manager')

  it('are named in each language, and in English where a language is missing', async () => {
    const names = { en: 'Crew card', hr: 'Kartica za posadu' }
    await act(held.desk, await manager(), makeArea, { names, summaries: { en: 'PINs and lost cards.' } })
    expect(await areaBySlug(held.desk, 'crew-card', 'hr')).toMatchObject({
      name: 'Kartica za posadu',
      summary: 'PINs and lost cards.',
    })
    expect(await areaBySlug(held.desk, 'crew-card', 'fil')).toMatchObject({ name: 'Crew card' })
  })

  it('get an address of their own when two have one name', async () => {
    const again = await act(held.desk, await manager(), makeArea, { names: { en: 'Crew card' } })
    expect(again.slug).toBe('crew-card-2')
    const taken = act(held.desk, await manager(), makeArea, { names: { en: 'Cards' }, slug: 'crew-card' })
    await expect(taken).rejects.toMatchObject({ fields: { slug: ['areas.slug.taken'] } })
  })

  it('need a name', async () => {
    await expect(act(held.desk, await manager(), makeArea, { names: { en: ' ' } })).rejects.toBeInstanceOf(
      Invalid,
    )
  })

  it('change only in what is given, and keep their address', async () => {
    const teamId = await anyTeam(held.desk, 'Cards', 2)
    const { id } = await act(held.desk, await manager(), makeArea, { names: { en: 'Wages', fil: 'Sahod' } })
    await act(held.desk, await manager(), changeArea, { id, specialistTeamId: teamId })
    await act(held.desk, await manager(), changeArea, { id, names: { en: 'Wages and payslips' } })
    expect(await areaBySlug(held.desk, 'wages', 'en')).toMatchObject({
      name: 'Wages and payslips',
      specialistTeamId: teamId,
    })
    const events = await held.desk.reader
      .selectFrom('event')
      .select('type')
      .where('record_id', '=', id)
      .execute()
    expect(events.map((event) => event.type)).toEqual(['area.made', 'area.changed', 'area.changed'])
  })

  it('leave the lists when they are archived, and come back', async () => {
    const { id } = await act(held.desk, await manager(), makeArea, { names: { en: 'Old' } })
    await act(held.desk, await manager(), changeArea, { id, archived: true })
    expect((await areasOf(held.desk, 'en')).map((area) => area.id)).not.toContain(id)
    expect((await areasOf(held.desk, 'en', { archived: true })).map((area) => area.id)).toContain(id)
    await act(held.desk, await manager(), changeArea, { id, archived: false })
    expect((await areasOf(held.desk, 'en')).map((area) => area.id)).toContain(id)
  })

  it('stand two levels deep and never in a ring', async () => {
    const top = await act(held.desk, await manager(), makeArea, { names: { en: 'Top' } })
    const below = await act(held.desk, await manager(), makeArea, {
      names: { en: 'Below' },
      parentId: top.id,
    })
    for (const parentId of [below.id, top.id, 'nobody']) {
      await expect(
        act(held.desk, await manager(), changeArea, { id: top.id, parentId }),
      ).rejects.toBeInstanceOf(Invalid)
    }
  })

  it('are shaped by managers only', async () => {
    const agent = await anyone(held.desk, 'agent')
    await expect(act(held.desk, agent, makeArea, { names: { en: 'Mine' } })).rejects.toBeInstanceOf(Refused)
    await expect(act(held.desk, await manager(), changeArea, { id: 'nobody' })).rejects.toBeInstanceOf(
      Missing,
    )
  })
})
