import { Invalid } from './errors.ts'

/** A place in an ordered list: the sort value and the id of the last row seen. */
export type Cursor = readonly [value: string | number, id: string]

export type Page<T> = { items: T[]; nextCursor: string | null }

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** Throws `Invalid` for text that is not a cursor of ours. */
export function readCursor(text: string | null | undefined): Cursor | null {
  if (!text) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (
      Array.isArray(value) &&
      value.length === 2 &&
      typeof value[1] === 'string' &&
      ['string', 'number'].includes(typeof value[0])
    ) {
      return [value[0] as string | number, value[1]]
    }
  } catch {
    // falls through: every unreadable cursor gets the same answer
  }
  throw new Invalid({ cursor: ['error.cursor'] })
}

/** Cuts a list that was asked for with `limit + 1` rows, and names where the next page begins. */
export function pageOf<T>(rows: T[], limit: number, cursorOf: (row: T) => Cursor): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? writeCursor(cursorOf(last)) : null }
}
