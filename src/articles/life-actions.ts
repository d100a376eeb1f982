import type { APIContext } from 'astro'
import type { Fields } from '#doors/body.ts'
import { type Form, form } from '#doors/form.ts'
import type { Key } from '#i18n/t.ts'
import { act } from '#work/act.ts'
import { type Checklist, checks } from './article.ts'
import { discardTyped } from './keeping.ts'
import { instantIn } from './plan-time.ts'
import { plan, unplan } from './planning.ts'
import { publishStaged } from './publishing-staged.ts'
import { restore } from './restoring.ts'
import { discardStage, stage } from './staging.ts'

export const textOf = (fields: Fields) => ({
  title: fields.text('title') ?? '',
  ...Object.fromEntries(
    ['summary', 'issue', 'environment', 'cause', 'resolution', 'body'].map((name) => [
      name,
      fields.raw(name),
    ]),
  ),
})
export const article = (fields: Fields) => ({ articleId: fields.text('article') ?? '' })
export const here = (key: Key) => (_: unknown, context: APIContext) => ({
  to: context.url.pathname,
  flash: { key },
})

export const forget = (context: APIContext, target: string) =>
  act(context.locals.desk, context.locals.actor, discardTyped, { target })

export function checklistOf(fields: Fields): Checklist {
  return Object.fromEntries(
    checks.flatMap((check) =>
      fields.text(`check_${check}`) ? [[check, fields.text(`check_${check}`)]] : [],
    ),
  )
}

const version = (fields: Fields) => Number(fields.text('version') ?? 0)

/** Back to the list a row was answered in, with what it was narrowed to; else to the page the form stood on. */
export const stays = (key: Key) => (_: unknown, context: APIContext) => ({
  to: `${context.url.pathname}${context.params['id'] ? '' : context.url.search}`,
  flash: { key },
})

/** The forms of an article that lives: edits that wait, what is planned, old texts, its next review. */
export const lifeForms: Record<string, Form> = {
  'articles.stage': form({
    verb: stage,
    read: (fields) => ({
      ...article(fields),
      ...textOf(fields),
      locale: fields.text('locale') ?? 'en',
      baseRevision: Number(fields.text('base_revision')),
      version: version(fields),
      change: fields.text('change') as 'content',
      basedOnRevision: fields.has('up_to_date') ? Number(fields.text('up_to_date')) : null,
    }),
    done: async (saved, context) => {
      await forget(context, saved.id)
      return { to: `${context.url.pathname}?view=waiting`, flash: { key: 'articles.flash.staged' } }
    },
  }),
  'articles.discard_stage': form({
    verb: discardStage,
    read: (fields) => ({ ...article(fields), version: version(fields) }),
    done: here('articles.flash.discarded'),
  }),
  'articles.publish_staged': form({
    verb: publishStaged,
    read: (fields) => ({ ...article(fields), version: version(fields), checklist: checklistOf(fields) }),
    done: here('articles.flash.published'),
  }),
  'articles.plan': form({
    verb: plan,
    read: (fields, { locals }) => ({
      ...article(fields),
      act: fields.text('act') as 'publish',
      at: instantIn(fields.text('at'), locals.workspace.timeZone),
      checklist: checklistOf(fields),
      ...(fields.has('audience') ? { audience: fields.text('audience') as 'public' } : {}),
    }),
    done: here('articles.flash.planned'),
  }),
  'articles.unplan': form({
    verb: unplan,
    read: (fields) => ({ ...article(fields), act: fields.text('act') as 'publish' }),
    done: here('articles.flash.unplanned'),
  }),
  'articles.restore': form({
    verb: restore,
    read: (fields) => ({
      ...article(fields),
      number: Number(fields.text('number')),
      baseRevision: Number(fields.text('base_revision')),
    }),
    done: here('articles.flash.restored'),
  }),
}
