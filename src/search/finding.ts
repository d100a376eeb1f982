import { type Locale, localeFor } from '#i18n/locales.ts'
import { type Actor, isStaff } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { inArchive } from './archive.ts'
import { ask, type Result, type Scope } from './ask.ts'

export interface Found {
  items: Result[]
  /** How many of each scope were found, at most fifty; `all` is their sum. */
  counts: Partial<Record<Scope, number>>
  ms: number
}

const most = 50
const ticketsAmongAll = 5
/** While somebody types, tickets that come later than this are left to the next letter, ms. */
const patience = 150

const types: Partial<Record<Scope, (one: Result) => boolean>> = {
  articles: (one) => one.type === 'article',
  forum: (one) => one.type === 'topic',
  fixes: (one) => one.type === 'escalation',
  tickets: (one) => one.type === 'ticket',
}

/** The scopes somebody can choose among. */
export function scopesFor(actor: Actor): Scope[] {
  if (isStaff(actor)) return ['all', 'articles', 'fixes', 'forum', 'tickets']
  return actor.kind === 'visitor' ? ['all', 'articles', 'forum'] : ['all', 'articles', 'forum', 'tickets']
}

function isWanted(one: Result, { area, only }: { area?: string; only?: Locale }): boolean {
  return (area === undefined || one.areaId === area) && (only === undefined || localeFor(one.locale) === only)
}

/** What the search page and the search dialog show: one list, narrowed by scope, with what each scope would give. */
export async function find(
  desk: Desk,
  actor: Actor,
  about: {
    text: string
    locale: Locale
    scope: Scope
    area?: string
    only?: Locale
    typing?: boolean
    limit?: number
  },
): Promise<Found> {
  const started = performance.now()
  const { scope, ...question } = about
  const open = scopesFor(actor)
  const [ranked, tickets] = await Promise.all([
    ask(desk, actor, { ...question, scope: 'all', limit: most }),
    open.includes('tickets') ? ticketsIn(desk, actor, about) : [],
  ])
  const known = new Set(ranked.map((one) => one.key))
  const others = (tickets ?? []).filter((one) => !known.has(one.key) && isWanted(one, about))
  const all = [...ranked, ...others]
  const counts = Object.fromEntries(
    open
      .filter((each) => each !== 'tickets' || tickets !== null)
      .map((each) => [each, each === 'all' ? all.length : all.filter((one) => types[each]?.(one)).length]),
  )
  const wanted = open.includes(scope) ? scope : 'all'
  const items =
    wanted === 'all'
      ? [...ranked.slice(0, most - ticketsAmongAll), ...others.slice(0, ticketsAmongAll)]
      : all.filter((one) => types[wanted]?.(one))
  return {
    items: items.slice(0, about.limit ?? most),
    counts,
    ms: Math.max(1, Math.round(performance.now() - started)),
  }
}

/**
 * The asker's tickets, null when they are late. The thread that searches them may only just be starting: what is being typed
 * does not wait for it.
 */
async function ticketsIn(
  desk: Desk,
  actor: Actor,
  about: { text: string; locale: Locale; scope: Scope; typing?: boolean },
): Promise<Result[] | null> {
  const { text, locale, scope, typing = false } = about
  const asked = inArchive(desk, actor, { text, locale, limit: most, typing })
  if (scope === 'tickets') return asked
  const found = asked.catch((error: unknown) => {
    desk.log.warn({ err: error }, 'the archive did not answer')
    return null
  })
  if (!typing) return found
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null).unref())
  return Promise.race([found, late])
}
