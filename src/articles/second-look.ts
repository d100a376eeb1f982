import type { Selectable } from 'kysely'
import type { Reader } from '#db/open.ts'
import { type Actor, personOf } from '#work/actor.ts'
import type { Work } from '#work/work.ts'
import {
  type Audience,
  type Check,
  type Checklist,
  checks,
  openChecks,
  outside,
  SECOND_LOOK,
} from './article.ts'
import { mayPublish } from './policy.ts'
import type { ArticleTable } from './schema.ts'

type Db = Work['db'] | Reader
type Article = Pick<
  Selectable<ArticleTable>,
  'id' | 'area_id' | 'author_id' | 'confidence' | 'resolution' | 'body' | 'masking' | 'masking_confirmed_at'
>

/** Why an article cannot be published by this person just now; each has a sentence under `articles.blocked.<code>`. */
export type Blocked = 'licence' | 'resolution' | 'masking' | 'only_author' | 'checklist' | 'wait' | 'archived'

/**
 * Everything that stands in the way. What customers or everybody may read is not published by its only author; where nobody else
 * has the right, the checklist ten minutes after the last edit takes the place of the second pair of eyes.
 */
export async function blocked(
  db: Db,
  actor: Actor,
  article: Article,
  audience: Audience,
  checklist: Checklist,
  at: string,
): Promise<Blocked[]> {
  const reasons: Blocked[] = []
  if (article.confidence === 'archived') reasons.push('archived')
  if (!mayPublish(actor, article)) reasons.push('licence')
  if (!article.resolution && !article.body) reasons.push('resolution')
  if (!outside.includes(audience)) return reasons
  if (article.masking && !article.masking_confirmed_at) reasons.push('masking')
  const hand = await secondHand(db, actor, article)
  if (hand.publishers >= 2 && hand.onlyAuthor) reasons.push('only_author')
  const needed = hand.publishers < 2 && hand.onlyAuthor
  if ((needed || Object.keys(checklist).length > 0) && openChecks(checklist).length > 0)
    reasons.push('checklist')
  if (needed && hand.editedAt && Date.parse(at) - Date.parse(hand.editedAt) < SECOND_LOOK * 60_000)
    reasons.push('wait')
  return reasons
}

export type SecondHand = { publishers: number; onlyAuthor: boolean; editedAt: string | null }

/** Who else could look: how many people may publish here, and whether nobody but this one has written. */
export async function secondHand(
  db: Db,
  actor: Actor,
  article: Pick<Article, 'id' | 'area_id' | 'author_id'>,
): Promise<SecondHand> {
  const reader = db as Work['db']
  const people = await reader
    .selectFrom('person as p')
    .select('p.id')
    .where('p.disabled_at', 'is', null)
    .where('p.role', '!=', 'customer')
    .where((eb) =>
      eb.or([
        eb('p.role', '=', 'admin'),
        eb.exists(
          eb
            .selectFrom('licence as l')
            .select('l.person_id')
            .whereRef('l.person_id', '=', 'p.id')
            .where('l.area_id', 'in', article.area_id ? ['', article.area_id] : [''])
            .where('l.licence', 'in', ['publisher', 'coach']),
        ),
      ]),
    )
    .execute()
  const revisions = await reader
    .selectFrom('article_revision')
    .select(['by_id', 'at'])
    .where('article_id', '=', article.id)
    .orderBy('number', 'desc')
    .execute()
  const me = personOf(actor)
  const authors = new Set(
    [article.author_id, ...revisions.map((row) => row.by_id)].filter((id) => id !== null),
  )
  return {
    publishers: people.length,
    onlyAuthor: me !== null && authors.size === 1 && authors.has(me),
    editedAt: revisions[0]?.at ?? null,
  }
}

/** Keeps the answers of a review; a list without any answer keeps nothing. */
export async function keepReview(
  work: Work,
  article: { id: string; revision: number },
  checklist: Checklist,
): Promise<void> {
  const given = checks.filter((check) => checklist[check])
  if (given.length === 0) return
  await work.db
    .insertInto('article_review')
    .values({
      id: work.id(),
      article_id: article.id,
      revision: article.revision,
      by_id: personOf(work.actor),
      answers: JSON.stringify(Object.fromEntries(given.map((check: Check) => [check, checklist[check]]))),
      at: work.at,
    })
    .execute()
}
