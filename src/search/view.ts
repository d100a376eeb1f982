import { areasOf } from '#areas/queries.ts'
import type { Reader } from '#db/open.ts'
import { ownName } from '#i18n/formats.ts'
import { type Locale, localeFor } from '#i18n/locales.ts'
import type { T } from '#i18n/t.ts'
import type { MarkName } from '#ui/marks.ts'
import { type Result, type Scope, scopes } from './ask.ts'
import type { Segment } from './highlight.ts'

/** A result as our pages and scripts show it: what to mark, and what its line says, in the reader's language. */
export interface Line {
  id: string
  type: Result['type']
  mark: MarkName
  title: Segment[]
  passage: Segment[]
  meta: string[]
  url: string
  /** Set where the text is in another language than the page: its tag, its own name, and that an article is not in the reader's yet. */
  /** Of a known issue: where one follows it instead of sending a ticket. */
  follow?: string
  foreign?: { tag: string; name: string; says?: string }
}

type About = { t: T; locale: Locale; isStaff: boolean }

/** The lines of a list, with the names of their areas. */
export async function linesOf(
  desk: { reader: Reader },
  results: readonly Result[],
  about: About,
): Promise<Line[]> {
  if (!results.length) return []
  const areas = new Map(
    (await areasOf(desk, about.locale, { archived: true })).map(({ id, name }) => [id, name]),
  )
  return results.map((one) => lineOf(one, about, areas.get(one.areaId ?? '')))
}

/** One line; `area` is the name of its subject, where the list shows it. */
export function lineOf(one: Result, about: About, area?: string): Line {
  return {
    id: one.id,
    type: one.type,
    mark: markOf(one),
    title: one.titleMarks,
    passage: one.passage,
    meta: [...metaOf(one, about), ...(area ? [area] : [])],
    url: one.url,
    ...(one.article?.knownIssue && one.article.audience === 'public' ? { follow: `${one.url}/follow` } : {}),
    ...foreignOf(one, about),
  }
}

export function scopeOf(value: string | null): Scope {
  return scopes.find((scope) => scope === value) ?? 'all'
}

/** The address of the ticket form with the words that were searched for. */
export function ticketWith(path: (to: string) => string, words: string): string {
  return `${path('/tickets/new')}${words ? `?q=${encodeURIComponent(words)}` : ''}`
}

const ticketMarks: Record<string, MarkName> = {
  open: 'now',
  waiting: 'wait',
  solved: 'answered',
  closed: 'answered',
}

function markOf(one: Result): MarkName {
  if (one.article)
    return one.article.knownIssue ? 'now' : one.article.confidence === 'validated' ? 'kept' : 'kept-open'
  if (one.topic) return one.topic.solved ? 'answered' : 'ask'
  if (one.escalation) return 'rise'
  return ticketMarks[one.ticket?.status ?? ''] ?? 'ask'
}

function metaOf(one: Result, { t, isStaff }: About): string[] {
  if (one.article) {
    const { confidence, audience, knownIssue } = one.article
    const checked = knownIssue
      ? t('search.known')
      : t(
          confidence === 'validated'
            ? 'ui.confidence.validated'
            : confidence === 'wip'
              ? 'ui.confidence.wip'
              : 'ui.confidence.unvalidated',
        )
    const readers =
      audience === 'internal'
        ? [t('search.internal')]
        : audience === 'customers' && isStaff
          ? [t('search.customers')]
          : []
    return [checked, ...readers]
  }
  if (one.topic) {
    const { solved, seconds } = one.topic
    return [
      t(solved ? 'search.topic.solved' : 'search.topic.open'),
      ...(seconds > 0 ? [t('search.topic.seconds', { n: seconds })] : []),
    ]
  }
  if (one.escalation) return [t('search.fix', { number: String(one.escalation.number) })]
  if (!one.ticket) return []
  const { number, status } = one.ticket
  const name = t(isStaff ? 'search.ticket' : 'search.ticket.mine', { number: String(number) })
  return status === 'solved' || status === 'closed' ? [name, t('search.ticket.solved')] : [name]
}

function foreignOf({ locale: tag, article }: Result, { t, locale }: About): Pick<Line, 'foreign'> {
  if (tag.toLowerCase().startsWith(locale) || (localeFor(tag) === locale && locale !== 'en')) return {}
  return {
    foreign: {
      tag,
      name: ownName(tag),
      ...(article ? { says: t('search.foreign') } : {}),
    },
  }
}
