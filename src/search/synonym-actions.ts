import { type Form, form } from '#doors/form.ts'
import { localeFor } from '#i18n/locales.ts'
import { equate, unequate } from './equating.ts'

const page = '/desk/search/synonyms'

/** Words that mean the same, on their page. */
export const synonymForms: Record<string, Form> = {
  'search.equate': form({
    verb: equate,
    read: (fields) => ({
      ...(fields.text('id') ? { id: fields.raw('id') } : {}),
      locale: localeFor(fields.text('locale')),
      words: fields.raw('words'),
    }),
    done: (_, __, fields) => ({
      to: `${page}?in=${localeFor(fields.text('locale'))}`,
      flash: { key: 'search.synonyms.saved' },
    }),
  }),
  'search.unequate': form({
    verb: unequate,
    read: (fields) => ({ id: fields.raw('id') }),
    done: (_, __, fields) => ({
      to: `${page}?in=${localeFor(fields.text('locale'))}`,
      flash: { key: 'search.synonyms.dropped' },
    }),
  }),
}
