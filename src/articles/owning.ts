import type { Work } from '#work/work.ts'

type Owned = Readonly<{ author_id: string | null; area_id: string | null }>

/** Who looks after an article: its author while they work here, else whoever looks after its subject; null = nobody yet. */
export async function ownerOf(work: Work, article: Owned): Promise<string | null> {
  const author = await onStaff(work, article.author_id)
  if (author || !article.area_id) return author
  const area = await work.db
    .selectFrom('area')
    .select('owner_id')
    .where('id', '=', article.area_id)
    .executeTakeFirst()
  return onStaff(work, area?.owner_id ?? null)
}

async function onStaff(work: Work, personId: string | null): Promise<string | null> {
  if (!personId) return null
  const person = await work.db
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('disabled_at', 'is', null)
    .where('role', '!=', 'customer')
    .executeTakeFirst()
  return person?.id ?? null
}
