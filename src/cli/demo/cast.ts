import { makeArea } from '#areas/shaping.ts'
import { actorOf } from '#people/actors.ts'
import { add } from '#people/inviting.ts'
import { license } from '#people/licensing.ts'
import { makeTeam } from '#people/teaming.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor } from '#work/permissions.ts'
import { changeWorkspace } from '#workspace/settings.ts'
import { areas } from '../../../db/story/areas.ts'
import { customers, staff } from '../../../db/story/people.ts'
import { teams } from '../../../db/story/teams.ts'
import type { Customer, Staff } from '../../../db/story/types.ts'

export type Person = Extract<Actor, { kind: 'person' }>

const director = systemActor('demo')

/** Who is who: keys of the story → ids and actors of this database. */
export class Cast {
  readonly teams = new Map<string, string>()
  readonly areas = new Map<string, string>()
  readonly #people = new Map<string, string>()
  readonly #actors = new Map<string, Person>()
  readonly #desk: Desk
  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** The house before its first customer: settings, teams, areas, staff. */
  async enter(): Promise<void> {
    await act(this.#desk, director, changeWorkspace, {
      name: 'Parola Help',
      timeZone: 'Asia/Manila',
      phones: [
        { place: 'Manila', number: '+63 2 7755 0140', hours: 'day and night' },
        { place: 'Rijeka', number: '+385 51 770 214', hours: 'Mon–Fri 8–18' },
      ],
    })
    for (const team of teams) {
      const { id } = await act(this.#desk, director, makeTeam, {
        name: team.names.en,
        tier: team.tier,
        skills: team.skills,
      })
      this.teams.set(team.key, id)
    }
    for (const area of areas) {
      const { id } = await act(this.#desk, director, makeArea, {
        slug: area.slug,
        names: area.names,
        summaries: area.summary,
        specialistTeamId: this.teams.get(area.team) ?? null,
      })
      this.areas.set(area.key, id)
    }
    for (const person of staff) await this.#hire(person)
  }

  async #hire(person: Staff): Promise<void> {
    const team = teams.find((one) => one.key === person.team)?.names.en ?? null
    const { personId } = await act(this.#desk, director, add, {
      name: person.name,
      email: person.email,
      role: person.role,
      locale: person.locale,
      team,
    })
    this.#people.set(person.key, personId)
    if (person.licence)
      await act(this.#desk, director, license, { personId, areaId: '', licence: person.licence })
  }

  async join(customer: Customer): Promise<void> {
    const { personId } = await act(this.#desk, director, add, {
      name: customer.name,
      email: customer.email,
      role: 'customer',
      locale: customer.locale,
      team: null,
    })
    this.#people.set(customer.key, personId)
  }

  id(key: string): string {
    const id = this.#people.get(key)
    if (!id) throw new Error(`The story names ${key} before they are there.`)
    return id
  }

  async actor(key: string): Promise<Person> {
    const known = this.#actors.get(key)
    if (known) return known
    const found = await actorOf(this.#desk, this.id(key))
    if (found?.actor.kind !== 'person') throw new Error(`${key} cannot act.`)
    this.#actors.set(key, found.actor)
    return found.actor
  }
}

/** Whom the demo greets with a sign-in link: one of each role, the story's main people. */
export function greeted(): (Staff | Customer)[] {
  const roles = new Set<string>()
  const some = staff.filter((one) => {
    const kind = `${one.role}:${one.licence === 'publisher' || one.licence === 'coach' ? one.licence : ''}`
    if (roles.has(kind)) return false
    roles.add(kind)
    return true
  })
  const liza = customers.find((one) => one.key === 'liza.santos')
  return [...some, ...(liza ? [liza] : [])]
}
