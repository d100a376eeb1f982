import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Given } from '#attempts/beacon.ts'
import { flushSignals, signal } from '#attempts/recording.ts'
import { visitorActor } from '#work/permissions.ts'
import { workspaceOf } from '#workspace/settings.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { anyArticle } from './library.ts'

describeEachDialect('how often articles are opened', (place) => {
  const held = testDesk(place)

  const send = async (actor: unknown, given: Given[], agent = 'Mozilla/5.0 Firefox') => {
    const locals = {
      desk: held.desk,
      workspace: await workspaceOf(held.desk),
      actor,
      visit: null,
      optedOut: false,
    }
    const cookies = { set: () => undefined, get: () => undefined }
    const request = new Request('http://localhost/signals', {
      method: 'POST',
      headers: { 'user-agent': agent },
    })
    await signal({ cookies, locals, request } as never, ...given)
    await flushSignals(held.desk)
  }
  const counted = () =>
    held.desk.reader.selectFrom('article_view').select(['root_id', 'day', 'views']).orderBy('day').execute()

  it('is one row for an article and day; what is sent again, by staff or by a program counts nothing', async () => {
    const article = await anyArticle(held.desk)
    const once = { id: randomUUID(), name: 'viewed', article } as const
    await send(visitorActor, [
      once,
      { name: 'viewed', article },
      { name: 'read', article, seconds: 20, scroll: 90 },
    ])
    await send(visitorActor, [once])
    await send(await anyone(held.desk, 'agent'), [{ name: 'viewed', article }])
    await send(visitorActor, [{ name: 'viewed', article }], 'some-bot/1.0')
    await send(visitorActor, [{ name: 'viewed', article: 'no-such-article' }])
    expect(await counted()).toEqual([{ root_id: article, day: '2026-11-16', views: 2 }])
    held.clock.pass(24 * 60)
    await send(visitorActor, [{ name: 'viewed', article }])
    expect(await counted()).toMatchObject([{ views: 2 }, { day: '2026-11-17', views: 1 }])
  })
})
