import type { Edited } from './editing.ts'
import type { Editor } from './editor.ts'

/** Everybody whose name the desk's page of an article shows. */
export function peopleOn({ article, flags, revisions }: Edited, editor: Editor): string[] {
  const ids = [
    article.author_id,
    article.masking_confirmed_by,
    article.published_by,
    article.still_right_by,
    editor.owner,
    ...(editor.waiting?.writerIds ?? []),
    ...editor.plans.map((plan) => plan.by_id),
    ...flags.flatMap((flag) => [flag.by_id, flag.owner_id]),
    ...revisions.map((row) => row.by_id),
  ]
  return ids.filter((id) => id !== null)
}
