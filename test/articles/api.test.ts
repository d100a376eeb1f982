import { expect, it } from 'vitest'
import { articleEndpoints } from '#articles/api.ts'
import type { Actor } from '#work/actor.ts'
import { Conflict, Missing } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { text } from './shelf.ts'

type Json = Record<string, unknown> & { items: Record<string, unknown>[]; slug: string }

describeEachDialect('the articles of the API', (place) => {
  const held = testDesk(place)
  const call = async (
    actor: Actor,
    method: string,
    path: string,
    { slug = '', query = {}, body = {} }: { slug?: string; query?: object; body?: object } = {},
  ) => {
    const found = articleEndpoints.find((one) => one.method === method && one.path === path)
    if (!found) throw new Error(`${method} ${path}`)
    const answer = await found.run({
      desk: held.desk,
      actor,
      params: { slug },
      query: found.query.parse(query),
      body: found.body ? found.body.parse(body) : {},
      locale: 'en',
      url: (to: string) => `https://help.example${to}`,
    } as never)
    return answer.body as Json
  }

  it('carries an article from draft to publication, and shows it to a visitor only then', async () => {
    const author = await anyone(held.desk, 'agent')
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const made = await call(author, 'POST', '/articles', {
      body: { ...text, locale: 'hr', aliases: ['pin'] },
    })
    expect(made).toMatchObject({
      revision: 1,
      url: 'https://help.example/hr/articles/card-blocked-after-three-wrong-pins',
    })
    const one = (actor: Actor) => call(actor, 'GET', '/articles/{slug}', { slug: made.slug })
    await expect(one(visitorActor)).rejects.toBeInstanceOf(Missing)
    await call(publisher, 'POST', '/articles/{slug}/publish', {
      slug: made.slug,
      body: { audience: 'public' },
    })
    const seen = await one(visitorActor)
    expect(seen).toMatchObject({ audience: 'public', confidence: 'validated', resolution: text.resolution })
    expect(Object.keys(seen)).not.toContain('author_id')
    expect(await one(author)).toMatchObject({ author_id: author.personId, aliases: ['pin'] })
    expect((await call(visitorActor, 'GET', '/articles', { query: { locale: 'hr' } })).items).toMatchObject([
      { slug: made.slug },
    ])
    await call(publisher, 'POST', '/articles/{slug}/archive', { slug: made.slug })
    await expect(one(visitorActor)).rejects.toBeInstanceOf(Missing)
    expect(
      (await call(visitorActor, 'GET', '/articles', { query: { confidence: 'archived' } })).items,
    ).toEqual([])
  })

  it('saves what is given, keeps the rest, and refuses a stale base', async () => {
    const author = await anyone(held.desk, 'agent')
    const made = await call(author, 'POST', '/articles', { body: { ...text, title: 'Saved in parts' } })
    const put = (base_revision: number) =>
      call(author, 'PUT', '/articles/{slug}', { slug: made.slug, body: { base_revision, cause: 'New.' } })
    expect(await put(1)).toMatchObject({ revision: 2 })
    await expect(put(1)).rejects.toBeInstanceOf(Conflict)
    expect(await call(author, 'GET', '/articles/{slug}', { slug: made.slug })).toMatchObject({
      cause: 'New.',
      issue: text.issue,
    })
  })

  it('counts the vote of a token’s person once', async () => {
    const author = await anyone(held.desk, 'agent')
    const made = await call(author, 'POST', '/articles', { body: { ...text, title: 'Voted on' } })
    const say = (helpful: boolean) =>
      call(author, 'POST', '/articles/{slug}/votes', { slug: made.slug, body: { helpful } })
    await say(true)
    expect(await say(true)).toEqual({ helpful: 1, unhelpful: 0 })
    expect(await say(false)).toEqual({ helpful: 0, unhelpful: 1 })
  })

  it('pages through a list with a cursor, no article twice', async () => {
    const author = await anyone(held.desk, 'agent')
    for (let at = 0; at < 5; at += 1)
      await call(author, 'POST', '/articles', { body: { ...text, title: `Page ${at}`, locale: 'de' } })
    const seen: unknown[] = []
    let cursor: unknown
    do {
      const page = await call(author, 'GET', '/articles', {
        query: { locale: 'de', limit: 2, ...(cursor ? { cursor } : {}) },
      })
      seen.push(...page.items.map((one) => one['title']))
      cursor = page['next_cursor']
    } while (cursor)
    expect([...seen].sort()).toEqual(['Page 0', 'Page 1', 'Page 2', 'Page 3', 'Page 4'])
  })
})
