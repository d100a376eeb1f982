import { personOf } from '#work/actor.ts'
import type { Work } from '#work/work.ts'
import type { Change } from './article.ts'
import type { ArticleText } from './text.ts'

/** Keeps a text for good, as number `number` of the article; written by whoever acts, unless another is named. */
export async function addRevision(
  work: Work,
  articleId: string,
  number: number,
  text: ArticleText,
  change: Change,
  writerId: string | null = personOf(work.actor),
): Promise<void> {
  const { title, summary, body, issue, environment, cause, resolution } = text
  await work.db
    .insertInto('article_revision')
    .values({
      id: work.id(),
      article_id: articleId,
      number,
      title,
      summary,
      body,
      issue,
      environment,
      cause,
      resolution,
      change,
      by_id: writerId,
      at: work.at,
    })
    .execute()
}
