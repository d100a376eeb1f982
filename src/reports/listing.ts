import { areasOf } from '#areas/queries.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Desk } from '#work/desk.ts'
import { Missing } from '#work/errors.ts'
import { type Page, pageOf, readCursor } from '#work/keyset.ts'
import { workspaceOf } from '#workspace/settings.ts'
import { type MemberRow, memberRows } from './member-rows.ts'
import { isMembership, type Member, type Membership, membersBehind } from './membership.ts'
import { countedIn } from './overview.ts'
import { type Period, periodOf } from './period.ts'

export type Listing = {
  metric: Membership
  period: Period
  part: 'counted' | 'all'
  area: string | undefined
  counts: Record<'counted' | 'all', number>
  page: Page<MemberRow>
}

const AT_ONCE = 50

/** The records behind a figure, as the query of their page asks. Throws `Missing` for a figure that has none. */
export async function listing(desk: Desk, query: URLSearchParams, limit = AT_ONCE): Promise<Listing> {
  const metric = query.get('metric')
  if (!isMembership(metric)) throw new Missing()
  const { timeZone } = await workspaceOf(desk)
  const period = periodOf(query.get('from') ?? '', query.get('to') ?? '', timeZone)
  const area = query.get('area') ?? undefined
  const part = query.get('part') === 'all' ? 'all' : 'counted'
  const { counted } = await countedIn(desk, period, area)
  const all = membersBehind(counted, metric, 'all')
  const some = all.filter((member) => part === 'all' || member.counts)
  const cursor = readCursor(query.get('cursor'))
  const rest = cursor ? some.filter((member) => isAfter(member, cursor)) : some
  const page = pageOf(rest.slice(0, limit + 1), limit, (member) => [member.at, member.id])
  const counts = { counted: all.filter((member) => member.counts).length, all: all.length }
  return {
    metric,
    period,
    part,
    area,
    counts,
    page: { items: await memberRows(desk, page.items), nextCursor: page.nextCursor },
  }
}

/** Newest first, so what comes after is older. */
function isAfter(member: Member, [at, id]: readonly [string | number, string]): boolean {
  return member.at < String(at) || (member.at === at && member.id < id)
}

export async function areaNames(desk: Desk, locale: Locale): Promise<Map<string, string>> {
  const areas = await areasOf(desk, locale, { archived: true })
  return new Map(areas.map(({ id, name }) => [id, name]))
}
