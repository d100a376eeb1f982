import { type Selectable, sql } from 'kysely'
import { personOf } from '#work/actor.ts'
import type { Work } from '#work/work.ts'
import { addAlias } from './aliasing.ts'
import { dropPlans } from './planning.ts'
import type { ArticleTable } from './schema.ts'

export type Row = Selectable<ArticleTable>

/** What becomes of each language of an article that goes into another. */
export type Fold = Readonly<{ row: Row; moves: boolean; to: Row }>

/**
 * The languages of two articles that are to be one: a language the other lacks moves there, every other one ends and its
 * addresses lead to the same language, else to the first that is left.
 */
export function foldsOf(from: readonly Row[], into: readonly Row[]): Fold[] {
  const live = into.filter((row) => row.confidence !== 'archived')
  const main = live.find((row) => row.id === row.root_id) ?? live[0]
  if (!main) return []
  return from.map((row) => ({
    row,
    moves: row.confidence !== 'archived' && !into.some((other) => other.locale === row.locale),
    to: live.find((other) => other.locale === row.locale) ?? main,
  }))
}

/** All languages of an article, the first one first. */
export function family(db: Pick<Work['db'], 'selectFrom'>, rootId: string): Promise<Row[]> {
  return db.selectFrom('article').selectAll().where('root_id', '=', rootId).orderBy('id').execute()
}

/** Lets every language of an article go into another one: languages, addresses, votes and flags. */
export async function fold(work: Work, folds: readonly Fold[], into: string): Promise<void> {
  for (const { row, moves, to } of folds) {
    if (moves) {
      // It says another text than the one it stands under now: somebody is to compare them.
      const moved = { root_id: into, based_on_revision: 0 }
      await work.db.updateTable('article').set(moved).where('id', '=', row.id).execute()
      continue
    }
    await work.db
      .updateTable('article')
      .set({
        confidence: 'archived',
        archived_at: row.archived_at ?? work.at,
        known_issue_at: null,
        next_update_at: null,
        review_requested_at: null,
        review_requested_by: null,
        merged_into: into,
        merged_at: work.at,
        merged_by: personOf(work.actor),
      })
      .where('id', '=', row.id)
      .execute()
    await dropPlans(work, row, () => true)
    for (const table of ['article_slug', 'article_flag'] as const)
      await work.db.updateTable(table).set({ article_id: to.id }).where('article_id', '=', row.id).execute()
    await foldVotes(work, row, to)
    await addAlias(work, { rootId: into, text: row.title, locale: row.locale, source: 'merged' })
  }
}

/** A voter who voted on both keeps the later vote. */
async function foldVotes(work: Work, row: Row, to: Row): Promise<void> {
  const twice = await work.db
    .selectFrom('article_vote as one')
    .innerJoin('article_vote as two', 'two.voter_key', 'one.voter_key')
    .select(['one.voter_key', 'one.vote', 'one.at', 'two.vote as other', 'two.at as otherAt'])
    .where('one.article_id', '=', row.id)
    .where('two.article_id', '=', to.id)
    .execute()
  const lost = { yes: 0, no: 0 }
  const ends = { [row.id]: [] as string[], [to.id]: [] as string[] }
  for (const pair of twice) {
    const later = pair.at > pair.otherAt
    lost[(later ? pair.other : pair.vote) as 'yes' | 'no'] += 1
    ends[later ? to.id : row.id]?.push(pair.voter_key)
  }
  for (const [id, voters] of Object.entries(ends))
    if (voters.length)
      await work.db
        .deleteFrom('article_vote')
        .where('article_id', '=', id)
        .where('voter_key', 'in', voters)
        .execute()
  await work.db
    .updateTable('article_vote')
    .set({ article_id: to.id })
    .where('article_id', '=', row.id)
    .execute()
  await work.db
    .updateTable('article')
    .set((eb) => ({
      helpful: eb('helpful', '+', row.helpful - lost.yes),
      unhelpful: eb('unhelpful', '+', row.unhelpful - lost.no),
    }))
    .where('id', '=', to.id)
    .execute()
  await work.db.updateTable('article').set({ helpful: 0, unhelpful: 0 }).where('id', '=', row.id).execute()
}

/** Wordings follow with what taught them. The same wording on both is one, as heavy as the heavier. */
export async function foldWordings(work: Work, from: string, into: string): Promise<void> {
  const same = await work.db
    .selectFrom('article_alias as a')
    .innerJoin('article_alias as b', 'b.text_key', 'a.text_key')
    .select(['a.id', 'a.weight', 'a.removed_at', 'b.id as other', 'b.weight as otherWeight'])
    .where('a.root_id', '=', from)
    .where('b.root_id', '=', into)
    .execute()
  for (const one of same) {
    await work.db
      .insertInto('article_lesson')
      .columns(['alias_id', 'ticket_id', 'at'])
      .expression((eb) =>
        eb
          .selectFrom('article_lesson')
          .select([eb.val(one.other).as('alias_id'), 'ticket_id', 'at'])
          .where('alias_id', '=', one.id),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await work.db.deleteFrom('article_lesson').where('alias_id', '=', one.id).execute()
    await work.db.deleteFrom('article_alias').where('id', '=', one.id).execute()
    if (!one.removed_at)
      await work.db
        .updateTable('article_alias')
        .set({ weight: Math.max(one.weight, one.otherWeight), removed_at: null })
        .where('id', '=', one.other)
        .execute()
  }
  await work.db.updateTable('article_alias').set({ root_id: into }).where('root_id', '=', from).execute()
}

/** Who follows the one follows the other from now on: `created_at` says since when, so that they can be told. */
export async function foldWatchers(work: Work, from: string, into: string): Promise<void> {
  await work.db
    .insertInto('watch')
    .columns(['person_id', 'record_kind', 'record_id', 'created_at'])
    .expression((eb) =>
      eb
        .selectFrom('watch')
        .select(['person_id', 'record_kind', eb.val(into).as('record_id'), eb.val(work.at).as('created_at')])
        .where('record_kind', '=', 'article')
        .where('record_id', '=', from),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await work.db
    .deleteFrom('watch')
    .where('record_kind', '=', 'article')
    .where('record_id', '=', from)
    .execute()
}

/** How often the one was opened counts for the other. */
export async function foldViews(work: Work, from: string, into: string): Promise<void> {
  await work.db
    .insertInto('article_view')
    .columns(['root_id', 'day', 'views'])
    .expression((eb) =>
      eb
        .selectFrom('article_view')
        .select([eb.val(into).as('root_id'), 'day', 'views'])
        .where('root_id', '=', from),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['root_id', 'day'])
        .doUpdateSet({ views: sql`article_view.views + excluded.views` as never }),
    )
    .execute()
  await work.db.deleteFrom('article_view').where('root_id', '=', from).execute()
}

/** What went into the article before goes where it goes. */
export async function flatten(work: Work, from: string, into: string): Promise<void> {
  await work.db.updateTable('article').set({ merged_into: into }).where('merged_into', '=', from).execute()
}
