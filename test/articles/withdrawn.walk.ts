import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { archive } from '#articles/archiving.ts'
import { draft } from '#articles/drafting.ts'
import { move } from '#articles/moving.ts'
import { publish } from '#articles/publishing.ts'
import { storeBlob } from '#files/store.ts'
import { act, write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { anyArea, anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { type Server, startServer } from '../support/server.ts'
import { askAs, channelsOf, type Shown } from './asking-channels.ts'
import { allYes } from './shelf.ts'

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
/** What "at once" means to somebody who withdraws an article, ms. */
const AT_ONCE = 1000

/** A place that says the question back. */
const isAsked = (name: string) => /search|suggest/i.test(name)

/** The change is made in one process and asked for in another, which has every answer ready in its cache. */
describeEachDialect('an article that is withdrawn', (place) => {
  const data = {} as { folder: string }
  const held = testDesk(place)
  let server: Server
  let publisher: Actor
  let author: Actor
  let areaId = ''
  let areaSlug = ''
  let near = ''

  beforeAll(async () => {
    const { desk } = held
    data.folder = desk.config.data
    publisher = await anyone(desk, 'agent', { licence: 'publisher' })
    author = await anyone(desk, 'agent')
    areaId = await anyArea(desk, 'Wages')
    areaSlug = (
      await desk.reader.selectFrom('area').select('slug').where('id', '=', areaId).executeTakeFirstOrThrow()
    ).slug
    near = (await published('Neighbour', 'en')).slug
    server = await startServer({ DATABASE_URL: place.url, SAGOT_DATA: data.folder, SAGOT_LIMITS: 'off' })
  })
  afterAll(() => server?.close())

  async function published(title: string, locale: 'en' | 'fil' | 'hr', rootId?: string) {
    const { desk } = held
    const file = await picture()
    const made = await act(desk, author, draft, {
      ...{ title, locale, areaId, rootId },
      issue: `I see ${title.toLowerCase()} and do not know what to do.`,
      resolution: `Do this.\n\n![Dot](/files/${file}/dot.png)`,
    })
    await write(desk, publisher, (work) =>
      work.db
        .insertInto('file_use')
        .values({ file_id: file, record_kind: 'article', record_id: made.id })
        .execute(),
    )
    await act(desk, publisher, publish, { articleId: made.id, audience: 'public', checklist: allYes })
    return { ...made, file: `/files/${file}/dot.png` }
  }
  async function picture(): Promise<string> {
    const { desk } = held
    const { sha256, type, size } = await storeBlob(desk.config.data, Readable.from([dot]), {
      name: 'dot.png',
    })
    return write(desk, publisher, async (work) => {
      const row = {
        id: work.id(),
        sha256,
        name: 'dot.png',
        type,
        size,
        uploader_key: 'test',
        created_at: work.at,
      }
      await work.db.insertInto('file').values(row).execute()
      return row.id
    })
  }

  /** The places that show it, each with its status: a picture and a file show it by being there. */
  async function shownAt(shown: Shown): Promise<string[]> {
    const answers = await Promise.all(
      Object.entries(channelsOf(shown, near)).map(
        async ([name, way]) => [name, await askAs(server, {}, way)] as const,
      ),
    )
    return answers.flatMap(([name, { status, text }]) => {
      const isThere = ['picture', 'file'].includes(name)
        ? status === 200
        : text.includes(shown.slug) || (!isAsked(name) && text.toLowerCase().includes(shown.word))
      return isThere ? [name] : []
    })
  }
  async function until(shown: Shown, wanted: (places: string[]) => boolean, most: number): Promise<string[]> {
    const started = performance.now()
    for (;;) {
      const places = await shownAt(shown)
      if (wanted(places) || performance.now() - started > most) return places
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  it.each([
    ['archived', 'en'],
    ['taken back inside', 'hr'],
  ] as const)(
    'is in every channel while it is out, and in none a second after it was %s',
    async (how, locale) => {
      const { desk } = held
      const word = how === 'archived' ? 'zqabakus' : 'zqtrombon'
      const { id, slug, file } = await published(`About ${word}`, locale)
      const shown = { slug, word, locale, areaSlug, file }
      const all = Object.keys(channelsOf(shown, near))
      // The page beside shows the same area, in its own language.
      const out = await until(shown, (places) => places.length === all.length, 5000)
      expect(all.filter((name) => !out.includes(name))).toEqual([])
      await shownAt(shown)

      if (how === 'archived') await act(desk, publisher, archive, { articleId: id })
      else await act(desk, publisher, move, { articleId: id, audience: 'internal' })
      const left = await until(shown, (places) => places.length === 0, AT_ONCE)
      expect(left).toEqual([])
      const page = await askAs(server, {}, channelsOf(shown, near).page ?? { path: '/' })
      expect(page.status).toBe(how === 'archived' ? 410 : 404)
    },
  )
})
