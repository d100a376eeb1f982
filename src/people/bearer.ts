import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { visitorActor } from '#work/permissions.ts'
import { actorOf } from './actors.ts'
import { readApiToken } from './api-tokens.ts'

/** Whom a request of the API speaks for; `valid` is false for a token that is unknown, expired or revoked. */
export type Bearer = Readonly<{
  valid: boolean
  actor: Actor
  tokenId: string | null
  scopes: readonly string[]
}>

/** Reads an Authorization header. No token is a visitor; no cookie counts here. */
export async function readBearer(desk: Desk, header: string | null): Promise<Bearer> {
  if (header === null) return { valid: true, actor: visitorActor, tokenId: null, scopes: [] }
  const token = /^Bearer (sagot_[A-Za-z0-9_-]{43})$/.exec(header)?.[1]
  const row = token ? await readApiToken(desk, token) : null
  const known = row ? await actorOf(desk, row.personId, row.id) : null
  if (!row || !known) return { valid: false, actor: visitorActor, tokenId: null, scopes: [] }
  return { valid: true, actor: known.actor, tokenId: row.id, scopes: row.scopes }
}
