import type { Work } from './work.ts'

/** Every kind of job and what it needs; slices add theirs by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the slices
export interface Jobs {}

export type JobKind = keyof Jobs

/**
 * Puts a job into the queue in this transaction: it runs if and only if the change happened.
 * `key` makes it the only one of its name that waits; `at` postpones it (UTC ISO-8601).
 */
export async function later<K extends JobKind>(
  work: Work,
  kind: K,
  payload: Jobs[K],
  options: { at?: string; key?: string; follower?: string; sequence?: number } = {},
): Promise<void> {
  await work.db
    .insertInto('job')
    .values({
      id: work.id(),
      kind,
      payload: JSON.stringify(payload),
      run_at: options.at ?? work.at,
      attempts: 0,
      unique_key: options.key ?? null,
      follower: options.follower ?? null,
      event_sequence: options.sequence ?? null,
      created_at: work.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  work.afterCommit(() => {})
}
