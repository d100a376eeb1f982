import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor } from '#work/permissions.ts'

/** Whether the database takes a write just now. */
export async function takesWrites(desk: Desk): Promise<boolean> {
  try {
    await write(desk, systemActor('readyz'), (work) =>
      work.db
        .insertInto('counter')
        .values({ kind: 'readyz', value: 0 })
        .onConflict((conflict) => conflict.column('kind').doUpdateSet({ value: 0 }))
        .execute(),
    )
    return true
  } catch {
    return false
  }
}
