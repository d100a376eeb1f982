import { z } from 'zod'
import { localeFor } from '#i18n/locales.ts'
import { personOf } from '#work/actor.ts'
import { Conflict, Invalid, Refused } from '#work/errors.ts'
import { nextNumber } from '#work/number.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { about, postText, renderPost, submission, titleText } from './posts.ts'
import { slugOf } from './topic.ts'
import { follow } from './watching.ts'

export type Asked = { id: string; number: number; slug: string }

/** Asks the others. Who asks follows their topic. */
export const ask = verb({
  name: 'topic.ask',
  permission: 'forum.ask',
  input: z.strictObject({
    title: titleText,
    text: postText,
    area: z.string().max(80).nullish(),
    locale: z.string().min(2).max(35),
    submissionId: submission,
  }),
  prepare: (tools, { text, locale }) => renderPost(tools, text, localeFor(locale)),
  run: async (work, input, html): Promise<Asked> => {
    const authorId = personOf(work.actor)
    if (!authorId) throw new Refused('refused')
    const before = input.submissionId
      ? await work.db
          .selectFrom('topic')
          .select(['id', 'number', 'slug', 'author_id'])
          .where('submission_id', '=', input.submissionId)
          .executeTakeFirst()
      : undefined
    if (before) {
      if (before.author_id !== authorId) throw new Conflict('conflict')
      return { id: before.id, number: before.number, slug: before.slug }
    }
    const areaId = await areaOf(work, input.area)
    const id = work.id()
    const number = await nextNumber(work, 'topic')
    const slug = slugOf(input.title)
    await work.db
      .insertInto('topic')
      .values({
        id,
        number,
        slug,
        title: input.title,
        text: input.text,
        html,
        author_id: authorId,
        area_id: areaId,
        locale: input.locale,
        answers: 0,
        seconds: 0,
        active_at: work.at,
        created_at: work.at,
        updated_at: work.at,
        submission_id: input.submissionId ?? null,
      })
      .execute()
    await follow(work, id, authorId)
    await record(work, 'topic.asked', about({ id }), { number, areaId })
    return { id, number, slug }
  },
})

async function areaOf(
  work: Parameters<typeof ask.run>[0],
  area: string | null | undefined,
): Promise<string | null> {
  if (!area) return null
  const row = await work.db
    .selectFrom('area')
    .select('id')
    .where((or) => or.or([or('id', '=', area), or('slug', '=', area)]))
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Invalid({ area: ['forum.area.unknown'] })
  return row.id
}
