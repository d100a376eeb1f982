import { type Form, form } from '#doors/form.ts'
import { answerGap } from './gap-answering.ts'

const hows = ['alias', 'draft', 'dismissed'] as const
const flashes = { alias: 'search.gaps.flash.alias', dismissed: 'search.gaps.flash.dismissed' } as const

/** What the staff does about a search that found nothing. */
export const gapForms: Record<string, Form> = {
  'search.answer': form({
    verb: answerGap,
    read: (fields) => ({
      wording: fields.raw('wording'),
      how: hows.find((how) => how === fields.raw('how')) ?? 'dismissed',
      articleId: fields.text('article') ?? null,
    }),
    done: ({ query, locale }, context, fields) => {
      const how = fields.raw('how')
      if (how === 'draft')
        return `/desk/articles/new?${new URLSearchParams({ title: upper(query), locale, issue: query })}`
      const view = context.url.searchParams.get('view')
      return {
        to: `/desk/searches${view ? `?view=${encodeURIComponent(view)}` : ''}`,
        flash: { key: flashes[how === 'alias' ? 'alias' : 'dismissed'] },
      }
    },
  }),
}

const upper = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
