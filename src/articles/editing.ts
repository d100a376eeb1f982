import type { Reader } from '#db/open.ts'
import { type Segment, wordDiff } from '#markdown/masking.ts'
import { type Actor, personOf } from '#work/actor.ts'
import { LATELY, linksSince, type Measured } from './demand.ts'
import { aliasesOf, articleAt } from './finding.ts'
import { languagesOf } from './reading.ts'
import type { ArticleText } from './text.ts'

type Reading = Readonly<{ reader: Reader }>

export type Edited = Awaited<ReturnType<typeof editedArticle>>

/** Everything the desk's page of an article shows beside its text. */
export async function editedArticle(
  desk: Reading & Readonly<{ clock: () => number }>,
  actor: Actor,
  id: string,
) {
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
    demandOf(desk, article.id),
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
    demand,
    original: original ?? null,
  }
}

/** What asked for an article lately. */
async function demandOf(desk: Reading & Readonly<{ clock: () => number }>, id: string): Promise<Measured> {
  const row = await desk.reader
    .selectFrom('article as a')
    .leftJoin('backtest as b', 'b.article_id', 'a.id')
    .select(['b.tickets', 'b.escalations', 'b.minutes', 'b.searches'])
    .select(linksSince(new Date(desk.clock() - LATELY * 86_400_000).toISOString()).as('links'))
    .where('a.id', '=', id)
    .executeTakeFirstOrThrow()
  const n = (value: number | null) => Number(value ?? 0)
  return {
    links: n(row.links),
    tickets: n(row.tickets),
    escalations: n(row.escalations),
    minutes: n(row.minutes),
    searches: n(row.searches),
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
            segments: readable(wordDiff(before[field], after[field])),
          },
        ],
  )
}

/** Where hardly a word was kept, the old and the new whole are easier to read than their pieces: null. */
function readable(segments: Segment[] | null): Segment[] | null {
  const size = (text: string) => text.replace(/\s/g, '').length
  let kept = 0
  let changed = 0
  for (const segment of segments ?? []) {
    if ('text' in segment) kept += size(segment.text)
    else changed += Math.max(size(segment.removed), size(segment.added))
  }
  return kept < changed ? null : segments
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
