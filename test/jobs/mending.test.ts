import { expect, it } from 'vitest'
import { dropJob, retryJob } from '#jobs/mending.ts'
import { deadJob, deadJobs, queueFigures } from '#jobs/queries.ts'
import { claim } from '#jobs/queue.ts'
import { act, write } from '#work/act.ts'
import { Conflict, Invalid, Refused } from '#work/errors.ts'
import { systemActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('a job that gave up', (place) => {
  const held = testDesk(place)
  const dead = () =>
    write(held.desk, systemActor('test'), async (work) => {
      const id = work.id()
      const row = {
        id,
        kind: 'mail.send',
        payload: '{"letterId":"x"}',
        run_at: work.at,
        attempts: 12,
        created_at: work.at,
      }
      await work.db
        .insertInto('job')
        .values({ ...row, dead_at: work.at, last_error: 'connection refused' })
        .execute()
      return id
    })

  it('waits with its reason, and is taken up again once it is retried', async () => {
    const admin = await anyone(held.desk, 'admin')
    const id = await dead()
    expect(await claim(held.desk, 'me', 1)).toEqual([])
    expect(await deadJob(held.desk, id)).toMatchObject({ error: 'connection refused', attempts: 12 })
    await act(held.desk, admin, retryJob, { id, payload: '{ "letterId": "y" }' })
    expect(await claim(held.desk, 'me', 1)).toMatchObject([{ id, payload: '{"letterId":"y"}', attempts: 1 }])
    expect(await deadJob(held.desk, id)).toBeNull()
  })

  it('is retried once when two do it at once', async () => {
    const admin = await anyone(held.desk, 'admin')
    const id = await dead()
    const both = await Promise.allSettled([1, 2].map(() => act(held.desk, admin, retryJob, { id })))
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((both.find((one) => one.status === 'rejected') as PromiseRejectedResult).reason).toBeInstanceOf(
      Conflict,
    )
  })

  it('takes no payload that is not a JSON object', async () => {
    const admin = await anyone(held.desk, 'admin')
    const id = await dead()
    for (const payload of ['', 'null', '[]', '"text"', '{letterId: 1}']) {
      await expect(act(held.desk, admin, retryJob, { id, payload })).rejects.toBeInstanceOf(Invalid)
    }
    expect((await deadJobs(held.desk)).items.map((job) => job.id)).toContain(id)
  })

  it('can be given up for good', async () => {
    const admin = await anyone(held.desk, 'admin')
    const id = await dead()
    await act(held.desk, admin, dropJob, { id })
    expect(await deadJob(held.desk, id)).toBeNull()
    const row = await held.desk.reader.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst()
    expect(row).toMatchObject({ last_error: 'connection refused', finished_at: expect.any(String) })
    await expect(act(held.desk, admin, dropJob, { id })).rejects.toBeInstanceOf(Conflict)
  })

  it('is for administrators, and the queue’s figures add up', async () => {
    const manager = await anyone(held.desk, 'manager')
    await expect(act(held.desk, manager, dropJob, { id: await dead() })).rejects.toBeInstanceOf(Refused)
    const figures = await queueFigures(held.desk)
    const open = await held.desk.reader
      .selectFrom('job')
      .select('id')
      .where('finished_at', 'is', null)
      .where('dead_at', 'is', null)
      .execute()
    expect(figures.due + figures.failing + figures.planned).toBe(open.length)
  })
})
