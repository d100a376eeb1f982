import { expect, it } from 'vitest'
import { discardTyped, keepTyped, keptTyped } from '#articles/keeping.ts'
import { act } from '#work/act.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('keeping what is typed', (place) => {
  const held = testDesk(place)

  it('keeps the last of it for the person alone, until it is thrown away', async () => {
    const agent = await anyone(held.desk, 'agent')
    await keepTyped(held.desk, agent, 'new', { title: 'Half a' })
    held.clock.pass(1)
    await keepTyped(held.desk, agent, 'new', { title: 'Half a title', do: 'articles.draft' })
    const kept = await keptTyped(held.desk, agent, 'new')
    expect(kept).toEqual({
      at: '2026-11-16T08:01:00.000Z',
      typed: {
        title: 'Half a title',
        summary: '',
        issue: '',
        environment: '',
        cause: '',
        resolution: '',
        body: '',
      },
    })
    expect(await keptTyped(held.desk, await anyone(held.desk, 'agent'), 'new')).toBeNull()
    await act(held.desk, agent, discardTyped, { target: 'new' })
    expect(await keptTyped(held.desk, agent, 'new')).toBeNull()
  })

  it('keeps nothing of somebody without an account', async () => {
    await keepTyped(held.desk, visitorActor, 'new', { title: 'x' })
    expect(await keptTyped(held.desk, visitorActor, 'new')).toBeNull()
  })
})
