import type { Permission } from './permissions.ts'

export type Role = 'customer' | 'agent' | 'specialist' | 'manager' | 'admin'

/** Who acts. A guest is a person without credentials who came by the link of one ticket. */
export type Actor =
  | Readonly<{ kind: 'visitor'; may: ReadonlySet<Permission> }>
  | Readonly<{
      kind: 'guest'
      personId: string
      ticketId: string
      proven: boolean
      may: ReadonlySet<Permission>
    }>
  | Readonly<{
      kind: 'person'
      personId: string
      role: Role
      name: string
      verified: boolean
      teamIds: readonly string[]
      licences: Readonly<Record<string, string>>
      /** Set when a token speaks for the person. */
      tokenId?: string
      may: ReadonlySet<Permission>
    }>
  | Readonly<{ kind: 'system'; name: string; may: ReadonlySet<Permission> }>

export function personOf(actor: Actor): string | null {
  return actor.kind === 'person' || actor.kind === 'guest' ? actor.personId : null
}

/** Who it is for certain. Whoever only typed an address is nobody here: their ticket is theirs, the person's other things are not. */
export function certainly(actor: Actor): string | null {
  return actor.kind === 'guest' && !actor.proven ? null : personOf(actor)
}

export function isStaff(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.role !== 'customer')
}
