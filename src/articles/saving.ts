import type { Selectable } from 'kysely'
import { Conflict } from '#work/errors.ts'
import { record } from '#work/record.ts'
import type { Work } from '#work/work.ts'
import type { Change } from './article.ts'
import { addRevision } from './revisions.ts'
import type { ArticleTable } from './schema.ts'
import { freeSlug, keepSlug, slugOf } from './slugs.ts'
import type { ArticleText, renderedColumns } from './text.ts'

type Columns = ReturnType<typeof renderedColumns> & Readonly<{ summary: string }>
type How = Readonly<{
  change: Change
  baseRevision: number
  basedOnRevision?: number | null | undefined
  /** Who wrote it, where that is not who acts. */
  writerId?: string | null
}>

/**
 * Makes a text the article's next revision. `baseRevision` is the one it was written over: when another was saved meanwhile this is
 * a `Conflict`, and nothing of either is lost. A new title gets a new address, and the old one leads there.
 */
export async function saveRevision(
  work: Work,
  before: Pick<Selectable<ArticleTable>, 'id' | 'root_id' | 'title' | 'slug'>,
  text: ArticleText,
  columns: Columns,
  how: How,
): Promise<{ id: string; slug: string; revision: number }> {
  const { title, issue, environment, cause, resolution, body } = text
  const revision = how.baseRevision + 1
  const slug = title === before.title ? before.slug : await freeSlug(work, slugOf(title), before.id)
  const changed = await work.db
    .updateTable('article')
    .set({
      title,
      issue,
      environment,
      cause,
      resolution,
      body,
      slug,
      revision,
      ...columns,
      ...(how.basedOnRevision ? { based_on_revision: how.basedOnRevision } : {}),
      updated_at: work.at,
    })
    .where('id', '=', before.id)
    .where('revision', '=', how.baseRevision)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Conflict('stale_revision')
  await keepSlug(work, slug, before.id)
  await addRevision(work, before.id, revision, text, how.change, how.writerId)
  await record(
    work,
    'article.revised',
    { kind: 'article', id: before.id },
    { rootId: before.root_id, number: revision, change: how.change },
  )
  return { id: before.id, slug, revision }
}
