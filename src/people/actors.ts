import type { Reader } from '#db/open.ts'
import type { Actor, Role } from '#work/actor.ts'
import { licencePermissions, type Permission, permissionMap } from '#work/permissions.ts'

/** What pages show of the person who is signed in. */
export type Viewer = {
  id: string
  name: string
  email: string | null
  role: Role
  locale: string
  shortcuts: boolean
}

/** The actor and viewer of a person; null when there is none or the account is disabled. */
export async function actorOf(
  desk: Readonly<{ reader: Reader }>,
  personId: string,
  tokenId?: string,
): Promise<{ actor: Actor; viewer: Viewer } | null> {
  const [person, teams, licences] = await Promise.all([
    desk.reader
      .selectFrom('person')
      .selectAll()
      .where('id', '=', personId)
      .where('disabled_at', 'is', null)
      .executeTakeFirst(),
    desk.reader.selectFrom('team_member').select('team_id').where('person_id', '=', personId).execute(),
    desk.reader
      .selectFrom('licence')
      .select(['area_id', 'licence'])
      .where('person_id', '=', personId)
      .execute(),
  ])
  if (!person) return null
  const role = person.role as Role
  const may = new Set<Permission>(permissionMap[role])
  for (const { licence } of licences)
    for (const permission of licencePermissions[licence] ?? []) may.add(permission)
  const actor: Actor = {
    kind: 'person',
    personId,
    role,
    name: person.name,
    verified: person.email_verified_at !== null,
    teamIds: teams.map((team) => team.team_id),
    licences: Object.fromEntries(licences.map((one) => [one.area_id, one.licence])),
    ...(tokenId ? { tokenId } : {}),
    may,
  }
  const viewer = {
    id: person.id,
    name: person.name,
    email: person.email,
    role,
    locale: person.locale,
    shortcuts: person.shortcuts_off_at === null,
  }
  return { actor, viewer }
}
