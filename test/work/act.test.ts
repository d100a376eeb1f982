import { expect, it } from 'vitest'
import { z } from 'zod'
import { act, write } from '#work/act.ts'
import { Invalid, Refused } from '#work/errors.ts'
import { nextNumber } from '#work/number.ts'
import { systemActor, visitorActor } from '#work/permissions.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

const rename = verb({
  name: 'test.rename',
  permission: 'workspace.manage',
  input: z.strictObject({ name: z.string().min(1).max(20) }),
  run: async (work, { name }) => {
    await work.db
      .insertInto('counter')
      .values({ kind: `name:${name}`, value: 1 })
      .execute()
    await record(work, 'workspace.changed', { kind: 'workspace', id: 'workspace' }, { names: [name] })
    return work.at
  },
})

describeEachDialect('act', (place) => {
  const held = testDesk(place)
  const events = () => held.desk.reader.selectFrom('event').selectAll().orderBy('sequence').execute()

  it('writes the change and its event at one reading of the clock', async () => {
    const at = await act(held.desk, systemActor('test'), rename, { name: 'Parola' })
    expect(at).toBe('2026-11-16T08:00:00.000Z')
    expect(await events()).toMatchObject([
      { type: 'workspace.changed', at, actor_kind: 'system', particulars: '{"names":["Parola"]}' },
    ])
  })

  it('refuses an actor without the permission before anything is read', async () => {
    await expect(act(held.desk, visitorActor, rename, { name: 'x' })).rejects.toBeInstanceOf(Refused)
  })

  it('names each field that cannot be used, unknown ones too', async () => {
    const wrong = act(held.desk, systemActor('test'), rename, { name: '', colour: 'red' } as never)
    await expect(wrong).rejects.toBeInstanceOf(Invalid)
    await expect(wrong).rejects.toMatchObject({
      fields: { name: ['error.field.needed'], colour: ['error.field.unknown'] },
    })
  })

  it('leaves neither change nor event when the verb fails half way', async () => {
    const before = (await events()).length
    await expect(act(held.desk, systemActor('test'), rename, { name: 'Parola' })).rejects.toThrow()
    expect(await events()).toHaveLength(before)
  })

  it('gives numbers without a gap or a double when many write at once', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 20 }, () =>
        write(held.desk, systemActor('test'), (work) => nextNumber(work, 'ticket')),
      ),
    )
    expect(numbers.sort((one, other) => one - other)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
  })

  it('tells listeners of committed events in order', async () => {
    await held.desk.settled()
    const told: string[] = []
    const stop = held.desk.subscribe((news) => told.push(...news.map((event) => event.type)))
    await act(held.desk, systemActor('test'), rename, { name: 'Live' })
    await held.desk.settled()
    stop()
    expect(told).toEqual(['workspace.changed'])
  })

  it('keeps readers from writing', async () => {
    const reader = held.desk.reader as unknown as typeof held.desk.place.writer
    await expect(reader.insertInto('counter').values({ kind: 'no', value: 1 }).execute()).rejects.toThrow()
  })
})
