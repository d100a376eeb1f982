import { sql } from 'kysely'
import type { Reader } from '#db/open.ts'
import type { Role } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { type Page, pageOf, readCursor } from '#work/keyset.ts'

type Reading = Readonly<{ reader: Reader }>

export { type Team, teamsOf } from './teams.ts'

/** Everybody of the staff who may be given work, by name. */
export function staffOf(desk: Reading): Promise<{ id: string; name: string; role: string }[]> {
  return desk.reader
    .selectFrom('person')
    .select(['id', 'name', 'role'])
    .where('role', '!=', 'customer')
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .execute()
}

/** Who has an address, closed accounts too; null for nobody. */
export async function personByEmail(
  desk: Reading,
  email: string | null,
): Promise<{ id: string; isClosed: boolean } | null> {
  const row = email
    ? await desk.reader
        .selectFrom('person')
        .select(['id', 'disabled_at'])
        .where('email', '=', email)
        .executeTakeFirst()
    : undefined
  return row ? { id: row.id, isClosed: row.disabled_at !== null } : null
}

/** Names by id, for showing who did something; disabled people keep theirs. */
export async function namesOf(desk: Reading, ids: readonly string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const rows = await desk.reader
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

export type Standing = 'active' | 'invited' | 'guest' | 'disabled'
export type PersonRow = Readonly<{
  id: string
  name: string
  email: string | null
  role: Role
  standing: Standing
  teams: string
}>

/** The people, by name: staff or customers, whose name or address contains `words`. */
export async function peopleOf(
  desk: Desk,
  wanted: { who: 'staff' | 'customers'; words?: string; cursor?: string; limit?: number },
): Promise<Page<PersonRow>> {
  const limit = wanted.limit ?? 50
  const after = readCursor(wanted.cursor)
  const words = wanted.words
    ?.trim()
    .toLowerCase()
    .replace(/[\\%_]/g, (sign) => `\\${sign}`)
  const rows = await desk.reader
    .selectFrom('person as p')
    .select([
      'p.id',
      'p.name',
      'p.email',
      'p.role',
      'p.email_verified_at',
      'p.password_hash',
      'p.disabled_at',
    ])
    .where('p.role', wanted.who === 'staff' ? '!=' : '=', 'customer')
    .$if(Boolean(words), (query) =>
      query.where(
        sql<boolean>`(lower(p.name) like ${`%${words}%`} escape '\\' or lower(p.email) like ${`%${words}%`} escape '\\')`,
      ),
    )
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(p.name, p.id) > (${after?.[0]}, ${after?.[1]})`),
    )
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.name, row.id])
  const teams = await teamNamesOf(
    desk,
    page.items.map((row) => row.id),
  )
  return {
    ...page,
    items: page.items.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      role: row.role as Role,
      standing: standingOf(row),
      teams: teams.get(row.id) ?? '',
    })),
  }
}

export function standingOf(row: {
  role: string
  disabled_at: string | null
  email_verified_at: string | null
}): Standing {
  if (row.disabled_at) return 'disabled'
  if (row.email_verified_at) return 'active'
  return row.role === 'customer' ? 'guest' : 'invited'
}

async function teamNamesOf(desk: Reading, ids: readonly string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const rows = await desk.reader
    .selectFrom('team_member as m')
    .innerJoin('team as t', 't.id', 'm.team_id')
    .select(['m.person_id', 't.name'])
    .where('m.person_id', 'in', ids)
    .where('t.archived_at', 'is', null)
    .orderBy('t.name')
    .execute()
  const names = new Map<string, string>()
  for (const row of rows)
    names.set(row.person_id, [names.get(row.person_id), row.name].filter(Boolean).join(', '))
  return names
}

export type PersonDetail = PersonRow &
  Readonly<{
    locale: string
    createdAt: string
    hasPassword: boolean
    teamList: { id: string; name: string }[]
    licences: { areaId: string; licence: string }[]
  }>

/** One person with teams and licences; null when there is none. */
export async function personOfId(desk: Reading, id: string): Promise<PersonDetail | null> {
  const [person, teams, licences] = await Promise.all([
    desk.reader.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst(),
    desk.reader
      .selectFrom('team_member as m')
      .innerJoin('team as t', 't.id', 'm.team_id')
      .select(['t.id', 't.name'])
      .where('m.person_id', '=', id)
      .orderBy('t.name')
      .execute(),
    desk.reader
      .selectFrom('licence')
      .select(['area_id as areaId', 'licence'])
      .where('person_id', '=', id)
      .orderBy('area_id')
      .execute(),
  ])
  if (!person) return null
  return {
    id,
    name: person.name,
    email: person.email,
    role: person.role as Role,
    standing: standingOf(person),
    teams: teams.map((team) => team.name).join(', '),
    locale: person.locale,
    createdAt: person.created_at,
    hasPassword: person.password_hash !== null,
    teamList: teams,
    licences,
  }
}
