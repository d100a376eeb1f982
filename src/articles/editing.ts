import { sql } from 'kysely'
import type { Reader } from '#db/open.ts'
import { type Segment, wordDiff } from '#markdown/masking.ts'
import { type Actor, personOf } from '#work/actor.ts'
import { aliasesOf, articleAt } from './finding.ts'
import { languagesOf } from './reading.ts'
import type { ArticleText } from './text.ts'

type Reading = Readonly<{ reader: Reader }>

export type Edited = Awaited<ReturnType<typeof editedArticle>>

/** Everything the desk's page of an article shows beside its text. */
export async function editedArticle(desk: Reading, actor: Actor, id: string) {
  const article = await articleAt(desk, actor, id)
  const [aliases, flags, languages, revisions, watched, demand, original] = await Promise.all([
    aliasesOf(desk, article.root_id),
    desk.reader
      .selectFrom('article_flag')
      .selectAll()
      .where('article_id', '=', article.id)
      .where('closed_at', 'is', null)
      .orderBy('due_at')
      .execute(),
    languagesOf(desk, actor, article.root_id),
    desk.reader
      .selectFrom('article_revision')
      .select(['number', 'change', 'by_id', 'at'])
      .where('article_id', '=', article.id)
      .orderBy('number', 'desc')
      .limit(200)
      .execute(),
    desk.reader
      .selectFrom('watch')
      .select('record_id')
      .where('record_kind', '=', 'article')
      .where('record_id', '=', article.root_id)
      .where('person_id', '=', personOf(actor) ?? '')
      .executeTakeFirst(),
    desk.reader
      .selectFrom('link')
      .select(sql<number>`count(*)`.as('n'))
      .where('article_root_id', '=', article.root_id)
      .where('role', 'in', ['used', 'created'])
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow(),
    desk.reader
      .selectFrom('article')
      .select(['id', 'revision'])
      .where('id', '=', article.root_id)
      .where('id', '!=', article.id)
      .executeTakeFirst(),
  ])
  return {
    article,
    aliases,
    flags,
    languages,
    revisions,
    followed: watched !== undefined,
    links: Number(demand.n),
    original: original ?? null,
  }
}

/** The text of one revision; null when there is none of that number. */
export async function revisionOf(
  desk: Reading,
  articleId: string,
  number: number,
): Promise<ArticleText | null> {
  const row = await desk.reader
    .selectFrom('article_revision')
    .select(['title', 'summary', 'body', 'issue', 'environment', 'cause', 'resolution'])
    .where('article_id', '=', articleId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ?? null
}

export type FieldDiff = {
  field: keyof ArticleText
  segments: Segment[] | null
  before: string
  after: string
}

const order: (keyof ArticleText)[] = [
  'title',
  'summary',
  'issue',
  'environment',
  'cause',
  'resolution',
  'body',
]

/** The fields in which two texts differ, word by word. */
export function differences(before: ArticleText, after: ArticleText): FieldDiff[] {
  return order.flatMap((field) =>
    before[field] === after[field]
      ? []
      : [
          {
            field,
            before: before[field],
            after: after[field],
            segments: wordDiff(before[field], after[field]),
          },
        ],
  )
}

/** Segments with long unchanged stretches left out, `keep` characters around each change. */
export function nearChanges(segments: readonly Segment[], keep = 120): (Segment | { gap: true })[] {
  return segments.flatMap((segment, at): (Segment | { gap: true })[] => {
    if (!('text' in segment) || segment.text.length <= keep * 2 + 40) return [segment]
    const head = at === 0 ? '' : segment.text.slice(0, keep)
    const tail = at === segments.length - 1 ? '' : segment.text.slice(-keep)
    return [...(head ? [{ text: head }] : []), { gap: true }, ...(tail ? [{ text: tail }] : [])]
  })
}
