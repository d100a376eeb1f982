import { describe, expect, it } from 'vitest'
import { keyOf, PageCache } from '#doors/page-cache.ts'
import type { Event } from '#work/events.ts'

const page = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Request(`http://localhost:4321${path}`, { headers, method })

function cache() {
  let tell: (events: readonly Event[]) => void = () => {}
  let now = 0
  const pages = new PageCache({
    clock: () => now,
    subscribe: (listener) => {
      tell = listener
      return () => {}
    },
  })
  return { pages, news: (type: string) => tell([{ type } as Event]), pass: (ms: number) => (now += ms) }
}

/** Asks and counts how often the page had to be made. */
function asking(pages: PageCache) {
  let made = 0
  const ask = async (request: Request, response = () => new Response(`page ${made}`)) => {
    const answer = await pages.answer(request, async () => {
      made += 1
      return response()
    })
    return answer
  }
  return { ask, made: () => made }
}

describe('the page cache', () => {
  it('makes a declared page once for all visitors, and tells who has it that nothing changed', async () => {
    const { pages } = cache()
    const { ask, made } = asking(pages)
    const first = await ask(page('/articles/pin'))
    const again = await ask(page('/articles/pin', { cookie: 'visit=abc; locale=hr' }))
    expect(await again.text()).toBe(await first.text())
    const tag = first.headers.get('etag') ?? ''
    expect((await ask(page('/articles/pin', { 'if-none-match': tag }))).status).toBe(304)
    expect(made()).toBe(1)
  })

  it('passes by whoever carries another cookie of ours, a token, a form or an undeclared parameter', () => {
    for (const cookie of ['session=x', '__Host-session=x', 'guest=x', '__Host-guest=x', 'flash=x'])
      expect(keyOf(page('/', { cookie }))).toBeNull()
    expect(keyOf(page('/', { authorization: 'Bearer x' }))).toBeNull()
    expect(keyOf(page('/articles/pin', {}, 'POST'))).toBeNull()
    expect(keyOf(page('/articles/pin?voted=yes'))).toBeNull()
    expect(keyOf(page('/areas/cards?after=a&after=b'))).toBeNull()
    for (const path of [
      '/tickets',
      '/desk',
      '/api/v1/articles',
      '/search?q=pin',
      '/articles/pin/x',
      '/forum/new',
    ])
      expect(keyOf(page(path))).toBeNull()
  })

  it('tells themes, languages, places in a list and quiet browsers apart, and nothing else', () => {
    const key = (path: string, headers = {}) => keyOf(page(path, headers))
    const keys = [
      key('/'),
      key('/hr'),
      key('/', { cookie: 'theme=dark' }),
      key('/areas/x?after=a'),
      key('/areas/x?after=b'),
      key('/', { dnt: '1' }),
    ]
    expect(new Set(keys).size).toBe(6)
    expect(keys).not.toContain(null)
    expect(key('/', { cookie: 'theme=<script>' })).toBe(key('/'))
    expect(key('/', { cookie: 'other=1' })).toBe(key('/'))
  })

  it('keeps a question of the forum until something happens to one', async () => {
    const { pages, news } = cache()
    const { ask, made } = asking(pages)
    for (const path of ['/forum/4/card-blocked', '/forum/4/card-blocked', '/hr/forum/4/card-blocked'])
      await ask(page(path))
    expect(made()).toBe(2)
    for (const [at, type] of ['topic.hidden', 'ticket.from_topic'].entries()) {
      news(type)
      await ask(page('/forum/4/card-blocked'))
      expect(made()).toBe(3 + at)
    }
  })

  it('never keeps what sets a cookie, is private, or did not succeed', async () => {
    const { pages } = cache()
    const { ask, made } = asking(pages)
    await ask(page('/'), () => new Response('x', { headers: { 'set-cookie': 'visit=1' } }))
    await ask(page('/'), () => new Response('x', { headers: { 'cache-control': 'private, no-store' } }))
    await ask(page('/'), () => new Response('x', { status: 404 }))
    expect(made()).toBe(3)
    expect(pages.size).toBe(0)
  })

  it('is emptied by news about articles, areas and settings, also while a page is being made', async () => {
    const { pages, news } = cache()
    const { ask, made } = asking(pages)
    await ask(page('/'))
    news('ticket.opened')
    news('article.voted')
    await ask(page('/'))
    expect(made()).toBe(1)
    news('article.archived')
    await ask(page('/'), () => {
      news('article.published')
      return new Response('stale')
    })
    expect(await (await ask(page('/'))).text()).toBe('page 3')
  })

  it('makes a page once when many ask at the same moment', async () => {
    const { pages } = cache()
    const { ask, made } = asking(pages)
    await Promise.all(Array.from({ length: 20 }, () => ask(page('/'))))
    expect(made()).toBe(1)
  })

  it('keeps a page for a minute, and no more than 32 MB of them', async () => {
    const { pages, pass } = cache()
    const { ask, made } = asking(pages)
    await ask(page('/'))
    pass(61_000)
    await ask(page('/'))
    expect(made()).toBe(2)
    for (let at = 0; at < 40; at += 1)
      await ask(page(`/articles/a${at}`), () => new Response('x'.repeat(1024 * 1024)))
    expect(pages.size).toBeLessThanOrEqual(32 * 1024 * 1024)
    await ask(page('/articles/a39'))
    expect(made()).toBe(42)
  })
})
