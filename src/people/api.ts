import { endpoint } from '#doors/endpoint.ts'
import { Missing } from '#work/errors.ts'
import { personOfId } from './queries.ts'

export const peopleEndpoints = [
  endpoint({
    method: 'GET',
    path: '/people/me',
    summary: 'The person this token speaks for, with role, teams and licences.',
    tag: 'People',
    permission: 'person.self',
    run: async ({ desk, actor }) => {
      const person = actor.kind === 'person' ? await personOfId(desk, actor.personId) : null
      if (!person) throw new Missing()
      const { id, name, email, role, locale, teamList, licences, standing } = person
      const body = {
        id,
        name,
        email,
        role,
        locale,
        verified: standing === 'active',
        teams: teamList,
        licences: licences.map(({ areaId, licence }) => ({ area: areaId || null, licence })),
      }
      return { body }
    },
  }),
]
