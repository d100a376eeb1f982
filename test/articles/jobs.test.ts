import { expect, it } from 'vitest'
import { renderAgain } from '#articles/jobs.ts'
import { write } from '#work/act.ts'
import { systemActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, rowOf } from './shelf.ts'

describeEachDialect('rendering again', (place) => {
  const held = testDesk(place)

  it('makes the HTML of an older renderer anew and leaves the text alone', async () => {
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'))
    const before = await rowOf(held.desk, made.id)
    await write(held.desk, systemActor('test'), (work) =>
      work.db
        .updateTable('article')
        .set({ html: 'old', render_version: 0 })
        .where('id', '=', made.id)
        .execute(),
    )
    expect(await renderAgain(held.desk)).toBe(1)
    expect(await rowOf(held.desk, made.id)).toEqual(before)
    expect(await renderAgain(held.desk)).toBe(0)
  })
})
