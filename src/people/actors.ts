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
  // One query: it is asked for every page. Each team stands beside each licence in its rows.
  const rows = await desk.reader
    .selectFrom('person as p')
    .leftJoin('team_member as m', 'm.person_id', 'p.id')
    .leftJoin('licence as l', 'l.person_id', 'p.id')
    .select(['p.id', 'p.name', 'p.email', 'p.role', 'p.locale', 'p.shortcuts_off_at', 'p.email_verified_at'])
    .select(['m.team_id', 'l.area_id', 'l.licence'])
    .where('p.id', '=', personId)
    .where('p.disabled_at', 'is', null)
    .execute()
  const person = rows[0]
  if (!person) return null
  const role = person.role as Role
  const teams = new Set(rows.flatMap((row) => row.team_id ?? []))
  const licences = new Map(
    rows.flatMap((row) => (row.area_id !== null && row.licence ? [[row.area_id, row.licence]] : [])),
  )
  const may = new Set<Permission>(permissionMap[role])
  for (const licence of licences.values())
    for (const permission of licencePermissions[licence] ?? []) may.add(permission)
  const actor: Actor = {
    kind: 'person',
    personId,
    role,
    name: person.name,
    verified: person.email_verified_at !== null,
    teamIds: [...teams],
    licences: Object.fromEntries(licences),
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
