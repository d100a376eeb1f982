import { beforeAll, expect, it } from 'vitest'
import { announce } from '#articles/announcing.ts'
import { archive } from '#articles/archiving.ts'
import { publish } from '#articles/publishing.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { permissionMap, visitorActor } from '#work/permissions.ts'
import { anyArea, anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { answered } from './readers.ts'
import { aDraft, allYes } from './shelf.ts'

/** Every place that shows articles, asked by everybody who must not see all of them. */
describeEachDialect('what nobody may read who should not', (place) => {
  const held = testDesk(place)
  const slugs: Record<'internal' | 'customers' | 'public' | 'archived' | 'known', string> = {
    internal: '',
    customers: '',
    public: '',
    archived: '',
    known: '',
  }
  let areaId = ''
  let areaSlug = ''

  beforeAll(async () => {
    const { desk } = held
    areaId = await anyArea(desk, 'Wages')
    areaSlug = (
      await desk.reader.selectFrom('area').select('slug').where('id', '=', areaId).executeTakeFirstOrThrow()
    ).slug
    const author = await anyone(desk, 'agent')
    const publisher = await anyone(desk, 'agent', { licence: 'publisher' })
    for (const name of Object.keys(slugs) as (keyof typeof slugs)[]) {
      const made = await aDraft(desk, author, {
        title: `About ${name}`,
        areaId,
        resolution: name === 'known' ? '' : 'Do this.',
      })
      slugs[name] = made.slug
      const audience = name === 'customers' ? 'customers' : 'public'
      if (name === 'known') await act(desk, publisher, announce, { articleId: made.id, on: true })
      else if (name !== 'internal')
        await act(desk, publisher, publish, { articleId: made.id, audience, checklist: allYes })
      if (name === 'archived') await act(desk, publisher, archive, { articleId: made.id })
    }
  })

  const seenBy = (actor: Actor) =>
    answered(held.desk, actor, { areaId, areaSlug, slugs: Object.values(slugs) })
  const only = (...names: (keyof typeof slugs)[]) => names.map((name) => slugs[name]).sort()

  it('shows a visitor what is public, everywhere the same', async () => {
    for (const [where, seen] of await seenBy(visitorActor))
      expect([where, seen]).toEqual([where, only('public', 'known')])
  })

  it('shows a guest with a ticket link, and a customer without a proven address, no more than that', async () => {
    const guest: Actor = {
      kind: 'guest',
      personId: 'p',
      ticketId: 't',
      proven: true,
      may: permissionMap.guest,
    }
    const unproven = { ...(await anyone(held.desk, 'customer')), verified: false }
    for (const actor of [guest, unproven]) {
      for (const [where, seen] of await seenBy(actor))
        expect([where, seen]).toEqual([where, only('public', 'known')])
    }
  })

  it('shows a customer with a proven address what is for customers too', async () => {
    for (const [where, seen] of await seenBy(await anyone(held.desk, 'customer'))) {
      expect([where, seen]).toEqual([
        where,
        ['feed', 'sitemap', 'llms'].includes(where)
          ? only('public', 'known')
          : only('public', 'known', 'customers'),
      ])
    }
  })

  it('shows the staff what is inside, and nothing archived in lists', async () => {
    const seen = new Map(await seenBy(await anyone(held.desk, 'agent')))
    expect(seen.get('shelf')).toEqual(only('public', 'known', 'customers', 'internal'))
    expect(seen.get('page')).toEqual(only('public', 'known', 'customers', 'internal', 'archived'))
  })
})
