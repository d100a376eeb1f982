import type { Reader } from '#db/open.ts'
import { KINDS, type Masks, mask } from '#markdown/masking.ts'

const LONGEST = 200
/** More of an opening message than this says nothing about how people name a problem. */
const OPENING = 400

/** What people say before they say what it is about, in the three languages of the house. */
const greeting =
  /^\s*(?:(?:hi|hello|hey|dear|greetings|good\s+(?:morning|day|afternoon|evening)|kumusta|kamusta|magandang\s+(?:umaga|hapon|gabi|araw|tanghali)|bok|hej|pozdrav|lijep\s+pozdrav|dobar\s+dan|dobro\s+jutro|dobra\s+ve[čc]er|po[šs]tovan[iae]?)(?![\p{L}\p{N}])(?:[\s/]+(?:po|all|team|there|everyone|svima|sir|ma['’]?am|madam|gospodine|gospođo))*\s*(?:[.,!;:\n]+\s*|(?:\s+[\p{L}'’.-]+){1,2}\s*[,!\n]+\s*))+/iu

// A wording is for finding: what was taken out must not leave a word behind that others could search for.
const nothing = Object.fromEntries(KINDS.map((kind) => [kind, '…'])) as Masks

/** The first sentence that says something: at least three words, without the greeting. */
export function firstSentence(text: string, longest = 160): string {
  const said = text.replace(greeting, '').replace(/\s+/g, ' ').trim()
  const sentences = said.split(/(?<=[.?!])\s+/)
  const one = sentences.find((sentence) => (sentence.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 3) ?? said
  return cut(one, longest)
}

/** How a customer names a problem: the subject and the first sentence, without personal data, at most 200 characters. */
export function wordingOf(about: { subject: string; opening: string; names: readonly string[] }): string {
  // Masked at once: it is the slowest part of noting a link.
  const said = `${about.subject.replace(/\s+/g, ' ')}\n${about.opening.slice(0, OPENING)}`
  const [first = '', ...rest] = mask(said, { names: about.names, masks: nothing }).masked.split('\n')
  const subject = `${first}\n`.replace(greeting, '').trim()
  const sentence = firstSentence(rest.join('\n'), LONGEST)
  const same = sentence.toLowerCase().startsWith(subject.toLowerCase().replace(/[.!?…]+$/, ''))
  if (!subject || !sentence || (same && sentence.length >= subject.length))
    return cut(sentence || subject, LONGEST)
  return cut(`${subject.replace(/[.!?…]*$/, '')}. ${sentence}`, LONGEST)
}

/** At most so many characters, and no half word. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const whole = text.slice(0, longest + 1).replace(/\s\S*$/, '')
  return whole.length > longest / 2 ? whole.slice(0, longest) : text.slice(0, longest)
}

/** The customer's wording of a ticket, with its language; null when nothing is left of it. */
export async function wordingOn(
  db: Pick<Reader, 'selectFrom'>,
  ticketId: string,
): Promise<{ text: string; locale: string } | null> {
  const ticket = await db
    .selectFrom('ticket')
    .select(['subject', 'locale'])
    .where('id', '=', ticketId)
    .executeTakeFirst()
  if (!ticket) return null
  const [opening, names] = [await openingOf(db, ticketId), await namesOn(db, ticketId)]
  const text = wordingOf({ subject: ticket.subject, opening, names })
  return text ? { text, locale: ticket.locale } : null
}

export async function openingOf(db: Pick<Reader, 'selectFrom'>, ticketId: string): Promise<string> {
  const row = await db
    .selectFrom('message')
    .select('text')
    .where('ticket_id', '=', ticketId)
    .where('kind', '=', 'customer')
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.text.trim() ?? ''
}

/** Requester, participants and everybody who wrote: whoever can be named in the text. */
export async function namesOn(db: Pick<Reader, 'selectFrom'>, ticketId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('person as p')
    .select('p.name')
    .where((or) =>
      or.or([
        or.exists(
          or
            .selectFrom('ticket as t')
            .select('t.id')
            .where('t.id', '=', ticketId)
            .whereRef('t.requester_id', '=', 'p.id'),
        ),
        or.exists(
          or
            .selectFrom('participant as r')
            .select('r.person_id')
            .where('r.ticket_id', '=', ticketId)
            .whereRef('r.person_id', '=', 'p.id'),
        ),
        or.exists(
          or
            .selectFrom('message as m')
            .select('m.id')
            .where('m.ticket_id', '=', ticketId)
            .whereRef('m.author_id', '=', 'p.id'),
        ),
      ]),
    )
    .execute()
  return rows.map((row) => row.name)
}
