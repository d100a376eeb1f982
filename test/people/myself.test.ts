import { expect, it } from 'vitest'
import { actorOf } from '#people/actors.ts'
import { deviceOf } from '#people/device.ts'
import { changeSelf, endOwnSessions, setShortcuts } from '#people/myself.ts'
import { beginSession, readSession, sessionsOf } from '#people/sessions.ts'
import { act } from '#work/act.ts'
import { Refused } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('one’s own account', (place) => {
  const held = testDesk(place)

  it('has a name, a language and a switch for the keys', async () => {
    const actor = await anyone(held.desk, 'agent')
    await act(held.desk, actor, changeSelf, { name: '  Ana\u202e \n Kovač ', locale: 'hr' })
    await act(held.desk, actor, setShortcuts, { on: false })
    expect((await actorOf(held.desk, actor.personId))?.viewer).toMatchObject({
      name: 'Ana Kovač',
      locale: 'hr',
      shortcuts: false,
    })
    await expect(
      act(held.desk, visitorActor, changeSelf, { name: 'x', locale: 'en' }),
    ).rejects.toBeInstanceOf(Refused)
  })

  it('ends one of its sessions, or all others, and never somebody else’s', async () => {
    const actor = await anyone(held.desk, 'agent')
    const other = await anyone(held.desk, 'agent')
    const here = await beginSession(held.desk, actor.personId, 'here')
    const there = await beginSession(held.desk, actor.personId, 'there')
    const foreign = await beginSession(held.desk, other.personId, 'foreign')
    const keyOf = async (id: string, person: string) =>
      (await sessionsOf(held.desk, person, id)).find((row) => row.current)?.key ?? ''
    await act(held.desk, actor, endOwnSessions, { key: await keyOf(foreign, other.personId) })
    await act(held.desk, actor, endOwnSessions, { key: await keyOf(there, actor.personId) })
    expect(await readSession(held.desk, there)).toBeNull()
    const third = await beginSession(held.desk, actor.personId, 'third')
    await act(held.desk, actor, endOwnSessions, { keep: await keyOf(here, actor.personId) })
    expect(await Promise.all([here, third, foreign].map((id) => readSession(held.desk, id)))).toEqual([
      actor.personId,
      null,
      other.personId,
    ])
  })

  it('names a device by browser and system only', () => {
    const agent =
      'Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'
    expect(deviceOf(agent)).toBe('Chrome, Android')
    expect(deviceOf('curl/8.0')).toBe('')
    expect(deviceOf(null)).toBe('')
  })
})
