import type { Locale } from '#i18n/locales.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { Late } from '#work/threads.ts'
import { inArchive } from './archive.ts'
import { ask, type Result } from './ask.ts'
import { fitsEnough, isTaught } from './fits.ts'
import { fold } from './fold.ts'
import { leastWords, tellingStems } from './telling.ts'

export interface Suggestions {
  /** At most three: known issues, articles and solved questions that fit. */
  fits: Result[]
  /** The asker's own open tickets that look alike, at most two. */
  own: Result[]
}

const most = 3
const mostOwn = 2

/** What the ticket form offers while somebody writes: nothing rather than noise. */
export async function suggest(
  desk: Desk,
  actor: Actor,
  about: { subject: string; text: string; locale: Locale },
): Promise<Suggestions> {
  const words = tellingStems(`${about.subject} ${about.text}`, about.locale).size
  if (words < leastWords) return { fits: [], own: [] }
  const [found, own] = await Promise.all([
    ask(desk, actor, { ...about, scope: 'all', limit: 12 }),
    inArchive(desk, actor, {
      text: `${about.subject} ${about.text}`,
      locale: about.locale,
      limit: 10,
      open: true,
    }).catch(withoutThem),
  ])
  const fits = found.filter(
    (one) =>
      isOffered(one) && fitsEnough(one.fit, words, one.near) && (isTaught(one.near) || looksAlike(one)),
  )
  // A known issue that fits says the most: somebody is at work on it.
  const known = (one: Result) => (one.article?.knownIssue ? 0 : 1)
  return {
    fits: fits.sort((x, y) => known(x) - known(y)).slice(0, most),
    own: own.filter(looksAlike).slice(0, mostOwn),
  }
}

/** What fits is worth more than the tickets that look alike: a busy archive does not hold it back. */
function withoutThem(error: unknown): Result[] {
  if (error instanceof Late) return []
  throw error
}

/** Shares at least two different words with what is being written. */
function looksAlike(one: Result): boolean {
  const hits = [...one.titleMarks, ...one.passage, ...(one.foundBy ?? [])]
    .filter((piece) => piece.hit)
    .map((piece) => fold(piece.text))
  return new Set(hits).size >= 2
}

/** An unanswered forum question helps nobody who writes a ticket; what is inside stays inside. */
function isOffered(one: Result): boolean {
  return one.type === 'article'
    ? one.article?.audience !== 'internal'
    : one.type === 'topic' && one.topic?.solved === true
}
