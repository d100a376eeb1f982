import type { Locale } from '#i18n/locales.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { readCursor } from '#work/keyset.ts'
import { deskThread } from './archive.ts'
import { ask, longestQuery, type Result } from './ask.ts'
import type { Asked, GapPage } from './desk-thread.ts'
import { type GapView, gapViews } from './gaps.ts'

/** What the address of the list asks for. */
export function viewOf(search: URLSearchParams): GapView {
  return gapViews.find((view) => view === search.get('view')) ?? 'none'
}

export function listAddress(view: GapView, more: Record<string, string> = {}): string {
  const search = new URLSearchParams({ ...(view === 'none' ? {} : { view }), ...more })
  return search.size ? `/desk/searches?${search}` : '/desk/searches'
}

/** A page of the list, counted in the thread: it reads every search of ninety days. */
export function gapPage(desk: Desk, view: GapView, after: string | null): Promise<GapPage> {
  return desk.threads.ask<GapPage>(deskThread, { gaps: view, after: readCursor(after) } satisfies Asked)
}

/** Articles to choose among for a wording: by other words than those, which found nothing. */
export async function candidates(desk: Desk, actor: Actor, words: string, locale: Locale): Promise<Result[]> {
  const text = words.trim().slice(0, longestQuery)
  if (!text) return []
  return ask(desk, actor, { text, locale, scope: 'articles', limit: 8 })
}
