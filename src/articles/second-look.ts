import type { Selectable } from 'kysely'
import type { Reader } from '#db/open.ts'
import { type Actor, personOf } from '#work/actor.ts'
import { Conflict, Invalid } from '#work/errors.ts'
import type { Work } from '#work/work.ts'
import { type Audience, type Checklist, checks, openChecks, outside, SECOND_LOOK } from './article.ts'
import { mayPublish } from './policy.ts'
import type { ArticleTable } from './schema.ts'

type Db = Work['db'] | Reader
type Article = Pick<
  Selectable<ArticleTable>,
  'id' | 'area_id' | 'author_id' | 'confidence' | 'resolution' | 'body' | 'masking' | 'masking_confirmed_at'
>

/** A text that waits beside the article: what is judged instead of the article's own. */
export type Waiting = Readonly<{ resolution: string; body: string; writers: string; updated_at: string }>

/** Why an article cannot be published by this person just now; each has a sentence under `articles.blocked.<code>`. */
export type Blocked =
  | 'licence'
  | 'resolution'
  | 'masking'
  | 'only_author'
  | 'compliance'
  | 'checklist'
  | 'wait'
  | 'archived'

/** What is to be published, by what answers of the review, and when. */
export type Ask = Readonly<{ audience: Audience; checklist: Checklist; at: string; waiting?: Waiting | null }>

/**
 * Everything that stands in the way. What customers or everybody may read is not published by its only author; where nobody else
 * has the right, the checklist ten minutes after the last edit takes the place of the second pair of eyes. In a compliance area
 * nothing does: whoever wrote in the text does not publish it.
 */
export async function blocked(db: Db, actor: Actor, article: Article, ask: Ask): Promise<Blocked[]> {
  const { audience, checklist, at, waiting = null } = ask
  const text = waiting ?? article
  const reasons: Blocked[] = []
  if (article.confidence === 'archived') reasons.push('archived')
  if (!mayPublish(actor, article)) reasons.push('licence')
  if (!text.resolution && !text.body) reasons.push('resolution')
  if (!outside.includes(audience)) return reasons
  if (article.masking && !article.masking_confirmed_at) reasons.push('masking')
  const hand = await secondHand(db, actor, article, waiting)
  const compliance = await isCompliance(db, article.area_id)
  if (compliance && hand.wrote) reasons.push('compliance')
  else if (hand.publishers >= 2 && hand.onlyAuthor) reasons.push('only_author')
  const needed = !compliance && hand.publishers < 2 && hand.onlyAuthor
  if ((needed || Object.keys(checklist).length > 0) && openChecks(checklist).length > 0)
    reasons.push('checklist')
  if (needed && hand.editedAt && Date.parse(at) - Date.parse(hand.editedAt) < SECOND_LOOK * 60_000)
    reasons.push('wait')
  return reasons
}

/** Refuses with the first of the reasons, if there is one. */
export function demandClear([reason]: readonly Blocked[]): void {
  if (reason === 'resolution') throw new Invalid({ resolution: ['articles.resolution.needed'] })
  if (reason === 'checklist')
    throw new Invalid({ checklist: ['articles.blocked.checklist'] }, 'article_checklist')
  if (reason) throw new Conflict(`article_${reason}`)
}

/** Whether publishing in an area always needs somebody who has not written. */
export async function isCompliance(db: Db, areaId: string | null): Promise<boolean> {
  if (!areaId) return false
  const area = await (db as Work['db'])
    .selectFrom('area')
    .select('compliance_at')
    .where('id', '=', areaId)
    .executeTakeFirst()
  return Boolean(area?.compliance_at)
}

export type SecondHand = {
  publishers: number
  /** Nobody but this person has written. */
  onlyAuthor: boolean
  /** This person has written, perhaps among others. */
  wrote: boolean
  editedAt: string | null
}

/** Who else could look: how many people may publish here, and whether nobody but this one has written. */
export async function secondHand(
  db: Db,
  actor: Actor,
  article: Pick<Article, 'id' | 'area_id' | 'author_id'>,
  waiting: Waiting | null = null,
): Promise<SecondHand> {
  const me = personOf(actor)
  const { authors, editedAt } = waiting
    ? { authors: new Set(JSON.parse(waiting.writers) as string[]), editedAt: waiting.updated_at }
    : await authorsOf(db, article)
  const wrote = me !== null && authors.has(me)
  return {
    publishers: await publishersOf(db, article.area_id),
    onlyAuthor: wrote && authors.size === 1,
    wrote,
    editedAt,
  }
}

async function authorsOf(db: Db, article: Pick<Article, 'id' | 'author_id'>) {
  const revisions = await (db as Work['db'])
    .selectFrom('article_revision')
    .select(['by_id', 'at'])
    .where('article_id', '=', article.id)
    .orderBy('number', 'desc')
    .execute()
  const ids = [article.author_id, ...revisions.map((row) => row.by_id)].filter((id) => id !== null)
  return { authors: new Set(ids), editedAt: revisions[0]?.at ?? null }
}

/** How many people may publish in an area. */
async function publishersOf(db: Db, areaId: string | null): Promise<number> {
  const people = await (db as Work['db'])
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
            .where('l.area_id', 'in', areaId ? ['', areaId] : [''])
            .where('l.licence', 'in', ['publisher', 'coach']),
        ),
      ]),
    )
    .execute()
  return people.length
}

/** Keeps the answers of a review; a list without any answer keeps nothing. */
export async function keepReview(
  work: Work,
  article: { id: string; revision: number },
  checklist: Checklist,
  by: string | null = personOf(work.actor),
): Promise<void> {
  const given = checks.filter((check) => checklist[check])
  if (given.length === 0) return
  await work.db
    .insertInto('article_review')
    .values({
      id: work.id(),
      article_id: article.id,
      revision: article.revision,
      by_id: by,
      answers: JSON.stringify(Object.fromEntries(given.map((check) => [check, checklist[check]]))),
      at: work.at,
    })
    .execute()
}
