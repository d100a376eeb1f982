import type { Insertable } from 'kysely'
import type { Work } from '#work/work.ts'
import { accessOfArticle, customers, everybody, staff } from './access.ts'
import { languageOf } from './languages.ts'
import type { SearchDocumentTable } from './schema.ts'

/** A row of `search_document` but for when it was written. */
export type Row = Omit<Insertable<SearchDocumentTable>, 'sequence' | 'updated_at' | 'removed_at'>

/** Of an article that is linked every day the heaviest and newest wordings say it all. */
const mostWordings = 200

/**
 * How often a wording stands in the document: the ranking counts words, so what many tickets taught weighs more than what one
 * did, and what did not help less. 1 → twice, half of it and less → once, the heaviest (3) → six times.
 */
function timesSaid(weight: number): number {
  return Math.max(1, Math.round(weight * 2))
}

/** Every language of an article; an archived one is found no more. */
export async function articleRows(work: Work, rootId: string): Promise<Row[]> {
  const articles = await work.db
    .selectFrom('article')
    .select(['id', 'root_id', 'locale', 'title', 'area_id', 'audience', 'confidence', 'plain', 'contents'])
    .where('root_id', '=', rootId)
    .where('confidence', '!=', 'archived')
    .orderBy('id')
    .execute()
  const wordings = await work.db
    .selectFrom('article_alias')
    .select(['text', 'locale', 'weight'])
    .where('root_id', '=', rootId)
    .where('removed_at', 'is', null)
    .orderBy('weight', 'desc')
    .orderBy('id', 'desc')
    .limit(mostWordings)
    .execute()
  const spoken = new Set(articles.map((article) => languageOf(article.locale)))
  return articles.map((article, i) => {
    const own = languageOf(article.locale)
    // A wording in a language the article lacks stands with its first version, or nobody would find it.
    const meant = wordings.filter(
      ({ locale }) => languageOf(locale) === own || (i === 0 && !spoken.has(languageOf(locale))),
    )
    return {
      id: `article:${article.id}`,
      kind: 'article',
      record_id: article.id,
      root_id: article.root_id,
      locale: article.locale,
      access: accessOfArticle(article),
      area_id: article.area_id,
      title: article.title,
      headings: (JSON.parse(article.contents || '[]') as { text?: string }[])
        .map(({ text }) => text ?? '')
        .join('\n'),
      text: article.plain,
      resolution: '',
      wording: meant.flatMap(({ text, weight }) => Array<string>(timesSaid(weight)).fill(text)).join('\n'),
    }
  })
}

/** What a resolved escalation teaches the staff. Quarrels are left out: their tickets are read by few. */
export async function fixRows(work: Work, escalationId: string): Promise<Row[]> {
  const fix = await work.db
    .selectFrom('escalation as e')
    .innerJoin('ticket as t', 't.id', 'e.ticket_id')
    .select([
      'e.id',
      'e.problem',
      'e.environment',
      'e.steps_tried',
      'e.root_cause',
      'e.resolution',
      't.subject',
      't.locale',
      't.area_id',
    ])
    .where('e.id', '=', escalationId)
    .where('e.resolved_at', 'is not', null)
    .where('e.state', 'in', ['resolved', 'closed'])
    .where('e.cause', '!=', 'conflict')
    .where('t.spam_at', 'is', null)
    .where('t.test_at', 'is', null)
    .executeTakeFirst()
  if (!fix) return []
  const asked = await work.db
    .selectFrom('message as m')
    .innerJoin('escalation as e', 'e.ticket_id', 'm.ticket_id')
    .select('m.text')
    .where('e.id', '=', escalationId)
    .where('m.kind', '=', 'customer')
    .orderBy('m.created_at')
    .orderBy('m.id')
    .executeTakeFirst()
  const row = {
    id: `fix:${fix.id}`,
    kind: 'fix',
    record_id: fix.id,
    root_id: fix.id,
    locale: fix.locale,
    access: staff,
    area_id: fix.area_id,
    title: fix.subject,
    headings: '',
    text: lines([asked?.text, fix.problem, fix.environment, fix.steps_tried]),
    resolution: lines([fix.root_cause, fix.resolution]),
    wording: '',
  }
  return [row]
}

/** A forum question with the answer its author accepted. */
export async function topicRows(work: Work, topicId: string): Promise<Row[]> {
  const topic = await work.db
    .selectFrom('topic as t')
    .leftJoin('answer as a', (on) =>
      on.onRef('a.id', '=', 't.accepted_answer_id').on('a.hidden_at', 'is', null),
    )
    .select(['t.id', 't.title', 't.text', 't.locale', 't.area_id', 'a.text as answer'])
    .where('t.id', '=', topicId)
    .where('t.hidden_at', 'is', null)
    .executeTakeFirst()
  if (!topic) return []
  const row = {
    id: `topic:${topic.id}`,
    kind: 'topic',
    record_id: topic.id,
    root_id: topic.id,
    locale: topic.locale,
    access: everybody | customers | staff,
    area_id: topic.area_id,
    title: topic.title,
    headings: '',
    text: topic.text,
    resolution: topic.answer ?? '',
    wording: '',
  }
  return [row]
}

function lines(texts: readonly (string | null | undefined)[]): string {
  return texts.filter((text) => text).join('\n')
}
