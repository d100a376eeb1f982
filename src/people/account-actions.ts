import type { APIContext } from 'astro'
import { form } from '#doors/form.ts'
import { throttle } from '#doors/throttle.ts'
import { isLocale, localPath } from '#i18n/locales.ts'
import { personOf } from '#work/actor.ts'
import { changeEmail, changePassword, proveSelf } from './credentials.ts'
import { renew } from './entering.ts'
import { demandFresh } from './fresh.ts'
import { changeSelf, endOwnSessions, setShortcuts } from './myself.ts'
import { keyOfSession } from './sessions.ts'
import { counted } from './throttled.ts'

const here = ({ locals }: APIContext, part: string) => `${locals.path('/account')}#${part}`

/** The password somebody has, checked as often as at the sign-in and no more. */
async function prove(context: APIContext, password: string): Promise<string | null> {
  const { locals } = context
  const personId = personOf(locals.actor) ?? ''
  await counted(() => throttle(locals.desk, 'sign-in.account', `self ${personId}`))
  const stored = await proveSelf(locals.desk, personId, password)
  // Without a password the sign-in itself is the proof, while it is fresh.
  if (stored === null) await demandFresh(context)
  return stored
}

export const accountForms = {
  'people.changeSelf': form({
    verb: changeSelf,
    read: (fields) => ({ name: fields.raw('name'), locale: fields.raw('locale') }),
    done: (_, __, fields) => {
      const locale = fields.raw('locale')
      return {
        to: `${localPath(isLocale(locale) ? locale : 'en', '/account')}#you`,
        flash: { key: 'people.account.saved' },
      }
    },
  }),
  'people.changePassword': form({
    verb: changePassword,
    read: async (fields, context) => ({
      stored: await prove(context, fields.raw('old')),
      password: fields.raw('password'),
    }),
    done: async ({ personId }, context) => {
      await renew(context, personId)
      return { to: here(context, 'password'), flash: { key: 'people.password.changed' } }
    },
  }),
  'people.changeEmail': form({
    verb: changeEmail,
    read: async (fields, context) => ({
      stored: await prove(context, fields.raw('old')),
      email: fields.raw('email'),
    }),
    done: (_, context) => ({ to: here(context, 'email'), flash: { key: 'people.email.asked' } }),
  }),
  'people.setShortcuts': form({
    verb: setShortcuts,
    read: (fields) => ({ on: fields.has('on') }),
    done: (_, context) => ({ to: here(context, 'keys'), flash: { key: 'people.account.saved' } }),
  }),
  'people.endSessions': form({
    verb: endOwnSessions,
    read: (fields, { locals }) =>
      fields.has('key') ? { key: fields.raw('key') } : { keep: keyOfSession(locals.sessionId) },
    done: (_, context) => ({ to: here(context, 'devices'), flash: { key: 'people.devices.ended' } }),
  }),
}
