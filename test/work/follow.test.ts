import { expect, it } from 'vitest'
import { write } from '#work/act.ts'
import type { Event } from '#work/events.ts'
import { cursorsOf, followOnce, followTogether, newestSequence, type Projection } from '#work/follow.ts'
import { systemActor } from '#work/permissions.ts'
import { record } from '#work/record.ts'
import { testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('followers', (place) => {
  const held = testDesk(place)

  const happens = (times: number) =>
    write(held.desk, systemActor('test'), async (work) => {
      for (let number = 0; number < times; number += 1)
        await record(
          work,
          'workspace.changed',
          { kind: 'workspace', id: 'workspace' },
          { names: [String(number)] },
        )
    })

  /** A projection that keeps what it read, and fails while it is told to. */
  const reading = (name: string) => {
    const read: Event[] = []
    const state = { fails: false }
    const projection: Projection = {
      kind: 'projection',
      name,
      on: ['workspace.changed'],
      apply: async (_, events) => {
        if (state.fails) throw new Error(`${name} fails`)
        read.push(...events)
      },
      clear: async () => {},
    }
    return { projection, read, state }
  }

  it('read what is new together, each event once', async () => {
    const [one, two] = [reading('one'), reading('two')]
    const both = [one.projection, two.projection]
    await happens(3)
    while (await followOnce(held.desk, one.projection));
    await happens(2)
    expect(await followTogether(held.desk, both)).toBe(true)
    // Nothing is left, and nobody reads it twice.
    expect(await followTogether(held.desk, both)).toBe(true)
    expect([one.read.length, two.read.length]).toEqual([5, 5])
    const newest = await newestSequence(held.desk)
    const cursors = await cursorsOf(held.desk)
    expect([cursors.get('one'), cursors.get('two')]).toEqual([newest, newest])
  })

  it('have read nothing together when one of them fails; the others then read alone', async () => {
    const [good, bad] = [reading('good'), reading('bad')]
    bad.state.fails = true
    await happens(1)
    const before = await cursorsOf(held.desk)
    await expect(followTogether(held.desk, [good.projection, bad.projection])).rejects.toThrow('bad fails')
    expect((await cursorsOf(held.desk)).get('good')).toBe(before.get('good'))
    while (await followOnce(held.desk, good.projection));
    expect((await cursorsOf(held.desk)).get('good')).toBe(await newestSequence(held.desk))
    expect((await cursorsOf(held.desk)).get('bad')).toBe(before.get('bad'))
  })

  it('read a long log one by one, so that nobody waits long for the writer', async () => {
    const late = reading('late')
    await happens(60)
    expect(await followTogether(held.desk, [late.projection])).toBe(false)
    while (await followOnce(held.desk, late.projection));
    expect(late.read.length).toBeGreaterThanOrEqual(60)
  })
})
