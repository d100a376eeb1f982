import { afterAll, beforeAll, expect, it } from 'vitest'
import { alias } from '#articles/aliasing.ts'
import { archive } from '#articles/archiving.ts'
import { draft } from '#articles/drafting.ts'
import { flag } from '#articles/flagging.ts'
import { move } from '#articles/moving.ts'
import { publish } from '#articles/publishing.ts'
import { revise } from '#articles/revising.ts'
import { stage } from '#articles/staging.ts'
import { vote } from '#articles/voting.ts'
import { mergeArticle } from '#origins/merging.ts'
import { act, write } from '#work/act.ts'
import { visitorActor } from '#work/permissions.ts'
import { leaks, secret, secretsPlanted } from '../rights/secrets.ts'
import { makeWorld, type World } from '../rights/world.ts'
import { testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { type Server, startServer } from '../support/server.ts'
import { type Asker, askAs, channelsOf } from './asking-channels.ts'
import { allYes } from './shelf.ts'

const locales = ['en', 'fil', 'hr'] as const
/** Words of these may reach their readers; each other word planted here is for the staff alone. */
const open = { en: secret('title of public article') }

/** A text with a word of its own in each of its fields. */
const words = (whose: string) => ({
  title: `Cards ${secret(`own title of ${whose}`)}`,
  summary: `Short ${secret(`own summary of ${whose}`)}`,
  issue: `They see ${secret(`own issue of ${whose}`)}`,
  environment: `At ${secret(`own environment of ${whose}`)}`,
  cause: `Since ${secret(`own cause of ${whose}`)}`,
  resolution: `Do ${secret(`own resolution of ${whose}`)}`,
  body: `More ${secret(`own body of ${whose}`)}\n\n<!-- ${secret(`own comment of ${whose}`)} -->`,
})

/** Nothing that is for the staff, or was, stands in any byte that somebody outside can get. */
describeEachDialect('words that nobody outside may read', (place) => {
  const held = testDesk(place)
  const hidden: { slug: string; id: string }[] = []
  let world: World
  let server: Server
  let askers: Record<string, Asker> = {}

  beforeAll(async () => {
    const { desk } = held
    world = await makeWorld(desk)
    const { agent, colleague, publisher } = world.actors
    const areaId = world.area.id
    const make = async (whose: string, audience?: 'customers' | 'public', more: object = {}) => {
      const made = await act(desk, colleague, draft, {
        ...words(whose),
        areaId,
        aliases: [secret(`own alias of ${whose}`)],
        ...more,
      })
      if (audience) await act(desk, publisher, publish, { articleId: made.id, audience, checklist: allYes })
      hidden.push(made)
      return made
    }
    await make('internal')
    await make('unpublished translation', undefined, { rootId: world.articles.public.id, locale: 'hr' })
    const put = await make('archived', 'public')
    await act(desk, publisher, archive, { articleId: put.id })
    const back = await make('taken back', 'public')
    await act(desk, publisher, move, { articleId: back.id, audience: 'internal' })
    const merged = await make('merged', 'customers')
    await act(desk, publisher, mergeArticle, { articleId: merged.id, into: world.articles.public.slug })

    // About one that is out: what it said before, what waits, and what was said of it.
    const out = await act(desk, colleague, draft, { ...words('earlier text'), areaId })
    await act(desk, publisher, publish, { articleId: out.id, audience: 'public', checklist: allYes })
    const now = {
      title: 'Cards now',
      summary: 'Short.',
      issue: 'They see.',
      resolution: 'They do.',
      body: `Text.\n\n<!-- ${secret('own comment of text')} -->`,
    }
    await act(desk, publisher, revise, { ...now, articleId: out.id, locale: 'en', baseRevision: 1 })
    await act(desk, colleague, stage, {
      ...words('waiting edit'),
      articleId: out.id,
      locale: 'en',
      baseRevision: 2,
    })
    await act(desk, agent, flag, { articleId: out.id, reason: secret('own flag') })
    await act(desk, agent, alias, { articleId: out.id, text: secret('own added alias') })
    const voted = { articleId: out.id, vote: 'no', reason: 'wrong', voterKey: 'visit:canaries' } as const
    await act(desk, visitorActor, vote, { ...voted, text: secret('own vote') })
    await write(desk, publisher, (work) =>
      work.db
        .updateTable('article')
        .set({
          masking: JSON.stringify([secret('own masking')]),
          source: 'x',
          source_key: secret('own key'),
          source_front: JSON.stringify({ path: 'a.md', text: secret('own file') }),
        })
        .where('id', '=', out.id)
        .execute(),
    )
    hidden.push(out)
    server = await startServer({ DATABASE_URL: place.url, SAGOT_SECRET: 'test', SAGOT_LIMITS: 'off' })
    const session = (who: 'owner' | 'other') => ({
      cookie: `session=${world.sessions[who]}`,
      authorization: `Bearer ${world.tokens[who]}`,
    })
    askers = {
      visitor: { cookie: 'visit=none' },
      typed: { cookie: `guest=${world.guestKeys.typed}` },
      link: { cookie: `guest=${world.guestKeys.link}` },
      owner: session('owner'),
      other: session('other'),
    }
  })
  afterAll(() => server?.close())

  /** Every channel, for every article there is, in every language; and what is there without an article. */
  function* ways(): Generator<readonly [string, Parameters<typeof askAs>[2]]> {
    const articles = [
      ...hidden,
      ...Object.values(world.articles).flatMap((one) => ('slug' in one ? [one] : [])),
    ]
    for (const locale of locales) {
      const about = { word: open.en, locale, areaSlug: world.area.slug }
      for (const [name, way] of Object.entries(
        channelsOf({ ...about, slug: world.articles.public.slug }, hidden.at(-1)?.slug ?? ''),
      ))
        yield [`${name} ${locale}`, way]
      const prefix = locale === 'en' ? '' : `/${locale}`
      for (const { slug } of articles)
        for (const path of ['', '.md', '.png', '?voted=no'])
          yield [`${path} of ${slug} ${locale}`, { path: `${prefix}/articles/${slug}${path}` }]
      yield [`forum ${locale}`, { path: `${prefix}/forum` }]
      yield [
        `topics ${locale}`,
        { path: `${prefix}/forum/${world.topics.owner.number}/${world.topics.owner.slug}` },
      ]
      yield [`asking ${locale}`, { path: `${prefix}/tickets/new` }]
    }
    for (const { slug } of articles)
      yield [`record ${slug}`, { path: `/api/v1/articles/${slug}`, bearer: true }]
    for (const path of [
      '/robots.txt',
      '/sitemaps/pages.xml',
      '/api/v1',
      '/api/v1/openapi.json',
      '/no/such/page',
    ])
      yield [path, { path }]
    // Common words of everything that is hidden, so that each search has something to find.
    for (const word of ['cards', 'they see', 'short', 'since', 'allotment', 'parrot']) {
      yield [`box ${word}`, { path: `/search.json?q=${encodeURIComponent(word)}&locale=en` }]
      yield [`search ${word}`, { path: `/search?q=${encodeURIComponent(word)}` }]
      yield [
        `suggest ${word}`,
        { path: '/suggestions', json: { subject: word, text: `${word} they see and do`, locale: 'en' } },
      ]
      yield [`API ${word}`, { path: `/api/v1/search?q=${encodeURIComponent(word)}`, bearer: true }]
    }
  }

  it('stand in no answer of any channel, whoever asks', async () => {
    const leaked: string[] = []
    let asked = 0
    for (const [who, asker] of Object.entries(askers)) {
      const left = [...ways()]
      const one = async () => {
        for (let next = left.pop(); next; next = left.pop()) {
          const [name, way] = next
          const { text } = await askAs(server, asker, way)
          asked += 1
          leaked.push(...leaks(text, who).map((field) => `${who}, ${name}: ${field}`))
        }
      }
      await Promise.all([one(), one(), one(), one()])
    }
    expect(leaked).toEqual([])
    expect(asked).toBeGreaterThan(1000)
    expect(secretsPlanted()).toBeGreaterThan(80)
  }, 170_000)

  it('do reach those they are for: the same words are looked for and found', async () => {
    const shown = {
      slug: world.articles.public.slug,
      word: open.en,
      locale: 'en',
      areaSlug: world.area.slug,
    } as const
    for (const name of ['page', 'markdown', 'feed', 'titles', 'search box'])
      expect([
        name,
        (await askAs(server, {}, channelsOf(shown, shown.slug)[name] ?? { path: '/' })).text.includes(
          open.en,
        ),
      ]).toEqual([name, true])
    const customers = { path: `/articles/${world.articles.customers.slug}.md` }
    expect((await askAs(server, askers.owner ?? {}, customers)).text).toContain(
      secret('answer of customers article'),
    )
    expect((await askAs(server, askers.visitor ?? {}, customers)).status).toBe(404)
  })

  it('run through no live stream', async () => {
    const topics = [...hidden, ...Object.values(world.articles)].flatMap(({ id }) => [`article:${id}`])
    const mine = [`ticket:${world.tickets.owner.id}`, `topic:${world.topics.owner.id}`]
    const on = encodeURIComponent(['desk', ...mine, ...topics].join(','))
    const heard: string[] = []
    const stops = await Promise.all(
      Object.entries(askers).map(async ([who, { cookie = '' }]) => {
        const stop = new AbortController()
        const answer = await fetch(`${server.url}/live?on=${on}`, {
          headers: { cookie, 'sec-fetch-site': 'same-origin' },
          signal: stop.signal,
        })
        const read = async () => {
          for await (const bytes of answer.body ?? []) heard.push(`${who} ${Buffer.from(bytes).toString()}`)
        }
        read().catch(() => {})
        return stop
      }),
    )
    const { id } = hidden.at(-1) ?? { id: '' }
    await act(held.desk, world.actors.agent, flag, { articleId: id, reason: secret('own second flag') })
    await act(held.desk, world.actors.agent, alias, { articleId: id, text: secret('own second alias') })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    for (const stop of stops) stop.abort()
    expect(heard.flatMap((line) => leaks(line, line.split(' ')[0] ?? ''))).toEqual([])
    expect(heard.filter((line) => /article\./.test(line))).toEqual([])
  })
})
