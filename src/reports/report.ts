import type { Desk } from '#work/desk.ts'
import { Invalid } from '#work/errors.ts'
import { instant } from '#work/work.ts'
import { workspaceOf } from '#workspace/settings.ts'
import { type Counted, pick } from './material.ts'
import { type Metrics, maturity, measure } from './measures.ts'
import { type Period, periodOf } from './period.ts'
import { type ReplayAttempts, replayedMaterial } from './replayed.ts'
import { storedMaterial } from './stored.ts'

export type Ask = {
  from: string
  to: string
  timeZone?: string | undefined
  /** An instant; left out: now, from the facts as they stand. */
  asOf?: string | undefined
  /** A subject area by slug or id; those below it count too. */
  area?: string | undefined
}

export type Report = {
  from: string
  to: string
  time_zone: string
  as_of: string
  mature: { tickets: boolean; attempts: boolean }
  metrics: Metrics
}

/** The figures of a period. Throws `Invalid` for what cannot be a period, a zone, an instant or an area. */
export async function reportOf(
  desk: Desk,
  ask: Ask,
  replay: ReplayAttempts,
): Promise<{ report: Report; counted: Counted }> {
  const workspace = await workspaceOf(desk)
  const period = periodOf(ask.from, ask.to, ask.timeZone ?? workspace.timeZone)
  const now = desk.clock()
  const asOf = asOfIn(ask.asOf, now)
  const areas = ask.area ? await areasUnder(desk, ask.area) : null
  const material = asOf
    ? await replayedMaterial(desk.reader, period, areas, asOf, workspace, replay)
    : await storedMaterial(desk.reader, period, areas)
  const counted = pick(material, period, asOf ? Date.parse(asOf) : now)
  return { report: written(counted, period, workspace.deflectionWindowDays), counted }
}

function written(counted: Counted, period: Period, windowDays: number): Report {
  return {
    from: period.from,
    to: period.to,
    time_zone: period.zone,
    as_of: instant(counted.now).replace('.000Z', 'Z'),
    mature: maturity(counted, windowDays),
    metrics: measure(counted),
  }
}

/** Null when the instant is now or later: then the facts as they stand are right. */
function asOfIn(text: string | undefined, now: number): string | null {
  if (text === undefined) return null
  const at = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(at)) throw new Invalid({ as_of: ['reports.period.instant'] })
  return at >= now ? null : instant(at)
}

/** An area and all below it. */
export async function areasUnder(desk: Pick<Desk, 'reader'>, area: string): Promise<string[]> {
  const rows = await desk.reader.selectFrom('area').select(['id', 'slug', 'parent_id']).execute()
  const top = rows.find((row) => row.slug === area || row.id === area)
  if (!top) throw new Invalid({ area: ['reports.period.area'] })
  const found = new Set([top.id])
  for (let grown = true; grown; ) {
    const below = rows.filter((row) => row.parent_id && found.has(row.parent_id) && !found.has(row.id))
    for (const row of below) found.add(row.id)
    grown = below.length > 0
  }
  return [...found]
}
