import { z } from 'zod'
import { write } from '#work/act.ts'
import { audit } from '#work/audit.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor } from '#work/permissions.ts'
import { found } from '#work/permit.ts'
import { verb } from '#work/verb.ts'
import { instant, type Work } from '#work/work.ts'
import { hashToken, newToken } from './tokens.ts'

const PREFIX = 'sagot_'
export const scopes = z.enum(['read', 'write', 'admin', 'metrics'])
type TokenScope = z.output<typeof scopes>

export type ApiToken = { id: string; personId: string; scopes: ('read' | 'write' | 'admin')[] }

/** The token's row, or null: unknown, expired or revoked. Notes at most once a minute that it was used. */
export async function readApiToken(desk: Desk, token: string): Promise<ApiToken | null> {
  const now = instant(desk.clock())
  const row = await desk.reader
    .selectFrom('api_token')
    .selectAll()
    .where('hash', '=', hashToken(token.slice(PREFIX.length)))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!row) return null
  if (!row.seen_at || Date.parse(row.seen_at) < desk.clock() - 60_000) {
    const note = (work: Work) =>
      work.db.updateTable('api_token').set({ seen_at: work.at }).where('id', '=', row.id).execute()
    await write(desk, systemActor('tokens'), note, { derived: true })
  }
  return { id: row.id, personId: row.person_id, scopes: JSON.parse(row.scopes) }
}

/** Makes a token that acts as a person; its text is given back once and never stored. An administrator makes them for anybody, others for nobody. */
export const createToken = verb({
  name: 'people.createToken',
  permission: 'token.manage',
  input: z.strictObject({
    personId: z.string().max(60),
    name: z.string().trim().min(1).max(80),
    scopes: z.array(scopes).min(1),
    days: z.number().int().min(1).max(365).default(365),
  }),
  run: async (work, input): Promise<{ id: string; token: string }> => {
    found(
      await work.db
        .selectFrom('person')
        .select('id')
        .where('id', '=', input.personId)
        .where('disabled_at', 'is', null)
        .executeTakeFirst(),
    )
    const secret = newToken()
    const id = work.id()
    await work.db
      .insertInto('api_token')
      .values({
        id,
        hash: hashToken(secret),
        person_id: input.personId,
        name: input.name,
        scopes: JSON.stringify(input.scopes satisfies TokenScope[]),
        created_at: work.at,
        expires_at: instant(Date.parse(work.at) + input.days * 86_400_000),
      })
      .execute()
    await audit(
      work,
      'token.created',
      { kind: 'person', id: input.personId },
      { tokenId: id, name: input.name, scopes: input.scopes },
    )
    return { id, token: PREFIX + secret }
  },
})

export const revokeToken = verb({
  name: 'people.revokeToken',
  permission: 'token.manage',
  input: z.strictObject({ id: z.string().max(60) }),
  run: async (work, { id }) => {
    const row = found(
      await work.db.selectFrom('api_token').select('person_id').where('id', '=', id).executeTakeFirst(),
    )
    await work.db
      .updateTable('api_token')
      .set({ revoked_at: work.at })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .execute()
    await audit(work, 'token.revoked', { kind: 'person', id: row.person_id }, { tokenId: id })
  },
})

export type TokenRow = Readonly<{
  id: string
  name: string
  personId: string
  personName: string
  scopes: string[]
  expiresAt: string
  seenAt: string | null
}>

/** The API tokens that were not revoked, the newest first. */
export async function tokensOf(desk: Pick<Desk, 'reader'>): Promise<TokenRow[]> {
  const rows = await desk.reader
    .selectFrom('api_token as t')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .select([
      't.id',
      't.name',
      't.person_id as personId',
      'p.name as personName',
      't.scopes',
      't.expires_at as expiresAt',
      't.seen_at as seenAt',
    ])
    .where('t.revoked_at', 'is', null)
    .orderBy('t.created_at', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({ ...row, scopes: JSON.parse(row.scopes) as string[] }))
}
