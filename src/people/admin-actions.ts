import { form } from '#doors/form.ts'
import { Invalid } from '#work/errors.ts'
import { createToken, revokeToken } from './api-tokens.ts'
import { asEmail } from './email.ts'
import { demandFresh } from './fresh.ts'
import { invite, inviteAgain } from './inviting.ts'
import { license } from './licensing.ts'
import { personByEmail } from './queries.ts'
import { changeRole, disable, enable } from './ruling.ts'
import { changeTeam, makeTeam, setMembers } from './teaming.ts'

const same = ({ url }: { url: URL }) => url.pathname
const saved = { key: 'people.account.saved' }

export const inviteForms = {
  'people.invite': form({
    verb: invite,
    read: (fields) => ({
      name: fields.raw('name'),
      email: fields.raw('email'),
      role: fields.raw('role'),
      locale: fields.raw('locale'),
      teamId: fields.text('teamId') ?? null,
    }),
    done: ({ personId }) => ({ to: `/admin/people/${personId}`, flash: { key: 'admin.people.invite.sent' } }),
  }),
}

/** What an administrator does to the person of the page. */
export const personForms = {
  'people.changeRole': form({
    verb: changeRole,
    read: async (fields, context) => {
      await demandFresh(context)
      return { personId: context.params.id, role: fields.raw('role') }
    },
    done: (_, context) => ({ to: same(context), flash: { key: 'admin.person.role.changed' } }),
  }),
  'people.license': form({
    verb: license,
    read: (fields, { params }) => ({
      personId: params.id,
      areaId: fields.raw('areaId'),
      licence: fields.text('licence') ?? null,
    }),
    done: (_, context) => ({ to: `${same(context)}#licences`, flash: saved }),
  }),
  'people.disable': form({
    verb: disable,
    read: (_, { params }) => ({ personId: params.id }),
    done: (_, context) => ({ to: same(context), flash: { key: 'admin.person.disabled' } }),
  }),
  'people.enable': form({
    verb: enable,
    read: (_, { params }) => ({ personId: params.id }),
    done: (_, context) => ({ to: same(context), flash: { key: 'admin.person.enabled' } }),
  }),
  'people.inviteAgain': form({
    verb: inviteAgain,
    read: (_, { params }) => ({ personId: params.id }),
    done: (_, context) => ({ to: same(context), flash: { key: 'admin.people.invite.sent' } }),
  }),
}

const skillsOf = (text: string) =>
  text
    .split(',')
    .map((skill) => skill.trim())
    .filter(Boolean)

export const teamForms = {
  'people.makeTeam': form({
    verb: makeTeam,
    read: (fields) => ({
      name: fields.raw('name'),
      tier: Number(fields.raw('tier')),
      skills: skillsOf(fields.raw('skills')),
    }),
    done: ({ id }) => ({ to: `/admin/teams/${id}`, flash: saved }),
  }),
  'people.changeTeam': form({
    verb: changeTeam,
    read: (fields, { params }) => ({
      id: params.id,
      name: fields.raw('name'),
      tier: Number(fields.raw('tier')),
      skills: skillsOf(fields.raw('skills')),
    }),
    done: (_, context) => ({ to: same(context), flash: saved }),
  }),
  'people.setMembers': form({
    verb: setMembers,
    read: (fields, { params }) => ({ id: params.id, personIds: fields.all('personIds') }),
    done: (_, context) => ({ to: `${same(context)}#members`, flash: saved }),
  }),
  'people.archiveTeam': form({
    verb: changeTeam,
    read: (fields, { params }) => ({ id: params.id, archived: fields.raw('archived') === '1' }),
    done: () => ({ to: '/admin/teams', flash: saved }),
  }),
}

/** Carries a new token to the page that shows it, in this browser and for a minute; it is stored nowhere else. */
export const FRESH = 'fresh-token'

export const tokenForms = {
  'people.createToken': form({
    verb: createToken,
    read: async (fields, context) => {
      await demandFresh(context)
      const person = await personByEmail(context.locals.desk, asEmail(fields.text('person')))
      if (!person || person.isClosed) throw new Invalid({ person: ['admin.token.nobody'] })
      return {
        personId: person.id,
        name: fields.raw('name'),
        scopes: fields.all('scopes'),
        days: Number(fields.raw('days')),
      }
    },
    done: ({ token }, { cookies, locals }) => {
      const secure = locals.desk.config.url.protocol === 'https:'
      cookies.set(FRESH, token, {
        path: '/admin/tokens',
        httpOnly: true,
        sameSite: 'strict',
        secure,
        maxAge: 60,
      })
      return '/admin/tokens'
    },
  }),
  'people.revokeToken': form({
    verb: revokeToken,
    read: (fields) => ({ id: fields.raw('id') }),
    done: () => ({ to: '/admin/tokens', flash: { key: 'admin.token.revoked' } }),
  }),
}
