import { customers, everybody } from './access.ts'
import { Core, type Hit } from './core.ts'
import type { Document } from './document.ts'
import { fitsEnough, isTaught } from './fits.ts'
import { guessLanguage, languageOf } from './languages.ts'
import type { Learned } from './learned.ts'
import { leastWords, tellingStems } from './telling.ts'

/** A document of the index with the article or topic it belongs to. */
export type Doc = Document & Readonly<{ root_id: string; record_id: string }>

/** An article that would have met something: in which place, and how well it fits (core.ts). */
export type Met = Readonly<{ article: string; place: number; fit: number }>

export type Asked = Readonly<{ subject?: string; text: string; locale: string }>

type Known = { root: string; open: boolean; article: string | null; stems: Set<string> | null }

/** An article on trial that nobody outside may find yet. */
const onTrial = 0b1000
const outside = everybody | customers
const places = 3
/** Hits read of each question: those on trial stand among those that are open. */
const least = 40
const longest = 4000

/**
 * The search as visitors have it, with every article on trial as if it were out: it competes with what is public, with
 * solved forum questions, and not with other drafts. It meets a question where the ticket form would have offered it: among
 * the first three, with a fit that is enough and two different words shared (suggest.ts).
 */
export class Trial {
  readonly #core = new Core()
  readonly #known = new Map<string, Known>()
  #tried = 0

  put(doc: Doc, isTried: boolean): void {
    const open = (doc.access & outside) !== 0
    // What nobody accepted an answer to helps nobody; what stays inside is not there for visitors.
    if (doc.kind === 'topic' ? !doc.resolution : !open && !isTried) return
    const entry = { ...doc, root: doc.root_id }
    this.#core.put(isTried && !open ? { ...entry, access: onTrial } : entry)
    const texts = [doc.title, doc.headings, doc.text, doc.resolution, doc.wording].join('\n')
    const article = isTried ? doc.record_id : null
    this.#known.set(doc.id, {
      root: doc.root_id,
      open,
      article,
      stems: isTried ? tellingStems(texts, doc.locale) : null,
    })
    if (isTried) this.#tried += 1
  }

  /** All documents are in; `learned` is what links taught by now. */
  ready(learned: Learned | null): void {
    this.#core.compact()
    this.#core.learned = learned
  }

  /** The articles on trial that would have met what was asked. */
  async met(asked: Asked): Promise<Met[]> {
    const words = tellingStems(`${asked.subject ?? ''} ${asked.text}`, asked.locale)
    if (asked.subject !== undefined && words.size < leastWords) return []
    const text = asked.text.slice(0, longest)
    const hits = await this.#core.ask({
      ...(asked.subject === undefined ? {} : { subject: asked.subject }),
      text,
      profile: asked.subject === undefined ? 'articles' : 'fixes',
      access: outside | onTrial,
      kinds: ['article', 'topic'],
      prefer: guessLanguage(`${asked.subject ?? ''} ${text}`) ?? languageOf(asked.locale),
      limit: least + Math.min(this.#tried, 400),
    })
    return this.#placed(hits, words, asked.subject === undefined ? 1 : 2)
  }

  #placed(hits: readonly Hit[], words: ReadonlySet<string>, shared: number): Met[] {
    const above = new Set<string>()
    const met: Met[] = []
    for (const hit of hits) {
      const known = this.#known.get(hit.id)
      if (!known || !fitsEnough(hit.fit, words.size, hit.near)) continue
      const place = above.size + (above.has(known.root) ? 0 : 1)
      if (known.open) above.add(known.root)
      const alike = isTaught(hit.near) || count(known.stems, words) >= shared
      if (known.article && place <= places && alike) met.push({ article: known.article, place, fit: hit.fit })
      if (above.size >= places) break
    }
    return met
  }
}

function count(stems: ReadonlySet<string> | null, words: ReadonlySet<string>): number {
  let n = 0
  for (const word of words) if (stems?.has(word)) n += 1
  return n
}
