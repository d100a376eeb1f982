import { type Form, form } from '#doors/form.ts'
import { link } from '#origins/linking.ts'

const numberOf = (context: { params: Record<string, string | undefined> }) => Number(context.params['number'])

/** What an agent says about a prior fix on the page of a ticket. */
export const fixForms: Record<string, Form> = {
  'fixes.use': form({
    verb: link,
    read: (fields, context) => ({ number: numberOf(context), article: fields.raw('article'), role: 'used' }),
    done: (_, context, fields) => ({
      to: `${context.url.pathname}?fix=${encodeURIComponent(fields.raw('fix'))}#compose`,
      flash: { key: 'search.fixes.used' },
    }),
  }),
  'fixes.wrong': form({
    verb: link,
    read: (fields, context) => ({
      number: numberOf(context),
      article: fields.raw('article'),
      role: 'wrong',
      reason: fields.raw('reason'),
    }),
    done: (_, context) => ({ to: context.url.pathname, flash: { key: 'search.fixes.flagged' } }),
  }),
}
