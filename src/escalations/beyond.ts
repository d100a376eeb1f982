import type { Desk } from '#work/desk.ts'

/** Teams beyond the first line, to choose from. */
export async function teamsBeyond(desk: Desk): Promise<{ id: string; name: string; tier: number }[]> {
  return desk.reader
    .selectFrom('team')
    .select(['id', 'name', 'tier'])
    .where('tier', '>=', 2)
    .where('archived_at', 'is', null)
    .orderBy('name')
    .execute()
}
