import type { Fields } from '#doors/body.ts'
import { type Form, form } from '#doors/form.ts'
import { alias, unalias } from './aliasing.ts'
import { announce } from './announcing.ts'
import { archive } from './archiving.ts'
import { confirmMasking } from './confirming.ts'
import { draft } from './drafting.ts'
import { fileUnder } from './filing.ts'
import { assignFlag, closeFlag, flag } from './flagging.ts'

export { followForm } from './actions.ts'

import { discardTyped } from './keeping.ts'
import { article, checklistOf, forget, here, lifeForms, stays, textOf } from './life-actions.ts'
import { move } from './moving.ts'
import { publish } from './publishing.ts'
import { requestReview } from './reviewing.ts'
import { revise } from './revising.ts'
import { stillRight } from './vouching.ts'

export { textOf }

export const newArticleForm = form({
  verb: draft,
  read: (fields) => ({
    ...textOf(fields),
    locale: fields.text('locale') ?? 'en',
    areaId: fields.text('area') ?? null,
    rootId: fields.text('root') ?? null,
    aliases: fields
      .raw('aliases')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  }),
  done: async (made, context) => {
    await forget(context, 'new')
    return { to: `/desk/articles/${made.id}`, flash: { key: 'articles.flash.drafted' } }
  },
})

/** What a row of the desk's list can be answered with. */
export const rowForms: Record<string, Form> = {
  'articles.still_right': form({
    verb: stillRight,
    read: (fields) => ({
      ...article(fields),
      ...(fields.has('revision') ? { revision: Number(fields.text('revision')) } : {}),
    }),
    done: stays('articles.flash.still_right'),
  }),
  'articles.archive': form({ verb: archive, read: article, done: stays('articles.flash.archived') }),
}

/** Every form of an article's page at the desk, by its name. */
export const articleForms: Record<string, Form> = {
  'articles.revise': form({
    verb: revise,
    read: (fields) => ({
      ...article(fields),
      ...textOf(fields),
      locale: fields.text('locale') ?? 'en',
      baseRevision: Number(fields.text('base_revision')),
      change: fields.text('change') as 'content',
      basedOnRevision: fields.has('up_to_date') ? Number(fields.text('up_to_date')) : null,
    }),
    done: async (saved, context) => {
      await forget(context, saved.id)
      return { to: context.url.pathname, flash: { key: 'articles.flash.saved' } }
    },
  }),
  ...lifeForms,
  ...rowForms,
  'articles.discard': form({
    verb: discardTyped,
    read: (fields) => ({ target: fields.text('article') ?? 'new' }),
    done: here('articles.flash.discarded'),
  }),
  'articles.publish': form({
    verb: publish,
    read: (fields) => ({
      ...article(fields),
      audience: fields.text('audience') as 'public',
      checklist: checklistOf(fields),
      ...(fields.has('revision') ? { revision: Number(fields.text('revision')) } : {}),
    }),
    done: here('articles.flash.published'),
  }),
  'articles.request_review': form({
    verb: requestReview,
    read: article,
    done: here('articles.flash.review'),
  }),
  'articles.confirm_masking': form({
    verb: confirmMasking,
    read: article,
    done: here('articles.flash.masking'),
  }),
  'articles.move': form({
    verb: move,
    read: (fields) => ({
      ...article(fields),
      confidence: fields.text('confidence') as 'wip',
      audience: fields.text('audience') as 'internal',
    }),
    done: here('articles.flash.moved'),
  }),
  'articles.announce': form({
    verb: announce,
    read: (fields, context) => ({
      ...article(fields),
      on: fields.text('on') === '1',
      nextUpdateAt: inHours(fields, context.locals.desk.clock()),
    }),
    done: here('articles.flash.moved'),
  }),
  'articles.file': form({
    verb: fileUnder,
    read: (fields) => ({ ...article(fields), areaId: fields.text('area') ?? null }),
    done: here('articles.flash.filed'),
  }),
  'articles.alias': form({
    verb: alias,
    read: (fields) => ({ ...article(fields), text: fields.text('text') ?? '' }),
    done: here('articles.flash.alias'),
  }),
  'articles.unalias': form({
    verb: unalias,
    read: (fields) => ({ ...article(fields), aliasId: fields.text('alias') ?? '' }),
    done: here('articles.flash.unalias'),
  }),
  'articles.flag': form({
    verb: flag,
    read: (fields) => ({ ...article(fields), reason: fields.text('reason') ?? '' }),
    done: here('articles.flash.flagged'),
  }),
  'articles.close_flag': form({
    verb: closeFlag,
    read: (fields) => ({ flagId: fields.text('flag') ?? '', done: fields.raw('done') }),
    done: here('articles.flash.flag_closed'),
  }),
  'articles.assign_flag': form({
    verb: assignFlag,
    read: (fields) => ({ flagId: fields.text('flag') ?? '', ownerId: fields.text('owner') ?? '' }),
    done: here('articles.flash.flag_taken'),
  }),
}

/** The promised next update: so many hours from now, or none. */
function inHours(fields: Fields, now: number): string | null {
  const hours = Number(fields.text('hours') ?? 0)
  return hours > 0 && hours <= 24 * 30 ? new Date(now + hours * 3_600_000).toISOString() : null
}
