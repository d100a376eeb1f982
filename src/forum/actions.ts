import type { APIContext } from 'astro'
import { type Form, form } from '#doors/form.ts'
import { acceptAnswer, unacceptAnswer } from './accepting.ts'
import { answer } from './answering.ts'
import { ask } from './asking.ts'
import { hidePost, lockTopic } from './moderating.ts'
import { topicPath } from './topic.ts'
import { second, watchTopic } from './watching.ts'

const numberOf = (context: APIContext) => Number(context.params['number'])
const here = (_: unknown, context: APIContext) => context.url.pathname

export const askForms: Record<string, Form> = {
  'topic.ask': form({
    verb: ask,
    read: (fields, context) => ({
      title: fields.raw('title'),
      text: fields.raw('text'),
      area: fields.text('area'),
      locale: context.locals.locale,
      submissionId: fields.text('submission_id'),
    }),
    done: (asked, context) => ({ to: context.locals.path(topicPath(asked)), flash: { key: 'forum.asked' } }),
  }),
}

export const topicForms: Record<string, Form> = {
  'topic.answer': form({
    verb: answer,
    read: (fields, context) => ({
      number: numberOf(context),
      text: fields.raw('text'),
      submissionId: fields.text('submission_id'),
    }),
    done: (made, context) => `${context.url.pathname}#a-${made.id}`,
  }),
  'topic.accept': form({
    verb: acceptAnswer,
    read: (fields, context) => ({ number: numberOf(context), answerId: fields.raw('answer') }),
    done: here,
  }),
  'topic.unaccept': form({
    verb: unacceptAnswer,
    read: (_, context) => ({ number: numberOf(context) }),
    done: here,
  }),
  'topic.second': form({
    verb: second,
    read: (_, context) => ({ number: numberOf(context) }),
    done: (_, context) => ({ to: context.url.pathname, flash: { key: 'forum.seconded' } }),
  }),
  'topic.watch': form({
    verb: watchTopic,
    read: (fields, context) => ({ number: numberOf(context), on: fields.raw('on') === '1' }),
    done: here,
  }),
  'topic.hide': form({
    verb: hidePost,
    read: (fields, context) => ({
      number: numberOf(context),
      answerId: fields.text('answer'),
      hidden: fields.raw('hidden') === '1',
    }),
    done: here,
  }),
  'topic.lock': form({
    verb: lockTopic,
    read: (fields, context) => ({ number: numberOf(context), locked: fields.raw('locked') === '1' }),
    done: here,
  }),
}
