import { expect, it } from 'vitest'
import { createToken, readApiToken, revokeToken } from '#people/api-tokens.ts'
import { readBearer } from '#people/bearer.ts'
import { act } from '#work/act.ts'
import { Missing, Refused } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('API tokens', (place) => {
  const held = testDesk(place)
  const make = async (days?: number) => {
    const admin = await anyone(held.desk, 'admin')
    const { personId } = await anyone(held.desk, 'agent')
    const made = await act(held.desk, admin, createToken, {
      personId,
      name: 'Sync',
      scopes: ['read'],
      ...(days ? { days } : {}),
    })
    return { ...made, personId, admin }
  }

  it('speak for a person, are shown once and are kept only as a hash', async () => {
    const { token, personId } = await make()
    expect(token).toMatch(/^sagot_[A-Za-z0-9_-]{43}$/)
    expect(await readBearer(held.desk, `Bearer ${token}`)).toMatchObject({
      valid: true,
      actor: { personId },
      scopes: ['read'],
    })
    const rows = await held.desk.reader.selectFrom('api_token').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token.slice('sagot_'.length))
  })

  it('end when they are revoked or past their day', async () => {
    const { token, id, admin } = await make()
    await act(held.desk, admin, revokeToken, { id })
    expect(await readApiToken(held.desk, token)).toBeNull()
    const short = await make(1)
    held.clock.pass(24 * 60)
    expect(await readApiToken(held.desk, short.token)).toBeNull()
  })

  it('are made by administrators, for people who are there, for a year at most', async () => {
    const { admin, personId } = await make()
    const manager = await anyone(held.desk, 'manager')
    const wanted = { personId, name: 'Sync', scopes: ['read' as const] }
    await expect(act(held.desk, manager, createToken, wanted)).rejects.toBeInstanceOf(Refused)
    await expect(
      act(held.desk, admin, createToken, { ...wanted, personId: 'nobody' }),
    ).rejects.toBeInstanceOf(Missing)
    await expect(act(held.desk, admin, createToken, { ...wanted, days: 366 })).rejects.toMatchObject({
      status: 422,
    })
    await expect(
      act(held.desk, admin, createToken, { ...wanted, scopes: ['all' as never] }),
    ).rejects.toMatchObject({ status: 422 })
  })

  it('are not read from any other text', async () => {
    for (const header of [
      '',
      'Bearer',
      'Bearer sagot_',
      `Bearer sagot_${'x'.repeat(44)}`,
      `Basic ${'x'.repeat(43)}`,
    ]) {
      expect(await readBearer(held.desk, header)).toMatchObject({ valid: false, actor: { kind: 'visitor' } })
    }
  })
})
