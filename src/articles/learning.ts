import { record } from '#work/record.ts'
import type { Work } from '#work/work.ts'
import { addAlias, wordingKey } from './aliasing.ts'

/** A wording is worth 1 when one ticket taught it, more with each further ticket, half after each time it did not help. */
export const HEAVIEST = 3
export const GONE = 0.2
const STEP = 0.5

export type Why = 'used' | 'rated' | 'reopened' | 'voted' | 'unlinked'

type Wording = Readonly<{ id: string; root_id: string; weight: number }>

/**
 * A ticket that an article solved teaches its customer's wording, once a ticket. `text` must be masked. What somebody took away
 * by hand stays away; what only faded comes back.
 */
export async function teach(
  work: Work,
  lesson: { rootId: string; ticketId: string; text: string; locale: string },
): Promise<void> {
  const known = await work.db
    .selectFrom('article_alias')
    .select(['id', 'root_id', 'weight', 'removed_at'])
    .where('root_id', '=', lesson.rootId)
    .where('text_key', '=', wordingKey(lesson.text.slice(0, 200)))
    .executeTakeFirst()
  if (!known) {
    const id = await addAlias(work, { ...lesson, source: 'ticket' })
    if (id) await noteLesson(work, id, lesson.ticketId)
    return
  }
  if (known.removed_at && known.weight >= GONE) return
  if (!(await noteLesson(work, known.id, lesson.ticketId))) return
  const weight = known.removed_at ? 1 : Math.min(HEAVIEST, known.weight + STEP)
  await weigh(work, known, weight, 'used')
}

/** Notes that a ticket taught a wording; false when it had already. */
export async function noteLesson(work: Work, aliasId: string, ticketId: string): Promise<boolean> {
  const noted = await work.db
    .insertInto('article_lesson')
    .values({ alias_id: aliasId, ticket_id: ticketId, at: work.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return noted.numInsertedOrUpdatedRows === 1n
}

/** What a ticket taught did not help: each of its wordings, or those of one article, counts half from now on. */
export async function fadeLessons(
  work: Work,
  ticketId: string,
  why: Exclude<Why, 'used'>,
  rootId?: string,
): Promise<void> {
  const taught = await work.db
    .selectFrom('article_alias as a')
    .innerJoin('article_lesson as l', 'l.alias_id', 'a.id')
    .select(['a.id', 'a.root_id', 'a.weight'])
    .where('l.ticket_id', '=', ticketId)
    .where('a.removed_at', 'is', null)
    .$if(rootId !== undefined, (query) => query.where('a.root_id', '=', rootId ?? ''))
    .orderBy('a.id')
    .execute()
  for (const wording of taught) await fade(work, wording, why)
}

/** Half the weight; below `GONE` the wording leads nowhere any more. */
export async function fade(work: Work, wording: Wording, why: Exclude<Why, 'used'>): Promise<void> {
  await weigh(work, wording, wording.weight / 2, why)
}

/** A link was taken back: its ticket teaches nothing any more. Without another ticket that did, the wording goes. */
export async function unteach(work: Work, ticketId: string, rootId: string): Promise<void> {
  const taught = await work.db
    .selectFrom('article_alias as a')
    .innerJoin('article_lesson as l', 'l.alias_id', 'a.id')
    .select(['a.id', 'a.root_id', 'a.weight'])
    .select((eb) =>
      eb
        .selectFrom('article_lesson as o')
        .select(eb.fn.countAll<number>().as('n'))
        .whereRef('o.alias_id', '=', 'a.id')
        .as('tickets'),
    )
    .where('l.ticket_id', '=', ticketId)
    .where('a.root_id', '=', rootId)
    .orderBy('a.id')
    .execute()
  for (const wording of taught) {
    await work.db
      .deleteFrom('article_lesson')
      .where('alias_id', '=', wording.id)
      .where('ticket_id', '=', ticketId)
      .execute()
    await weigh(work, wording, Number(wording.tickets) > 1 ? wording.weight / 2 : 0, 'unlinked')
  }
}

async function weigh(work: Work, wording: Wording, weight: number, why: Why): Promise<void> {
  await work.db
    .updateTable('article_alias')
    .set({ weight, removed_at: weight < GONE ? work.at : null })
    .where('id', '=', wording.id)
    .execute()
  await record(
    work,
    'article.alias_weighed',
    { kind: 'article', id: wording.root_id },
    { rootId: wording.root_id, aliasId: wording.id, weight, why },
  )
}
