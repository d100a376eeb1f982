import type { Actor } from './actor.ts'
import { Missing, Refused } from './errors.ts'
import type { Permission } from './permissions.ts'

export function may(actor: Actor, permission: Permission): boolean {
  return actor.may.has(permission)
}

/** Throws `Refused` unless the actor has the permission and, where the record has a rule of its own, that rule allows it. */
export function permit(actor: Actor, permission: Permission, allowed = true): void {
  if (!actor.may.has(permission) || !allowed) throw new Refused('refused')
}

/** The row, or `Missing`: what is not visible to somebody is not there for them. */
export function found<T>(row: T | null | undefined, code?: string): T {
  if (row === null || row === undefined) throw new Missing(code)
  return row
}
