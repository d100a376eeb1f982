import { z } from 'zod'
import type { Reader } from '#db/open.ts'
import { type Acting, write } from '#work/act.ts'
import { type Actor, personOf } from '#work/actor.ts'
import { verb } from '#work/verb.ts'

const FORM = 'article'
/** What is typed and not saved yet, by the names of its fields. */
export type Typed = Record<string, string>
const fields = ['title', 'summary', 'issue', 'environment', 'cause', 'resolution', 'body'] as const

/** Keeps what somebody types into an article's form, so that a closed page loses nothing; `target` is the article or `new`. */
export async function keepTyped(desk: Acting, actor: Actor, target: string, typed: Typed): Promise<void> {
  const person = personOf(actor)
  if (!person) return
  const body = JSON.stringify(Object.fromEntries(fields.map((field) => [field, typed[field] ?? ''])))
  await write(desk, actor, async (work) => {
    await work.db
      .insertInto('draft')
      .values({ person_id: person, form: FORM, target, body, updated_at: work.at })
      .onConflict((conflict) =>
        conflict.columns(['person_id', 'form', 'target']).doUpdateSet({ body, updated_at: work.at }),
      )
      .execute()
  })
}

/** What was kept for this person and article, and when. */
export async function keptTyped(
  desk: { reader: Reader },
  actor: Actor,
  target: string,
): Promise<{ typed: Typed; at: string } | null> {
  const row = await desk.reader
    .selectFrom('draft')
    .select(['body', 'updated_at'])
    .where('person_id', '=', personOf(actor) ?? '')
    .where('form', '=', FORM)
    .where('target', '=', target)
    .executeTakeFirst()
  return row ? { typed: JSON.parse(row.body) as Typed, at: row.updated_at } : null
}

/** Throws away what was kept, once it is saved or no longer wanted. */
export const discardTyped = verb({
  name: 'articles.discard_typed',
  permission: 'article.draft',
  input: z.strictObject({ target: z.string().max(60) }),
  run: async (work, input) => {
    await work.db
      .deleteFrom('draft')
      .where('person_id', '=', personOf(work.actor) ?? '')
      .where('form', '=', FORM)
      .where('target', '=', input.target)
      .execute()
  },
})
