import { wordingKey } from '#articles/aliasing.ts'
import { type Locale, localPath } from '#i18n/locales.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { accessOf } from './access.ts'
import { inArchive } from './archive.ts'
import type { Hit } from './core.ts'
import type { Kind } from './document.ts'
import { marked, passage, type Segment, wanted } from './highlight.ts'
import { type Index, indexOf } from './indexing.ts'
import { guessLanguage, languageOf } from './languages.ts'
import { oneLanguage } from './one-language.ts'
import type { Profile } from './profiles.ts'
import { type Seen, seen } from './seeing.ts'

export const scopes = ['all', 'articles', 'fixes', 'forum', 'tickets'] as const
export type Scope = (typeof scopes)[number]

export interface Question {
  subject?: string
  text: string
  locale: Locale
  /** The asker's language where it is none of the interface: of an article's languages this one is shown first. */
  language?: string
  scope?: Scope
  limit?: number
  /** Only what is filed under this subject area, by its id. */
  area?: string
  /** Only what is written in this language. */
  only?: Locale
  /** The last word is still being typed. */
  typing?: boolean
}

export interface Result extends Seen {
  score: number
  /** Share of what the whole query would tell; see fits.ts. */
  fit: number
  /** Cosine to what led to the article by links, where enough of them taught it. */
  near?: number
  titleMarks: Segment[]
  passage: Segment[]
  /** What was found in another language of the same article, where the words were found there. */
  foundBy?: Segment[]
}

export const longestQuery = 200
export const longestText = 4000
const candidates = 100
const shown = 50
const withPassage = 10
/** ms */
const firstWait = 2000

const kindsOf: Record<Scope, readonly Kind[]> = {
  all: ['article', 'topic', 'fix'],
  articles: ['article'],
  fixes: ['article', 'fix'],
  forum: ['topic'],
  tickets: [],
}

/** What the actor may see that fits, best first, one language an article. */
export async function ask(desk: Desk, actor: Actor, question: Question): Promise<Result[]> {
  const scope = question.scope ?? 'all'
  const limit = Math.min(question.limit ?? 20, shown)
  const text = question.text.slice(
    0,
    question.subject === undefined && scope !== 'fixes' ? longestQuery : longestText,
  )
  const subject = question.subject?.slice(0, longestQuery)
  if (!`${subject ?? ''}${text}`.trim()) return []
  const index = indexOf(desk)
  if (!index.ready && scope !== 'tickets') await loaded(index)
  if (scope === 'tickets' || !index.ready)
    return inArchive(desk, actor, { text: `${subject ?? ''} ${text}`, locale: question.locale, limit })
  const profile: Profile = subject !== undefined || scope === 'fixes' ? 'fixes' : 'articles'
  const prefer = preferred(`${subject ?? ''} ${text}`, question.language ?? question.locale)
  const hits = await index.core.ask({
    ...(subject === undefined ? {} : { subject }),
    text,
    typing: question.typing ?? false,
    profile,
    access: accessOf(actor),
    kinds: kindsOf[scope],
    prefer,
    ...(question.area === undefined ? {} : { area: question.area }),
    ...(question.only === undefined ? {} : { only: languageOf(question.only) }),
    limit: candidates,
  })
  return present(desk, actor, hits, {
    asked: subject ?? text,
    query: `${index.core.beside(`${subject ?? ''} ${text}`)} ${subject ?? ''} ${text}`,
    locale: question.locale,
    language: question.only ?? question.language ?? question.locale,
    typing: question.typing ?? false,
    limit,
  })
}

/** A small index is there at once; a large one is not waited for. */
async function loaded(index: Index): Promise<void> {
  await Promise.race([index.caughtUp(), new Promise((resolve) => setTimeout(resolve, firstWait).unref())])
}

/** Reads the proposed documents through the actor's scope, keeps one language of each, and cuts passages for the first. */
async function present(
  desk: Desk,
  actor: Actor,
  hits: readonly Hit[],
  about: { asked: string; query: string; locale: Locale; language: string; typing: boolean; limit: number },
): Promise<Result[]> {
  const found: { hit: Hit; one: Seen }[] = []
  const path = (to: string) => localPath(about.locale, to)
  for (let from = 0; from < hits.length && found.length < about.limit; from += shown) {
    const some = hits.slice(from, from + shown)
    const visible = await seen(
      desk,
      actor,
      some.map((hit) => hit.id),
      path,
    )
    for (const hit of some) {
      const one = visible.get(hit.id)
      if (one) found.push({ hit, one })
    }
  }
  // Who types a title wants what bears it.
  const named = wordingKey(about.asked)
  found.sort((x, y) => Number(wordingKey(y.one.title) === named) - Number(wordingKey(x.one.title) === named))
  const chosen = await oneLanguage(desk, actor, found, { locale: about.language, limit: about.limit }, path)
  const texts = await textsOf(
    desk,
    chosen.slice(0, withPassage).flatMap(({ one, by }) => (by ? [one.key, by.key] : [one.key])),
  )
  const marks = wanted(about.query, about.typing)
  const cut = (one: Seen) => {
    const text = texts.get(one.key)
    return text ? passage(text, marks, languageOf(one.locale)) : []
  }
  return chosen.map(({ hit, one, by }) => ({
    ...one,
    score: hit.score,
    fit: hit.fit,
    ...(hit.near === undefined ? {} : { near: hit.near }),
    titleMarks: marked(one.title, marks, languageOf(one.locale)),
    passage: cut(one),
    ...(by ? { foundBy: [...marked(by.title, marks, languageOf(by.locale)), ...cut(by)] } : {}),
  }))
}

async function textsOf(desk: Desk, keys: readonly string[]): Promise<Map<string, string>> {
  if (!keys.length) return new Map()
  const rows = await desk.reader
    .selectFrom('search_document')
    .select(['id', 'text', 'resolution'])
    .where('id', 'in', keys)
    .execute()
  return new Map(rows.map((row) => [row.id, [row.text, row.resolution].filter(Boolean).join('\n')]))
}

/** The language somebody writes in: one whose words we do not know where they say so, else what their words tell, else that of the page. */
function preferred(text: string, tag: string) {
  const said = languageOf(tag)
  return said === 'other' ? said : (guessLanguage(text) ?? said)
}
