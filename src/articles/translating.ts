import { z } from 'zod'
import { Conflict, Invalid } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { changes } from './article.ts'
import { draftArticle } from './drafting.ts'
import { mayEdit } from './policy.ts'
import { requestReview } from './reviewing.ts'
import { revise } from './revising.ts'
import { type ArticleText, localeField, renderArticle, textFields } from './text.ts'

export type Translated = { id: string; locale: string; slug: string; revision: number }

/**
 * Says an article in another language: a new row of its own, or the next revision of the one that is there. `basedOnRevision`
 * is the revision of the original that lay beside it while it was written, so that a change made meanwhile is not taken for said.
 * `baseRevision` is the translation's own, null when there was none. Sending the same text twice makes one translation.
 */
export const translate = verb({
  name: 'articles.translate',
  permission: 'article.draft',
  input: z.strictObject({
    ...textFields,
    articleId: z.string().max(60),
    locale: localeField,
    basedOnRevision: z.number().int().min(1),
    baseRevision: z.number().int().min(1).nullish(),
    change: z.enum(changes).default('content'),
    review: z.boolean().default(false),
  }),
  prepare: (tools, input) => renderArticle(tools, input, input.locale),
  run: async (work, input, rendered): Promise<Translated> => {
    const { articleId, locale, basedOnRevision, baseRevision, change, review, ...text } = input
    const original = await originalOf(work, articleId)
    if (original.locale === locale) throw new Invalid({ locale: ['articles.translation.same'] })
    if (basedOnRevision > original.revision) throw new Conflict('stale_revision')
    // What was masked is read by a person before it is said a second time, where nothing marks it any more.
    if (original.masking && !original.masking_confirmed_at) throw new Conflict('article_masking')
    const own = await work.db
      .selectFrom('article')
      .selectAll()
      .where('root_id', '=', original.id)
      .where('locale', '=', locale)
      .executeTakeFirst()
    if (own && !baseRevision) {
      if (!isSame(own, text)) throw new Conflict('article_language_taken')
      return { id: own.id, locale, slug: own.slug, revision: own.revision }
    }
    if (!own && original.confidence === 'archived') throw new Conflict('article_archived')
    const saved = own
      ? await revise.run(
          work,
          { ...text, articleId: own.id, locale, baseRevision: baseRevision ?? 1, change, basedOnRevision },
          rendered,
        )
      : await draftArticle(
          work,
          { ...text, locale, rootId: original.id, basedOnRevision, aliases: [] },
          rendered,
        )
    if (review) await requestReview.run(work, { articleId: saved.id }, undefined)
    return { id: saved.id, locale, slug: saved.slug, revision: own ? (baseRevision ?? 1) + 1 : 1 }
  },
})

function isSame(one: ArticleText, other: ArticleText): boolean {
  const parts = ['title', 'issue', 'environment', 'cause', 'resolution', 'body'] as const
  return parts.every((part) => one[part] === other[part])
}

/** The article that all its translations are made from, whichever of them is named. */
async function originalOf(work: Work, articleId: string) {
  return found(
    await work.db
      .selectFrom('article as a')
      .innerJoin('article as named', 'named.root_id', 'a.id')
      .selectAll('a')
      .where('named.id', '=', articleId)
      .executeTakeFirst(),
  )
}

/**
 * Says of a translation that what changed in the original changes nothing here. `number` is the original's revision that
 * was looked at: what comes after it makes the translation stale again.
 */
export const confirmTranslation = verb({
  name: 'articles.confirm_translation',
  permission: 'article.edit',
  input: z.strictObject({ articleId: z.string().max(60), number: z.number().int().min(1) }),
  run: async (work, input): Promise<{ id: string }> => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    permit(work.actor, 'article.edit', mayEdit(work.actor, before))
    const original = await originalOf(work, before.id)
    if (original.id === before.id) throw new Invalid({ article: ['articles.translation.original'] })
    if (input.number > original.revision) throw new Conflict('stale_revision')
    if ((before.based_on_revision ?? 0) >= input.number) return { id: before.id }
    await work.db
      .updateTable('article')
      .set({ based_on_revision: input.number })
      .where('id', '=', before.id)
      .execute()
    await record(
      work,
      'article.translation_confirmed',
      { kind: 'article', id: before.id },
      { rootId: before.root_id, number: input.number },
    )
    return { id: before.id }
  },
})
