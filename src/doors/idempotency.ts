import { createHash } from 'node:crypto'
import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { isExpected } from '#work/errors.ts'
import { systemActor } from '#work/permissions.ts'
import type { Work } from '#work/work.ts'
import { ApiError } from './api-error.ts'
import type { Answer } from './endpoint.ts'

const DAY = 86_400_000
/** A first try that said nothing for so long has died with its process, ms: no request writes for longer. */
const DEAD = 15_000

/**
 * Does something once for a key of a token within 24 hours: a repeat with the same body gets the first answer again.
 * Another body under the same key is 422, a first one still running 409. A failed first try frees the key, and one that died
 * is done again: what creates something carries a submission id made of the key, so that it is there once all the same.
 */
export async function once(
  desk: Desk,
  tokenId: string,
  key: string,
  bodyHash: string,
  run: () => Promise<Required<Answer>>,
): Promise<Required<Answer>> {
  const begin = async (work: Work) => {
    await work.db
      .deleteFrom('idempotency')
      .where('token_id', '=', tokenId)
      .where('key', '=', key)
      .where('created_at', '<', new Date(Date.parse(work.at) - DAY).toISOString())
      .execute()
    const inserted = await work.db
      .insertInto('idempotency')
      .values({ token_id: tokenId, key, body_hash: bodyHash, created_at: work.at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows === 1n) return null
    const dead = await work.db
      .updateTable('idempotency')
      .set({ created_at: work.at })
      .where('token_id', '=', tokenId)
      .where('key', '=', key)
      .where('body_hash', '=', bodyHash)
      .where('status', 'is', null)
      .where('created_at', '<', new Date(Date.parse(work.at) - DEAD).toISOString())
      .executeTakeFirst()
    if (dead.numUpdatedRows === 1n) return null
    return work.db
      .selectFrom('idempotency')
      .selectAll()
      .where('token_id', '=', tokenId)
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
  }
  // A beginning that a power cut takes back is begun again.
  const kept = await write(desk, systemActor('idempotency'), begin, { derived: true })
  if (kept) {
    if (kept.body_hash !== bodyHash) throw new ApiError(422, 'idempotency_body')
    if (kept.status === null || kept.answer === null)
      throw new ApiError(409, 'idempotency_running', { 'Retry-After': '1' })
    return { status: kept.status, body: JSON.parse(kept.answer) }
  }
  try {
    const answer = await run()
    await write(desk, systemActor('idempotency'), (work) =>
      work.db
        .updateTable('idempotency')
        .set({ status: answer.status, answer: JSON.stringify(answer.body) })
        .where('token_id', '=', tokenId)
        .where('key', '=', key)
        .execute(),
    )
    return answer
  } catch (error) {
    if (isExpected(error) || error instanceof ApiError) await free(desk, tokenId, key)
    throw error
  }
}

function free(desk: Desk, tokenId: string, key: string): Promise<unknown> {
  return write(desk, systemActor('idempotency'), (work) =>
    work.db.deleteFrom('idempotency').where('token_id', '=', tokenId).where('key', '=', key).execute(),
  )
}

/** The submission id of a key: a UUID that only this token, key and body make. */
export function submissionOf(tokenId: string, key: string, bodyHash: string): string {
  const hex = createHash('sha256').update(`${tokenId}\n${key}\n${bodyHash}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
