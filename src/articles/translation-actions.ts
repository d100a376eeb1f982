import { type Form, form } from '#doors/form.ts'
import { act } from '#work/act.ts'
import { textOf } from './desk-actions.ts'
import { discardTyped } from './keeping.ts'
import { confirmTranslation, translate } from './translating.ts'

const flashes = {
  draft: 'articles.flash.translated',
  staged: 'articles.flash.translation_staged',
  live: 'articles.flash.translation_live',
} as const

/** What is typed for a language that has no row yet is kept under the article and the language. */
export function typedFor(originalId: string, locale: string, ownId: string | undefined): string {
  return ownId ?? `${originalId}:${locale}`
}

/** The forms of the page that shows an original and its translation side by side. */
export const translationForms: Record<string, Form> = {
  'articles.translate': form({
    verb: translate,
    read: (fields) => ({
      articleId: fields.text('original') ?? '',
      ...textOf(fields),
      locale: fields.text('locale') ?? '',
      basedOnRevision: Number(fields.text('based_on')),
      baseRevision: fields.text('base_revision') ? Number(fields.text('base_revision')) : null,
      version: Number(fields.text('version') ?? 0),
      live: fields.text('then') === 'live',
      review: fields.text('then') === 'review',
    }),
    done: async (saved, context, fields) => {
      const { desk, actor } = context.locals
      await act(desk, actor, discardTyped, { target: fields.text('article') ?? saved.id })
      const key =
        fields.text('then') === 'review' ? 'articles.flash.translation_review' : flashes[saved.place]
      return { to: context.url.pathname, flash: { key } }
    },
  }),
  'articles.confirm_translation': form({
    verb: confirmTranslation,
    read: (fields) => ({
      articleId: fields.text('article') ?? '',
      number: Number(fields.text('number')),
    }),
    done: (_, context) => ({
      to: context.url.pathname,
      flash: { key: 'articles.flash.translation_confirmed' },
    }),
  }),
  'articles.discard': form({
    verb: discardTyped,
    read: (fields) => ({ target: fields.text('article') ?? 'new' }),
    done: (_, context) => ({ to: context.url.pathname, flash: { key: 'articles.flash.discarded' } }),
  }),
}
