import type { Reader } from '#db/open.ts'
import { guessLanguage, languageOf } from './languages.ts'
import type { Taught } from './lesson.ts'

/** The newest links teach; older ones said the same. */
const mostLinks = 20_000
const atOnce = 200
/** What a customer says first says it; signatures and thanks come after. */
const mostSigns = 600

/** Customers' own wordings of tickets that were linked to an article, and what each of these articles is called. */
export async function taughtBy(reader: Reader): Promise<Taught[]> {
  const links = await reader
    .selectFrom('link as l')
    .innerJoin('ticket as t', 't.id', 'l.ticket_id')
    .select(['l.article_root_id as root', 't.id', 't.subject', 't.locale'])
    .where('l.role', 'in', ['used', 'created'])
    .where('l.ended_at', 'is', null)
    .where('t.spam_at', 'is', null)
    .where('t.test_at', 'is', null)
    .where((is) =>
      is.exists(
        is
          .selectFrom('article as a')
          .select('a.id')
          .whereRef('a.root_id', '=', 'l.article_root_id')
          .where('a.confidence', '!=', 'archived'),
      ),
    )
    .groupBy(['l.article_root_id', 't.id', 't.subject', 't.locale'])
    .orderBy('t.id', 'desc')
    .limit(mostLinks)
    .execute()
  const said = await firstWords(
    reader,
    links.map(({ id }) => id),
  )
  const wordings = links.map(({ root, id, subject, locale }) =>
    view(root, `${subject}\n${said.get(id) ?? ''}`, locale, true),
  )
  return [...wordings, ...(await names(reader, [...new Set(links.map(({ root }) => root))]))]
}

function view(article: string, text: string, locale: string, link: boolean): Taught {
  return {
    article,
    text: text.slice(0, mostSigns),
    language: guessLanguage(text) ?? languageOf(locale),
    link,
  }
}

async function firstWords(reader: Reader, tickets: readonly string[]): Promise<Map<string, string>> {
  const said = new Map<string, string>()
  for (let from = 0; from < tickets.length; from += atOnce) {
    const messages = await reader
      .selectFrom('message')
      .select(['ticket_id', 'text'])
      .where('ticket_id', 'in', tickets.slice(from, from + atOnce))
      .where('kind', '=', 'customer')
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    for (const { ticket_id, text } of messages) if (!said.has(ticket_id)) said.set(ticket_id, text)
  }
  return said
}

/** Titles in every language, and wordings that people of the house wrote down themselves. */
async function names(reader: Reader, roots: readonly string[]): Promise<Taught[]> {
  const found: Taught[] = []
  for (let from = 0; from < roots.length; from += atOnce) {
    const some = roots.slice(from, from + atOnce)
    const titles = await reader
      .selectFrom('article')
      .select(['root_id', 'title as text', 'locale'])
      .where('root_id', 'in', some)
      .where('confidence', '!=', 'archived')
      .orderBy('id')
      .execute()
    const written = await reader
      .selectFrom('article_alias')
      .select(['root_id', 'text', 'locale'])
      .where('root_id', 'in', some)
      .where('source', '!=', 'ticket')
      .where('removed_at', 'is', null)
      .orderBy('id')
      .execute()
    for (const { root_id, text, locale } of [...titles, ...written])
      found.push(view(root_id, text, locale, false))
  }
  return found
}
