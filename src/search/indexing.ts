import type { Reader } from '#db/open.ts'
import type { Event } from '#work/events.ts'
import { breathe } from './breathing.ts'
import { Core } from './core.ts'
import { documentOf, page, rowsAfter, type Stored } from './document-rows.ts'
import { searching } from './followers.ts'
import { synonymsOf } from './synonym-sets.ts'
import { learnedAs } from './teaching.ts'

type Followed = Readonly<{
  reader: Reader
  subscribe(listener: (events: readonly Event[]) => void): () => void
  log: { error(about: object, text: string): void }
}>

/** The in-memory index of one process. */
export interface Index {
  core: Core
  /** False while the first load runs: archive search answers meanwhile. */
  ready: boolean
  /** Grows with every change, so that what is made from the index knows when to be made again. */
  version: number
  /** Resolves when every row the projection has written by now is in the core. */
  caughtUp(): Promise<void>
  stop(): void
}

/** How long after an event the projection may still be at work, ms between looks: often at first, then slowly for as long as it takes. */
const looks = [5, 10, 20, 40, 60]
const slow = 1000
const enough = 100

/**
 * Loads `search_document` and follows it by sequence. An event only says that there may be news; the rows decide. Starts
 * again from nothing when the projection was rebuilt, that is when its cursor went back.
 */
export function startIndex(desk: Followed): Index {
  let seen = -1
  let cursor = 0
  let stopped = false
  let running: Promise<void> | null = null
  let newest = 0
  const news = { lesson: true, synonyms: true }
  const index: Index = { core: new Core(), ready: false, version: 0, caughtUp, stop: () => {} }

  async function read(): Promise<void> {
    const at = await desk.reader
      .selectFrom('follower')
      .select('sequence')
      .where('name', '=', searching.name)
      .executeTakeFirst()
    const fresh = seen < 0 || (at?.sequence ?? 0) < cursor
    const core = fresh ? new Core() : index.core
    let from = fresh ? { sequence: -1, id: '' } : { sequence: seen, id: '\uffff' }
    for (;;) {
      const rows = await rowsAfter(desk.reader, from)
      await put(core, rows)
      if (rows.length) index.version += 1
      const last = rows.at(-1)
      if (last) from = { sequence: last.sequence, id: last.id }
      if (rows.length < page) break
    }
    await core.tidy()
    await taught(core)
    index.core = core
    seen = Math.max(from.sequence, 0)
    cursor = at?.sequence ?? 0
    index.ready = true
    // Events from before this process listened may still be on their way through the projection.
    if (fresh) await heard()
  }

  async function heard(): Promise<void> {
    const event = await desk.reader
      .selectFrom('event')
      .select('sequence')
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst()
    goOn(event?.sequence ?? 0)
  }

  function goOn(sequence: number): void {
    newest = Math.max(newest, sequence)
    if (following || stopped || cursor >= newest) return
    following = true
    void follow()
  }

  /** What is known beside the documents is read again when an event says that it changed. */
  async function taught(core: Core): Promise<void> {
    core.learned = index.core.learned
    core.synonyms = index.core.synonyms
    const { lesson, synonyms } = news
    Object.assign(news, { lesson: false, synonyms: false })
    try {
      if (lesson) core.learned = await learnedAs(desk.reader, core.learned)
      if (synonyms) core.synonyms = await synonymsOf(desk.reader)
    } catch (error) {
      news.lesson ||= lesson
      news.synonyms ||= synonyms
      throw error
    }
  }

  function caughtUp(): Promise<void> {
    const before = running ?? Promise.resolve()
    const mine = before.catch(() => {}).then(read)
    running = mine.catch(() => {})
    return mine
  }

  /** Looks until the projection has read the newest event; a failed look is logged and tried again. */
  async function follow(): Promise<void> {
    let wait = looks[0]
    for (let look = 1; !stopped && cursor < newest; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, wait).unref())
      wait = look < enough ? looks[Math.min(look, looks.length - 1)] : slow
      try {
        if (!stopped) await caughtUp()
      } catch (error) {
        wait = slow
        // The desk was closed: nothing follows any more.
        stopped ||= /driver has already been destroyed|pool after calling end/.test(String(error))
        if (!stopped) desk.log.error({ err: error }, 'the search index could not follow')
      }
    }
    following = false
  }

  let following = false
  const leave = desk.subscribe((events) => {
    news.lesson ||= events.some(({ type }) => type === 'search.learned')
    news.synonyms ||= events.some(({ type }) => type.startsWith('search.synonyms_'))
    goOn(events.at(-1)?.sequence ?? 0)
  })
  index.stop = () => {
    stopped = true
    leave()
  }
  return index
}

/** Lets others run when many documents come at once. */
async function put(core: Core, rows: readonly Stored[]): Promise<void> {
  for (const row of rows) {
    if (row.removed_at) core.remove(row.id)
    else core.put(documentOf(row))
    await breathe()
  }
}

const key = Symbol.for('sagot.search')
type Holder = { [key]?: WeakMap<object, Index> }

/** The index of a desk, started at the first call: a bundler may load this module twice, so it lives on `globalThis`. */
export function indexOf(desk: Followed): Index {
  const held = ((globalThis as Holder)[key] ??= new WeakMap())
  let index = held.get(desk)
  if (!index) {
    index = startIndex(desk)
    held.set(desk, index)
    index.caughtUp().catch((error) => desk.log.error({ err: error }, 'the search index could not be loaded'))
  }
  return index
}
