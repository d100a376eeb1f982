import type { Reader, Reading } from '#db/open.ts'
import { pageOf } from '#work/keyset.ts'
import { type Asking, countOf, type Row, rowsOf } from './archive-asking.ts'
import { type Found, told } from './archive-found.ts'
import { isEmpty, wordsOf } from './archive-words.ts'
import { fold } from './fold.ts'

export type Question = Omit<Asking, 'words' | 'how' | 'askers'> &
  Readonly<{
    text: string
    typing: boolean
    /** One text a ticket or topic, those with all the words before those with some. */
    grouped: boolean
    counted: boolean
  }>

export type Page = Readonly<{
  items: Found[]
  nextCursor: string | null
  /** How many there are, no more than a thousand; null when nobody asked. */
  total: number | null
  /** Nothing holds all the words: these hold some. */
  loose: boolean
}>

export const mostCounted = 1000
const mostRows = 200
const mostPeople = 200

/** Answers a question on the connection of the thread. */
export async function inRows(place: Reading, question: Question): Promise<Page> {
  const { text, typing, grouped, counted, limit, ...rest } = question
  const { requester } = rest.narrowed
  const asked = { ...rest, askers: requester ? await peopleLike(place.reader, requester) : null }
  const words = wordsOf(text, typing)
  if (grouped) {
    const rows = isEmpty(words)
      ? []
      : await groups(place, { ...asked, words, how: 'all', limit: mostRows }, limit)
    return {
      items: await told(place.reader, rows, text, typing),
      nextCursor: null,
      total: null,
      loose: false,
    }
  }
  const best = asked.order === 'best' && words.words.length > 1
  let asking: Asking = { ...asked, words, how: best ? 'some' : 'all', limit }
  let rows = await rowsOf(place, asking)
  const loose = !rows.length && !asked.after && !best && words.words.length > 1
  if (loose) {
    asking = { ...asking, how: 'some', order: 'best' }
    rows = await rowsOf(place, asking)
  }
  const page = pageOf(rows, limit, (row) => [asking.order === 'best' ? row.score : row.at, row.record_id])
  return {
    items: await told(place.reader, page.items, text, typing),
    nextCursor: loose ? null : page.nextCursor,
    total: counted ? await countOf(place, asking, mostCounted) : null,
    loose: loose && rows.length > 0,
  }
}

async function groups(place: Reading, asking: Asking, limit: number): Promise<Row[]> {
  const byParent = new Map((await rowsOf(place, asking)).reverse().map((row) => [row.parent_id, row]))
  const all = [...byParent.values()].reverse()
  if (all.length >= limit || asking.words.words.length < 2) return all.slice(0, limit)
  const some = await rowsOf(place, { ...asking, how: 'some', order: 'best' })
  for (const row of some) {
    if (all.length >= limit) break
    if (!byParent.has(row.parent_id)) {
      byParent.set(row.parent_id, row)
      all.push(row)
    }
  }
  return all.slice(0, limit)
}

/** People whose name or address holds the text, however it is written; here the database could not fold. */
async function peopleLike(reader: Reader, text: string): Promise<string[]> {
  const part = fold(text)
  const people = await reader.selectFrom('person').select(['id', 'name', 'email']).execute()
  return people
    .filter(({ name, email }) => fold(`${name} ${email ?? ''}`).includes(part))
    .slice(0, mostPeople)
    .map(({ id }) => id)
}
