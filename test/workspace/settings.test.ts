import { expect, it } from 'vitest'
import { act } from '#work/act.ts'
import { Refused } from '#work/errors.ts'
import { changeWorkspace, forgetWorkspace, workspaceOf } from '#workspace/settings.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('the settings', (place) => {
  const held = testDesk(place, { settings: { SAGOT_TIME_ZONE: 'Asia/Manila' } })

  it('have a value each from the start, the zone from the environment', async () => {
    expect(await workspaceOf(held.desk)).toMatchObject({
      name: 'Sagot',
      timeZone: 'Asia/Manila',
      hue: null,
      closeAfterDays: 7,
    })
  })

  it('change only in what is given, and leave a line in the audit log', async () => {
    const manager = await anyone(held.desk, 'manager')
    await act(held.desk, manager, changeWorkspace, { name: 'Parola Help', hue: 250 })
    forgetWorkspace(held.desk)
    expect(await workspaceOf(held.desk)).toMatchObject({
      name: 'Parola Help',
      hue: 250,
      timeZone: 'Asia/Manila',
    })
    const lines = await held.desk.reader
      .selectFrom('audit')
      .select('particulars')
      .where('type', '=', 'settings.changed')
      .execute()
    expect(lines).toEqual([{ particulars: '{"name":"Parola Help","hue":250}' }])
  })

  it('refuse what would break a page', async () => {
    const manager = await anyone(held.desk, 'manager')
    const wrong: Record<string, unknown>[] = [
      { timeZone: 'Europe/Atlantis' },
      { name: ' ' },
      { hue: 60 },
      { closeAfterDays: 0 },
      { promise: { low: 1, normal: 1, high: 1, urgent: 0 } },
      { colour: 'red' },
    ]
    for (const input of wrong) {
      await expect(act(held.desk, manager, changeWorkspace, input as never)).rejects.toMatchObject({
        status: 422,
      })
    }
  })

  it('are for managers', async () => {
    const specialist = await anyone(held.desk, 'specialist')
    await expect(act(held.desk, specialist, changeWorkspace, { name: 'Mine' })).rejects.toBeInstanceOf(
      Refused,
    )
  })
})
