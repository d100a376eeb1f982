import type { APIContext } from 'astro'
import type { Fields } from '#doors/body.ts'
import { form } from '#doors/form.ts'
import { throttle } from '#doors/throttle.ts'
import { askLink, askReset, askToJoin } from './asking.ts'
import { confirmEmail } from './credentials.ts'
import { asEmail } from './email.ts'
import { enter, leave } from './entering.ts'
import { confirmFollow, stopFollow } from './following.ts'
import { makeFirstAdmin } from './founding.ts'
import { acceptInvitation } from './inviting.ts'
import { join } from './joining.ts'
import { resetPassword } from './resetting.ts'
import { provePassword, signIn, signInByLink, signOut } from './signing-in.ts'
import { counted } from './throttled.ts'

const tokenOf = (context: APIContext) => context.params.token ?? ''

/** Letters to one address are counted by that address, whoever asks and whether or not we know it. */
async function countLetters(fields: Fields, { locals }: APIContext): Promise<void> {
  const email = asEmail(fields.text('email'))
  if (email) await counted(() => throttle(locals.desk, 'reset.address', email))
}

export const signInForm = form({
  verb: signIn,
  read: (fields, { locals }) =>
    provePassword(locals.desk, {
      email: fields.text('email'),
      password: fields.raw('password'),
      from: locals.clientAddress,
    }),
  done: (somebody, context, fields) => enter(context, somebody, fields.text('next')),
})

export const askLinkForm = form({
  verb: askLink,
  read: async (fields, context) => {
    await countLetters(fields, context)
    return { email: fields.raw('email'), locale: context.locals.locale, next: fields.text('next') ?? null }
  },
  done: (_, { locals }) => `${locals.path('/sign-in')}?sent=1`,
})

export const askResetForm = form({
  verb: askReset,
  read: async (fields, context) => {
    await countLetters(fields, context)
    return { email: fields.raw('email'), locale: context.locals.locale }
  },
  done: (_, { locals }) => `${locals.path('/reset')}?sent=1`,
})

export const askToJoinForm = form({
  verb: askToJoin,
  read: async (fields, context) => {
    const { locals } = context
    await countLetters(fields, context)
    await counted(() => throttle(locals.desk, 'join.address', locals.clientAddress))
    return {
      email: fields.raw('email'),
      name: fields.raw('name'),
      locale: locals.locale,
      next: fields.text('next') ?? null,
    }
  },
  done: (_, { locals }) => `${locals.path('/sign-up')}?sent=1`,
})

export const signOutForm = form({
  verb: signOut,
  read: () => ({}),
  done: async (_, context) => {
    await leave(context)
    return { to: context.locals.path('/'), flash: { key: 'people.sign_out.done' } }
  },
})

/** What a mailed link offers, by the name of its form. */
export const linkForms = {
  'people.signInByLink': form({
    verb: signInByLink,
    read: (_, context) => ({ token: tokenOf(context) }),
    done: (somebody, context) => enter(context, somebody, somebody.next),
  }),
  'people.join': form({
    verb: join,
    read: (fields, context) => ({
      token: tokenOf(context),
      name: fields.raw('name'),
      password: fields.raw('password'),
    }),
    done: ({ personId, next }, context) => enter(context, { personId, role: 'customer' }, next),
  }),
  'people.resetPassword': form({
    verb: resetPassword,
    read: (fields, context) => ({ token: tokenOf(context), password: fields.raw('password') }),
    done: async (somebody, context) => ({
      to: await enter(context, somebody, null),
      flash: { key: 'people.password.changed' },
    }),
  }),
  'people.acceptInvitation': form({
    verb: acceptInvitation,
    read: (fields, context) => ({
      token: tokenOf(context),
      name: fields.raw('name'),
      password: fields.raw('password'),
    }),
    done: (somebody, context) => enter(context, somebody, null),
  }),
  'people.confirmEmail': form({
    verb: confirmEmail,
    read: (_, context) => ({ token: tokenOf(context) }),
    done: (_, { locals }) => ({ to: locals.path('/account'), flash: { key: 'people.email.changed' } }),
  }),
  'people.confirmFollow': form({
    verb: confirmFollow,
    read: (_, context) => ({ token: tokenOf(context) }),
    done: ({ slug }, { locals }) => ({
      to: locals.path(`/articles/${slug}`),
      flash: { key: 'people.followed' },
    }),
  }),
  'people.stopFollow': form({
    verb: stopFollow,
    read: (_, context) => ({ token: tokenOf(context) }),
    done: (_, { locals }) => ({ to: locals.path('/'), flash: { key: 'people.unfollowed' } }),
  }),
  'people.found': form({
    verb: makeFirstAdmin,
    read: (fields, context) => ({
      token: tokenOf(context),
      name: fields.raw('name'),
      email: fields.raw('email'),
      password: fields.raw('password'),
      locale: context.locals.locale,
    }),
    done: ({ personId }, context) => enter(context, { personId, role: 'admin' }, '/admin'),
  }),
}
