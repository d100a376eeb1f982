import { expect, it } from 'vitest'
import { listed } from '#articles/listing.ts'
import { requestReview } from '#articles/reviewing.ts'
import { act, write } from '#work/act.ts'
import { Invalid, Refused } from '#work/errors.ts'
import { systemActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, newsOf, rowOf } from './shelf.ts'

describeEachDialect('reviewing', (place) => {
  const held = testDesk(place)

  it('keeps the first place in the queue when asked twice', async () => {
    const author = await anyone(held.desk, 'agent')
    const made = await aDraft(held.desk, author)
    await act(held.desk, author, requestReview, { articleId: made.id })
    const { review_requested_at: first } = await rowOf(held.desk, made.id)
    held.clock.pass(5)
    await act(held.desk, author, requestReview, { articleId: made.id })
    expect((await rowOf(held.desk, made.id)).review_requested_at).toBe(first)
    expect(
      (await newsOf(held.desk, made.id)).filter((type) => type === 'article.review_requested'),
    ).toHaveLength(1)
  })

  it('has the drafts of escalations in the queue by themselves', async () => {
    const made = await aDraft(held.desk, await anyone(held.desk, 'specialist'))
    await write(held.desk, systemActor('test'), (work) =>
      work.db.updateTable('article').set({ origin_escalation_id: 'e1' }).where('id', '=', made.id).execute(),
    )
    const queue = await listed(held.desk, { view: 'review' }, { after: null, limit: 10 })
    expect(queue.items.map((row) => row.id)).toContain(made.id)
  })

  it('is asked for by who may edit, for what says what to do', async () => {
    const author = await anyone(held.desk, 'agent')
    const empty = await aDraft(held.desk, author, { resolution: '' })
    await expect(act(held.desk, author, requestReview, { articleId: empty.id })).rejects.toBeInstanceOf(
      Invalid,
    )
    const made = await aDraft(held.desk, author)
    await expect(
      act(held.desk, await anyone(held.desk, 'agent'), requestReview, { articleId: made.id }),
    ).rejects.toBeInstanceOf(Refused)
  })
})
