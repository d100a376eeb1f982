import { fade } from '#articles/learning.ts'
import { localeFor } from '#i18n/locales.ts'
import { writeOnce } from '#jobs/once.ts'
import type { Reaction } from '#work/follow.ts'
import { job } from '#work/jobs.ts'
import { instant, minutesAfter, type Work } from '#work/work.ts'
import { analyse } from './analysis.ts'
import { guessLanguage, languageOf } from './languages.ts'

declare module '#work/later.ts' {
  interface Jobs {
    'search.doubt': { articleId: string; at: string }
  }
}

/** What a visitor did is written a moment after they did it, minutes. */
const SETTLES = 1 / 12
/** Minutes before a vote in which a search led to it. */
const BEFORE = 30
/** So much of what was searched for must stand in a wording that led there. */
const SHARE = 2 / 3

/** Somebody who was led to an article by a customer's wording and was not helped makes the wording lead there less. */
export const doubtingWordings: Reaction = {
  kind: 'reaction',
  name: 'search.doubt',
  on: ['article.voted'],
  job: (event) =>
    event.type === 'article.voted' && event.particulars.vote === 'no'
      ? {
          kind: 'search.doubt',
          payload: { articleId: event.recordId, at: event.at },
          at: minutesAfter(event.at, SETTLES),
        }
      : null,
}

export const doubtWording = job({
  kind: 'search.doubt',
  run: (desk, { articleId, at }, job) =>
    writeOnce(desk, job, 'search', async (work) => {
      const searched = await searchesOf(work, articleId, at)
      if (!searched.length) return
      const taught = await work.db
        .selectFrom('article_alias as w')
        .innerJoin('article as a', 'a.root_id', 'w.root_id')
        .select(['w.id', 'w.root_id', 'w.weight', 'w.text', 'w.locale'])
        .where('a.id', '=', articleId)
        .where('w.source', '=', 'ticket')
        .where('w.removed_at', 'is', null)
        .orderBy('w.id')
        .execute()
      for (const wording of taught) if (leads(wording, searched)) await fade(work, wording, 'voted')
    }),
})

/** What the voter searched for before the vote: votes and searches know the same visit or person. */
async function searchesOf(work: Work, articleId: string, at: string): Promise<string[]> {
  const vote = await work.db
    .selectFrom('article_vote')
    .select('voter_key')
    .where('article_id', '=', articleId)
    .where('at', '=', at)
    .where('vote', '=', 'no')
    .executeTakeFirst()
  if (!vote) return []
  const key = vote.voter_key.replace(/^visit:/, '')
  const rows = await work.db
    .selectFrom('signal')
    .select('query')
    .where('name', '=', 'searched')
    .where((is) => is.or([is('visit', '=', key), is('person_id', '=', key)]))
    .where('at', '<=', at)
    .where('at', '>=', instant(Date.parse(at) - BEFORE * 60_000))
    .execute()
  return rows.flatMap((row) => (row.query ? [row.query] : []))
}

/** Whether what was searched for stands in a wording. */
export function leads(wording: { text: string; locale: string }, searched: readonly string[]): boolean {
  const words = (text: string) => {
    const language = guessLanguage(text) ?? languageOf(localeFor(wording.locale))
    return new Set(analyse(text, language).flatMap((word) => (word.little ? [] : [word.stem])))
  }
  const own = words(wording.text)
  return searched.some((query) => {
    const asked = [...words(query)]
    return asked.length >= 2 && asked.filter((stem) => own.has(stem)).length >= SHARE * asked.length
  })
}
