import type { Reader } from '#db/open.ts'
import type { Row } from './archive-asking.ts'
import { marked, passage, type Segment, wanted } from './highlight.ts'
import { languageOf } from './languages.ts'

/** A text of the archive as a list shows it. */
export type Found = Readonly<{
  kind: Row['kind']
  id: string
  at: string
  /** Who wrote it; null for a ticket's subject and for what the house itself wrote. */
  author: string | null
  ticket: {
    id: string
    number: number
    status: string
    subject: string
    areaId: string | null
    updatedAt: string
  } | null
  topic: { number: number; slug: string; solved: boolean; areaId: string | null } | null
  locale: string
  title: Segment[]
  passage: Segment[]
}>

/** What Markdown writes for bold and code: a passage is plain text. */
const marksOf = /\*\*|__|`/g

/** The rows with what they say: the scope was applied when they were chosen, in the same moment. */
export async function told(
  reader: Reader,
  rows: readonly Row[],
  text: string,
  typing: boolean,
): Promise<Found[]> {
  const [tickets, topics, texts] = await Promise.all([
    ticketsOf(reader, rows),
    topicsOf(reader, rows),
    textsOf(reader, rows),
  ])
  const marks = wanted(text, typing)
  return rows.flatMap((row): Found[] => {
    const ticket = tickets.get(row.parent_id) ?? null
    const topic = topics.get(row.parent_id) ?? null
    const about = ticket ?? topic
    if (!about) return []
    const said = texts.get(row.record_id)
    const language = languageOf(about.locale)
    return [
      {
        kind: row.kind,
        id: row.record_id,
        at: row.at,
        author: said?.author ?? null,
        ticket: ticket && {
          id: ticket.id,
          number: ticket.number,
          status: ticket.status,
          subject: ticket.title,
          areaId: ticket.area_id,
          updatedAt: ticket.updated_at,
        },
        topic: topic && {
          number: topic.number,
          slug: topic.slug,
          solved: topic.solved_at !== null,
          areaId: topic.area_id,
        },
        locale: about.locale,
        title: marked(about.title, marks, language),
        passage: said?.text ? passage(said.text.replace(marksOf, ''), marks, language) : [],
      },
    ]
  })
}

async function ticketsOf(reader: Reader, rows: readonly Row[]) {
  const ids = parents(rows, ['ticket', 'message', 'note'])
  const found = await reader
    .selectFrom('ticket')
    .select(['id', 'number', 'subject as title', 'locale', 'status', 'area_id', 'updated_at'])
    .where('id', 'in', ids.length ? ids : [''])
    .execute()
  return new Map(found.map((one) => [one.id, one]))
}

async function topicsOf(reader: Reader, rows: readonly Row[]) {
  const ids = parents(rows, ['topic', 'answer'])
  const found = await reader
    .selectFrom('topic')
    .select(['id', 'number', 'slug', 'title', 'locale', 'solved_at', 'area_id'])
    .where('id', 'in', ids.length ? ids : [''])
    .execute()
  return new Map(found.map((one) => [one.id, one]))
}

function parents(rows: readonly Row[], kinds: readonly string[]): string[] {
  return [...new Set(rows.filter((row) => kinds.includes(row.kind)).map((row) => row.parent_id))]
}

type Said = { id: string; text: string; author: string | null }

async function textsOf(reader: Reader, rows: readonly Row[]): Promise<Map<string, Said>> {
  const ids = (...kinds: string[]) =>
    rows.filter((row) => kinds.includes(row.kind)).map((row) => row.record_id)
  const read = async (table: 'message' | 'topic' | 'answer', of: string[]): Promise<Said[]> =>
    of.length
      ? reader
          .selectFrom(`${table} as w` as 'message as w')
          .leftJoin('person as p', 'p.id', 'w.author_id')
          .select(['w.id', 'w.text', 'p.name as author'])
          .where('w.id', 'in', of)
          .execute()
      : []
  const found = await Promise.all([
    read('message', ids('message', 'note')),
    read('topic', ids('topic')),
    read('answer', ids('answer')),
  ])
  return new Map(found.flat().map((one) => [one.id, one]))
}
