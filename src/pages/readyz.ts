import type { APIRoute } from 'astro'
import { write } from '#work/act.ts'
import { systemActor } from '#work/permissions.ts'

/** Ready = the schema is up to date and the database takes a write. */
export const GET: APIRoute = async ({ locals }) => {
  try {
    await write(locals.desk, systemActor('readyz'), (work) =>
      work.db
        .insertInto('counter')
        .values({ kind: 'readyz', value: 0 })
        .onConflict((conflict) => conflict.column('kind').doUpdateSet({ value: 0 }))
        .execute(),
    )
    return new Response('ready\n')
  } catch {
    return new Response('not ready\n', { status: 503 })
  }
}
