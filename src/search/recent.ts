/** What somebody searched for lately, in their own browser and nowhere else. */
const key = 'sagot.searched'
const most = 6

/** Kept for one kind of visitor: who signs out, or in, finds none of the other's. */
type Kept = { who: string; queries: string[] }

export function recent(who: string): string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null
    if (!kept) return []
    if (kept.who === who && Array.isArray(kept.queries))
      return kept.queries.filter((one) => typeof one === 'string')
    localStorage.removeItem(key)
  } catch {
    // Storage may be closed to us; then nothing is kept.
  }
  return []
}

export function remember(who: string, query: string): void {
  const same = query.toLowerCase()
  const queries = [query, ...recent(who).filter((one) => one.toLowerCase() !== same)].slice(0, most)
  try {
    localStorage.setItem(key, JSON.stringify({ who, queries } satisfies Kept))
  } catch {
    // As above.
  }
}

export function forgetRecent(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // As above.
  }
}
