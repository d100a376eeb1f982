import { expect, it } from 'vitest'
import { actorOf } from '#people/actors.ts'
import { createToken, readApiToken } from '#people/api-tokens.ts'
import { changeRole, disable, enable } from '#people/ruling.ts'
import { beginSession, readSession } from '#people/sessions.ts'
import { act } from '#work/act.ts'
import { Conflict, Refused } from '#work/errors.ts'
import { systemActor } from '#work/permissions.ts'
import { anyone, anyTeam, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { outcomes } from './mailing.ts'

describeEachDialect('roles', (place) => {
  const held = testDesk(place)
  const roleOf = async (id: string) => (await actorOf(held.desk, id))?.viewer.role

  it('change by an administrator only, with a line in the audit log, and the person signs in again', async () => {
    const admin = await anyone(held.desk, 'admin')
    const { personId } = await anyone(held.desk, 'agent')
    const session = await beginSession(held.desk, personId, '')
    for (const role of ['customer', 'agent', 'specialist', 'manager'] as const) {
      const other = await anyone(held.desk, role)
      await expect(act(held.desk, other, changeRole, { personId, role: 'admin' })).rejects.toBeInstanceOf(
        Refused,
      )
    }
    await act(held.desk, admin, changeRole, { personId, role: 'specialist' })
    expect(await roleOf(personId)).toBe('specialist')
    expect(await readSession(held.desk, session)).toBeNull()
    const lines = await held.desk.reader
      .selectFrom('audit')
      .select(['type', 'particulars'])
      .where('record_id', '=', personId)
      .execute()
    expect(lines).toEqual([{ type: 'role.changed', particulars: '{"role":"specialist","before":"agent"}' }])
  })

  it('never change by one’s own hand, nor does one’s own account close', async () => {
    const admin = await anyone(held.desk, 'admin')
    await expect(
      act(held.desk, admin, changeRole, { personId: admin.personId, role: 'agent' }),
    ).rejects.toMatchObject({ code: 'not_self' })
    await expect(act(held.desk, admin, disable, { personId: admin.personId })).rejects.toMatchObject({
      code: 'not_self',
    })
  })

  it('leave an administrator, also when two remove each other at once', async () => {
    const admins = await held.desk.reader
      .selectFrom('person')
      .select('id')
      .where('role', '=', 'admin')
      .execute()
    const one = await anyone(held.desk, 'admin')
    const other = await anyone(held.desk, 'admin')
    for (const { id } of admins) await act(held.desk, one, disable, { personId: id })
    const { done, errors } = await outcomes([
      act(held.desk, one, changeRole, { personId: other.personId, role: 'agent' }),
      act(held.desk, other, disable, { personId: one.personId }),
    ])
    expect(done).toHaveLength(1)
    expect(errors[0]).toBeInstanceOf(Conflict)
    const left = await held.desk.reader
      .selectFrom('person')
      .select('id')
      .where('role', '=', 'admin')
      .where('disabled_at', 'is', null)
      .execute()
    expect(left).toHaveLength(1)
    await expect(
      act(held.desk, systemActor('test'), disable, { personId: left[0]?.id ?? '' }),
    ).rejects.toMatchObject({ code: 'last_admin' })
  })

  it('take teams and licences along when somebody leaves the staff', async () => {
    const admin = await anyone(held.desk, 'admin')
    const teamId = await anyTeam(held.desk, 'Cards', 2)
    const { personId } = await anyone(held.desk, 'specialist', { teamId, licence: 'publisher' })
    await act(held.desk, admin, changeRole, { personId, role: 'customer' })
    expect((await actorOf(held.desk, personId))?.actor).toMatchObject({ teamIds: [], licences: {} })
  })

  it('end with the account: sessions and tokens go, and tokens do not come back with it', async () => {
    const admin = await anyone(held.desk, 'admin')
    const { personId } = await anyone(held.desk, 'manager')
    const session = await beginSession(held.desk, personId, '')
    const { token } = await act(held.desk, admin, createToken, { personId, name: 'Sync', scopes: ['read'] })
    await act(held.desk, admin, disable, { personId })
    expect(await readSession(held.desk, session)).toBeNull()
    expect(await readApiToken(held.desk, token)).toBeNull()
    expect(await actorOf(held.desk, personId)).toBeNull()
    await act(held.desk, admin, enable, { personId })
    expect(await roleOf(personId)).toBe('manager')
    expect(await readApiToken(held.desk, token)).toBeNull()
  })

  it('cannot be slipped in with other fields', async () => {
    const admin = await anyone(held.desk, 'admin')
    const { personId } = await anyone(held.desk, 'agent')
    const slipped = act(held.desk, admin, enable, { personId, role: 'admin' } as never)
    await expect(slipped).rejects.toMatchObject({ fields: { role: ['error.field.unknown'] } })
  })
})
