import { expect, it } from 'vitest'
import { acceptInvitation, add, invite, inviteAgain } from '#people/inviting.ts'
import { peopleOf, personOfId, staffOf } from '#people/queries.ts'
import { makeTeam } from '#people/teaming.ts'
import { act } from '#work/act.ts'
import { Invalid, Missing, Refused } from '#work/errors.ts'
import { systemActor, visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { letterTo, outcomes, writeLetters } from './mailing.ts'

describeEachDialect('colleagues', (place) => {
  const held = testDesk(place)
  const admin = () => anyone(held.desk, 'admin')
  const about = (email: string) => ({
    name: 'Ana Kovač',
    email,
    role: 'agent' as const,
    locale: 'hr' as const,
    teamId: null,
  })

  it('are invited by letter in their language and come in once, within 72 hours', async () => {
    const { personId } = await act(held.desk, await admin(), invite, about('ana@parola.example'))
    await writeLetters(held.desk)
    const letter = await letterTo(held.desk, 'ana@parola.example')
    expect(letter).toMatchObject({ kind: 'people.invite', subject: expect.stringContaining('Pozivnica') })
    expect(await personOfId(held.desk, personId)).toMatchObject({ standing: 'invited', role: 'agent' })
    const come = () =>
      act(held.desk, visitorActor, acceptInvitation, {
        token: letter?.token ?? '',
        name: 'Ana K.',
        password: 'more i otoci zimi',
      })
    const { done, errors } = await outcomes(Array.from({ length: 20 }, come))
    expect(done).toEqual([{ personId, role: 'agent' }])
    expect(errors).toHaveLength(19)
    expect(await personOfId(held.desk, personId)).toMatchObject({
      standing: 'active',
      name: 'Ana K.',
      hasPassword: true,
    })
  })

  it('get a new link when the first has lapsed, which ends the first', async () => {
    const { personId } = await act(held.desk, await admin(), invite, about('ivo@parola.example'))
    await writeLetters(held.desk)
    const first = (await letterTo(held.desk, 'ivo@parola.example'))?.token ?? ''
    held.clock.pass(72 * 60)
    const late = act(held.desk, visitorActor, acceptInvitation, {
      token: first,
      name: 'Ivo',
      password: 'more i otoci zimi',
    })
    await expect(late).rejects.toBeInstanceOf(Missing)
    await act(held.desk, await admin(), inviteAgain, { personId })
    await writeLetters(held.desk)
    const second = (await letterTo(held.desk, 'ivo@parola.example'))?.token ?? ''
    await act(held.desk, visitorActor, acceptInvitation, {
      token: second,
      name: 'Ivo',
      password: 'more i otoci zimi',
    })
    await expect(act(held.desk, await admin(), inviteAgain, { personId })).rejects.toBeInstanceOf(Missing)
  })

  it('are not invited twice, nor by anybody but an administrator', async () => {
    await expect(act(held.desk, await admin(), invite, about('ana@parola.example'))).rejects.toMatchObject({
      fields: { email: ['people.email.taken'] },
    })
    const manager = await anyone(held.desk, 'manager')
    await expect(act(held.desk, manager, invite, about('new@parola.example'))).rejects.toBeInstanceOf(Refused)
  })

  it('are added at the shell once; the second time changes nothing and says so', async () => {
    await act(held.desk, await admin(), makeTeam, {
      name: 'First line',
      tier: 1,
      skills: ['English', 'english'],
    })
    const someone = { name: 'Teo', email: 'teo@parola.example', role: 'agent' as const, team: 'First line' }
    const first = await act(held.desk, systemActor('test'), add, someone)
    const again = await act(held.desk, systemActor('test'), add, { ...someone, name: 'Other', role: 'admin' })
    expect(again).toEqual({ personId: first.personId, added: false })
    expect(await personOfId(held.desk, first.personId)).toMatchObject({
      name: 'Teo',
      role: 'agent',
      teams: 'First line',
      standing: 'active',
    })
    const lost = act(held.desk, systemActor('test'), add, {
      ...someone,
      email: 'x@parola.example',
      team: 'Nowhere',
    })
    await expect(lost).rejects.toBeInstanceOf(Invalid)
  })

  it('are listed page by page, and found by name or address', async () => {
    const everybody = await staffOf(held.desk)
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await peopleOf(held.desk, { who: 'staff', limit: 3, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map((row) => row.id))
      cursor = page.nextCursor
    }
    expect(seen.toSorted()).toEqual(everybody.map((person) => person.id).toSorted())
    const foundByAddress = await peopleOf(held.desk, { who: 'staff', words: 'TEO@' })
    expect(foundByAddress.items.map((row) => row.name)).toEqual(['Teo'])
    expect((await peopleOf(held.desk, { who: 'staff', words: '%' })).items).toEqual([])
  })
})
