import { expect, it } from 'vitest'
import { write } from '#work/act.ts'
import { Kept } from '#work/kept.ts'
import { systemActor } from '#work/permissions.ts'
import { record } from '#work/record.ts'
import { testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('what is kept', (place) => {
  const held = testDesk(place)

  /** Asks for something that is counted up each time it is really read. */
  const counting = (most = 10) => {
    const kept = new Kept<number>(/^workspace\./, most)
    let read = 0
    return (key: string) => kept.read(held.desk, [key], async () => (read += 1))
  }

  const happens = () =>
    write(held.desk, systemActor('test'), (work) =>
      record(work, 'workspace.changed', { kind: 'workspace', id: 'workspace' }, { names: ['name'] }),
    )

  it('is read once for a key, until its news comes', async () => {
    const ask = counting()
    expect([await ask('a'), await ask('a'), await ask('b')]).toEqual([1, 1, 2])
    await happens()
    await held.desk.settled()
    expect(await ask('a')).toBe(3)
  })

  it('begins anew when there is no room left', async () => {
    const ask = counting(2)
    expect([await ask('a'), await ask('b'), await ask('c'), await ask('a')]).toEqual([1, 2, 3, 4])
  })

  it('is not kept where no events are heard', async () => {
    const kept = new Kept<number>(/./, 10)
    let read = 0
    const ask = () => kept.read({ reader: held.desk.reader }, ['a'], async () => (read += 1))
    expect([await ask(), await ask()]).toEqual([1, 2])
  })
})
