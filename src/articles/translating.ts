import { z } from 'zod'
import { Conflict, Invalid } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { changes, isOutside } from './article.ts'
import { draftArticle } from './drafting.ts'
import { mayEdit } from './policy.ts'
import { requestReview } from './reviewing.ts'
import { revise } from './revising.ts'
import { stage, waitingEdit } from './staging.ts'
import { type ArticleText, localeField, renderArticle, textFields } from './text.ts'

export type Translated = {
  id: string
  locale: string
  /** Where it stands now: inside, beside what readers see, or before them. */
  place: 'draft' | 'staged' | 'live'
}

/**
 * Says an article in another language: a new row of its own, or the next text of the one that is there. `basedOnRevision` is the
 * revision of the original that lay beside it while it was written, so that a change made meanwhile is not taken for said.
 * `baseRevision` is the translation's own, null when there was none; `version` that of its waiting edit. What readers see is
 * changed beside them unless a publisher says `live`. Sending the same text twice makes one translation.
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
    version: z.number().int().min(0).default(0),
    change: z.enum(changes).default('content'),
    live: z.boolean().default(false),
    review: z.boolean().default(false),
  }),
  prepare: (tools, input) => renderArticle(tools, input, input.locale),
  run: async (work, input, rendered): Promise<Translated> => {
    const { articleId, locale, basedOnRevision, baseRevision, version, change, live, review, ...text } = input
    const original = await originalOf(work, articleId)
    if (original.locale === locale) throw new Invalid({ locale: ['articles.translation.same'] })
    if (basedOnRevision > original.revision) throw new Conflict('stale_revision')
    // What was masked is read by a person before it is said a second time, where nothing marks it any more.
    if (original.masking && !original.masking_confirmed_at) throw new Conflict('article_masking')
    const own = await inLanguage(work, original.id, locale)
    if (!own) {
      if (original.confidence === 'archived') throw new Conflict('article_archived')
      const begun = { ...text, locale, rootId: original.id, basedOnRevision, aliases: [] }
      const { id } = await draftArticle(work, begun, rendered)
      if (review) await requestReview.run(work, { articleId: id }, undefined)
      return { id, locale, place: 'draft' }
    }
    const isOut = isOutside(own)
    const place = !isOut ? 'draft' : live ? 'live' : 'staged'
    const waiting = place === 'staged' ? await waitingEdit(work, own.id) : undefined
    const isAgain = waiting ? waiting.version === version + 1 : own.revision === (baseRevision ?? 0) + 1
    if (isAgain && isSame(waiting ?? own, text)) return { id: own.id, locale, place }
    if (!baseRevision) throw new Conflict('article_language_taken')
    const next = { ...text, articleId: own.id, locale, baseRevision, change, basedOnRevision }
    if (place === 'staged') await stage.run(work, { ...next, version }, rendered)
    else await revise.run(work, next, rendered)
    if (review && (!isOut || mayEdit(work.actor, own)))
      await requestReview.run(work, { articleId: own.id }, undefined)
    return { id: own.id, locale, place }
  },
})

function inLanguage(work: Work, rootId: string, locale: string) {
  return work.db
    .selectFrom('article')
    .selectAll()
    .where('root_id', '=', rootId)
    .where('locale', '=', locale)
    .executeTakeFirst()
}

const said = ['title', 'issue', 'environment', 'cause', 'resolution', 'body'] as const

function isSame(one: Pick<ArticleText, (typeof said)[number]>, other: ArticleText): boolean {
  return said.every((part) => one[part] === other[part])
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
