import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { readConfig } from '#config.ts'
import { write } from '#work/act.ts'
import type { Actor, Role } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { permissionMap, systemActor } from '#work/permissions.ts'
import { openDesk } from '../../src/desk.ts'
import type { Place } from './dialects.ts'

/** A clock that stands still until a test moves it. */
export class Clock {
  now = Date.parse('2026-11-16T08:00:00.000Z')
  read = (): number => this.now
  /** Moves on by so many minutes. */
  pass(minutes: number): void {
    this.now += minutes * 60_000
  }
}

/**
 * A whole desk on the database of this test file, with its own clock and data folder. Call inside `describeEachDialect`;
 * the desk is there from the first `beforeAll` on. `works: true` also runs jobs.
 */
export function testDesk(
  place: Place,
  options: { works?: boolean; settings?: Record<string, string> } = {},
): { desk: Desk; clock: Clock } {
  const clock = new Clock()
  const held = { clock } as { desk: Desk; clock: Clock }
  const data = mkdtempSync(join(tmpdir(), 'sagot-desk-'))
  beforeAll(async () => {
    const settings = {
      DATABASE_URL: place.url,
      SAGOT_DATA: data,
      SAGOT_SECRET: 'test',
      LOG_LEVEL: 'silent',
      ...options.settings,
    }
    const config = readConfig(settings, '/nonexistent')
    held.desk = await openDesk({ config, clock: clock.read, works: options.works ?? false })
  })
  afterAll(async () => {
    await held.desk.close()
    rmSync(data, { recursive: true, force: true })
  })
  return held
}

let made = 0

/** A person of a role, straight into the table, and the actor they are. */
export async function anyone(
  desk: Desk,
  role: Role,
  about: { name?: string; email?: string; locale?: string; teamId?: string; licence?: string } = {},
): Promise<Extract<Actor, { kind: 'person' }>> {
  made += 1
  const name = about.name ?? `${role} ${made}`
  const { teamId, licence } = about
  return write(desk, systemActor('test'), async (work) => {
    const id = work.id()
    await work.db
      .insertInto('person')
      .values({
        id,
        name,
        email: about.email ?? `${role}${made}@mail.example`,
        role,
        locale: about.locale ?? 'en',
        email_verified_at: work.at,
        value_band: 'normal',
        created_at: work.at,
        updated_at: work.at,
      })
      .execute()
    if (teamId) await work.db.insertInto('team_member').values({ team_id: teamId, person_id: id }).execute()
    const may = new Set(permissionMap[role])
    if (licence) {
      await work.db
        .insertInto('licence')
        .values({ person_id: id, area_id: '', licence, granted_at: work.at })
        .execute()
      if (licence === 'publisher' || licence === 'coach')
        may.add('article.publish').add('article.archive').add('search.equate')
    }
    return {
      kind: 'person' as const,
      personId: id,
      role,
      name,
      verified: true,
      teamIds: teamId ? [teamId] : [],
      licences: (licence ? { '': licence } : {}) as Record<string, string>,
      may,
    }
  })
}

/** A team of a tier, straight into the table. */
export async function anyTeam(desk: Desk, name: string, tier: number): Promise<string> {
  return write(desk, systemActor('test'), async (work) => {
    const id = work.id()
    await work.db
      .insertInto('team')
      .values({ id, name: `${name} ${(made += 1)}`, tier, skills: '[]' })
      .execute()
    return id
  })
}

/** A subject area, straight into the table. */
export async function anyArea(
  desk: Desk,
  name: string,
  specialistTeamId: string | null = null,
): Promise<string> {
  return write(desk, systemActor('test'), async (work) => {
    const id = work.id()
    made += 1
    const slug = `${name.toLowerCase().replace(/\W+/g, '-')}-${made}`
    await work.db
      .insertInto('area')
      .values({ id, slug, name, names: '{}', specialist_team_id: specialistTeamId, position: made })
      .execute()
    return id
  })
}
