import { type Expression, type SqlBool, sql } from 'kysely'
import { type Locale, localPath } from '#i18n/locales.ts'
import { readableMessages, visibleTickets } from '#tickets/policy.ts'
import { type Actor, isStaff } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { isLittle, stem } from './analysis.ts'
import type { Result } from './ask.ts'
import { fold } from './fold.ts'
import { marked, passage, wanted } from './highlight.ts'
import { type Language, languageOf, languages } from './languages.ts'
import { spans } from './tokens.ts'

interface Found {
  kind: string
  record_id: string
  parent_id: string
  at: string
}

const mostWords = 16
const mostRows = 200

/** Tickets by any word in them that the actor may read, newest first; what holds all words before what holds some. */
export async function inArchive(
  desk: Desk,
  actor: Actor,
  about: { text: string; locale: Locale; limit: number; open?: boolean },
): Promise<Result[]> {
  if (actor.kind === 'visitor') return []
  const words = wordsOf(about.text)
  if (!words.length) return []
  const rows = await matching(desk, actor, words, 'all')
  const parents = new Map(rows.map((row) => [row.parent_id, row]))
  if (parents.size < about.limit && words.length > 1) {
    for (const row of await matching(desk, actor, words, 'some'))
      if (!parents.has(row.parent_id)) parents.set(row.parent_id, row)
  }
  return present(desk, actor, [...parents.values()].slice(0, mostRows / 2), about)
}

/** Each word with all the forms it may be archived under. Little words only where nothing else was asked. */
function wordsOf(text: string): string[][] {
  const all = [...new Map(spans(text.slice(0, 4000)).map(({ raw }) => [raw, raw])).keys()]
  const telling = all.filter((raw) => !languages.some((language) => isLittle(raw, language)))
  const chosen = telling.length ? telling : all
  return chosen
    .sort((x, y) => y.length - x.length)
    .slice(0, mostWords)
    .map((raw) => [...new Set([raw, ...languages.map((language: Language) => stem(raw, language))])])
}

async function matching(
  desk: Desk,
  actor: Actor,
  words: readonly string[][],
  how: 'all' | 'some',
): Promise<Found[]> {
  const postgres = desk.place.dialect === 'postgres'
  const quoted = (word: string) =>
    postgres ? `'${word.replaceAll("'", "''")}'` : `"${word.replaceAll('"', '""')}"`
  const [or, and] = postgres ? [' | ', ' & '] : [' OR ', ' AND ']
  const query = words.map((forms) => `(${forms.map(quoted).join(or)})`).join(how === 'all' ? and : or)
  const match: Expression<SqlBool> = postgres
    ? sql`words @@ to_tsquery('simple', ${query})`
    : sql`archive match ${query}`
  const best = postgres ? sql`ts_rank(words, to_tsquery('simple', ${query})) desc` : sql`bm25(archive)`
  const table = postgres ? sql`archive` : sql`archive join archive_row on archive_row.row = archive.rowid`
  const { rows } = await sql<Found>`
    select kind, record_id, parent_id, at from ${table}
    where ${match} and kind in ('ticket', 'message')
      and parent_id in (select ticket.id from ticket where ${visibleTickets(actor)})
      and (kind = 'ticket' or record_id in (select message.id from message where ${readableMessages(actor)}))
    order by ${how === 'all' ? sql`at desc` : sql`${best}, at desc`} limit ${mostRows}`.execute(
    desk.reader as never,
  )
  return rows
}

async function present(
  desk: Desk,
  actor: Actor,
  found: readonly Found[],
  about: { text: string; locale: Locale; limit: number; open?: boolean },
): Promise<Result[]> {
  if (!found.length) return []
  const tickets = await desk.reader
    .selectFrom('ticket')
    .select(['id', 'number', 'subject', 'locale', 'status', 'area_id', 'updated_at', 'solved_at'])
    .where(
      'id',
      'in',
      found.map((row) => row.parent_id),
    )
    .where(visibleTickets(actor))
    .$if(about.open === true, (query) => query.where('solved_at', 'is', null).where('closed_at', 'is', null))
    .execute()
  const said = found.filter((row) => row.kind === 'message').map((row) => row.record_id)
  const messages = said.length
    ? await desk.reader
        .selectFrom('message')
        .select(['id', 'text'])
        .where('id', 'in', said)
        .where(readableMessages(actor))
        .execute()
    : []
  const ticketById = new Map(tickets.map((ticket) => [ticket.id, ticket]))
  const textById = new Map(messages.map((message) => [message.id, message.text]))
  const marks = wanted(about.text)
  const phrases = [...about.text.matchAll(/"([^"]{2,})"/g)].map((match) => fold(match[1] ?? ''))
  return found
    .flatMap((row, i): Result[] => {
      const ticket = ticketById.get(row.parent_id)
      const text = textById.get(row.record_id) ?? ''
      const whole = fold(`${ticket?.subject ?? ''}\n${text}`)
      if (!ticket || !phrases.every((phrase) => whole.includes(phrase))) return []
      const language = languageOf(ticket.locale)
      return [
        {
          key: `ticket:${ticket.id}`,
          id: ticket.id,
          type: 'ticket',
          root: ticket.id,
          title: ticket.subject,
          locale: ticket.locale,
          url: isStaff(actor)
            ? `/desk/tickets/${ticket.number}`
            : localPath(about.locale, `/tickets/${ticket.number}`),
          areaId: ticket.area_id,
          updatedAt: ticket.updated_at,
          ticket: { number: ticket.number, status: ticket.status },
          score: 1 / (i + 1),
          fit: 0,
          titleMarks: marked(ticket.subject, marks, language),
          passage: text ? passage(text, marks, language) : [],
        },
      ]
    })
    .slice(0, about.limit)
}
