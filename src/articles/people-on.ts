import type { Edited } from './editing.ts'

/** Everybody whose name the desk's page of an article shows. */
export function peopleOn({ article, flags, revisions }: Edited): string[] {
  const ids = [
    article.author_id,
    article.masking_confirmed_by,
    article.published_by,
    ...flags.flatMap((flag) => [flag.by_id, flag.owner_id]),
    ...revisions.map((row) => row.by_id),
  ]
  return ids.filter((id) => id !== null)
}
