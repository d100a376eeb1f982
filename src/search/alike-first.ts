import type { APIContext } from 'astro'
import type { Fields } from '#doors/body.ts'
import type { Form } from '#doors/form.ts'
import { type Locale, localeFor } from '#i18n/locales.ts'
import { Invalid } from '#work/errors.ts'
import { type Alike, alikeArticles } from './alike.ts'

/** From this likeness on (of 100) somebody who writes anew is asked to look first. */
export const CLOSE = 50

type Words = { subject: string; text: string; locale: Locale }

/**
 * A form that writes an article anew, with a look first: when something close is there that its sender has not seen (`seen` = the
 * ids that were shown), the form comes back once with what there is. `words` gives null where nothing new is written.
 */
export function alikeFirst(
  form: Form,
  words: (fields: Fields, context: APIContext) => Words | null | Promise<Words | null>,
): Form {
  return {
    ...form,
    read: async (fields, context) => {
      const input = await form.read(fields, context)
      const about = await words(fields, context)
      if (about && (await isNew(fields, context, about))) throw new Invalid({ look: ['search.alike.look'] })
      return input
    },
  }
}

async function isNew(fields: Fields, { locals }: APIContext, words: Words): Promise<boolean> {
  const seen = new Set((fields.text('seen') ?? '').split(' '))
  const alike = await alikeArticles(locals.desk, locals.actor, words)
  return alike.some((one) => one.score >= CLOSE && !seen.has(one.id))
}

/** The words of an article's form. */
export function articleWords(value: (name: string) => string): Words {
  const parts = ['issue', 'cause', 'resolution', 'body'].map(value).filter(Boolean)
  return { subject: value('title'), text: parts.join('\n'), locale: localeFor(value('locale')) }
}

/** What is close to what stands in an article's form; nothing while it says too little. */
export async function alikeTo(
  { desk, actor }: App.Locals,
  value: (name: string) => string,
): Promise<Alike[]> {
  const words = articleWords(value)
  return words.subject.trim().length < 4 ? [] : alikeArticles(desk, actor, words)
}
