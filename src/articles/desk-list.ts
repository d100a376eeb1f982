import type { Actor } from '#work/actor.ts'
import { type Filter, type View, views } from './listing.ts'

/** The desk's list as the address asks for it; what is not a view of ours is the first one. */
export function filterOf(search: URLSearchParams, actor: Actor): Filter {
  const view =
    views.find((one) => one === search.get('view')) ??
    (actor.may.has('article.publish') ? 'review' : 'drafts')
  const text = (name: string) => search.get(name)?.trim().slice(0, 100) || undefined
  return {
    view,
    area: text('area'),
    locale: text('locale'),
    words: text('q'),
    author: search.get('by') === 'me' && actor.kind === 'person' ? actor.personId : undefined,
  }
}

/** The same list from another place, or another list. */
export function addressOf(filter: Filter, change: { view?: View; after?: string | null }): string {
  const view = change.view ?? filter.view
  // Flags have a list of their own: who looks at which, and by when.
  if (view === 'flagged' && !change.after) return '/desk/articles/flags'
  const search = new URLSearchParams({ view })
  if (filter.area) search.set('area', filter.area)
  if (filter.locale) search.set('locale', filter.locale)
  if (filter.words) search.set('q', filter.words)
  if (change.after) search.set('after', change.after)
  return `/desk/articles?${search}`
}
