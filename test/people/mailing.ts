import type { Desk } from '#work/desk.ts'

/** The newest letter to an address, with the token of its link. */
export async function letterTo(
  desk: Desk,
  email: string,
): Promise<{ kind: string; subject: string; text: string; token: string } | null> {
  const letter = await desk.reader
    .selectFrom('letter')
    .select(['kind', 'subject', 'text'])
    .where('to_email', '=', email)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return letter ? { ...letter, token: /\/link\/([A-Za-z0-9_-]{43})/.exec(letter.text)?.[1] ?? '' } : null
}

/** Runs what was asked of the letter writer, in order, as the job runner would. */
export async function writeLetters(desk: Desk): Promise<void> {
  const rows = await desk.place.writer
    .selectFrom('job')
    .selectAll()
    .where('kind', '=', 'people.write')
    .where('finished_at', 'is', null)
    .orderBy('id')
    .execute()
  for (const row of rows) {
    await desk.jobs
      .get('people.write')
      ?.run(desk, JSON.parse(row.payload) as never, { id: row.id, attempt: 1 })
    await desk.place.writer
      .updateTable('job')
      .set({ finished_at: row.run_at })
      .where('id', '=', row.id)
      .execute()
  }
}

/** How many of these worked, and how the others failed. */
export async function outcomes<T>(tries: Promise<T>[]): Promise<{ done: T[]; errors: unknown[] }> {
  const settled = await Promise.allSettled(tries)
  return {
    done: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    errors: settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])),
  }
}
