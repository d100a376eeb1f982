import type { Desk } from '#work/desk.ts'
import { instant } from '#work/work.ts'
import { workspaceOf } from '#workspace/settings.ts'
import { type Counted, type Material, pick } from './material.ts'
import { type Metrics, maturity, measure } from './measures.ts'
import { lastPeriods, type Period, type Step } from './period.ts'
import { areasUnder } from './report.ts'
import { type Rate, rate } from './statistics.ts'
import { storedMaterial } from './stored.ts'

/** So many periods stand side by side. */
const LENGTH: Record<Step, number> = { day: 14, week: 13, month: 9 }
/** Days whose counts a day's trailing figure adds up. */
const POOLED = 7

export type Point = {
  period: Period
  counted: Counted
  metrics: Metrics
  mature: { tickets: boolean; attempts: boolean }
  /** What the chart draws: the period's own figures, for days those of the seven up to it. */
  drawn: { er: Rate; drLo: Rate; drHi: Rate; erd: Rate }
  /** Articles first published in it. */
  published: number
  isOver: boolean
}

export type Overview = {
  step: Step
  zone: string
  at: string
  window: number
  points: Point[]
  chosen: Point
  before: Point | null
}

export type Asked = { step?: Step | undefined; from?: string | undefined; area?: string | undefined }

/** The last periods of a kind, and the one that is looked at: named, else the last that is over. */
export async function overview(desk: Desk, asked: Asked): Promise<Overview> {
  const { timeZone: zone, deflectionWindowDays: window } = await workspaceOf(desk)
  const now = desk.clock()
  const areas = asked.area ? await areasUnder(desk, asked.area) : null
  const step = asked.step ?? (await usualStep(desk, now))
  const lead = step === 'day' ? POOLED - 1 : 0
  const periods = lastPeriods(now, step, LENGTH[step] + lead, zone)
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last) throw new Error('there is always a period')
  const range = { start: first.start, end: last.end }
  const material = await storedMaterial(desk.reader, range, areas)
  const published = await publishedIn(desk, range, areas)
  const all = periods.map((period): Counted => pick(material, period, now))
  const points = all
    .slice(lead)
    .map((counted, at) => pointOf(counted, all.slice(at, at + lead + 1), published, window))
  const from = points.findIndex((point) => point.counted.opened.length + point.counted.attempts.length > 0)
  const kept = from > 0 ? points.slice(Math.min(from, points.length - 2)) : points
  const chosen =
    kept.find((point) => point.period.from === asked.from) ??
    kept.findLast((point) => point.isOver && point.counted.created.length > 0) ??
    kept.at(-1)
  if (!chosen) throw new Error('there is always a point')
  return {
    step,
    zone,
    at: instant(now),
    window,
    points: kept,
    chosen,
    before: kept[kept.indexOf(chosen) - 1] ?? null,
  }
}

/** A desk older than this is read by months, a younger one by weeks, ms. */
const OLD = 75 * 86_400_000

async function usualStep(desk: Desk, now: number): Promise<Step> {
  const oldest = await desk.reader
    .selectFrom('ticket_fact')
    .select('created_at')
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return oldest && now - Date.parse(oldest.created_at) > OLD ? 'month' : 'week'
}

function pointOf(
  counted: Counted,
  trailing: readonly Counted[],
  published: readonly string[],
  window: number,
): Point {
  const { period, now } = counted
  const metrics = measure(counted)
  const isOver = Date.parse(period.end) <= now
  const parts = trailing.length > 1 ? trailing.map((each) => measure(each)) : [metrics]
  const pooled = (of: (metrics: Metrics) => Rate) =>
    rate(sum(parts.map((part) => of(part).num)), sum(parts.map((part) => of(part).den)))
  return {
    period,
    counted,
    metrics,
    mature: maturity(counted, window),
    drawn: {
      er: pooled((part) => part.er),
      drLo: pooled((part) => part.dr_lo),
      drHi: pooled((part) => part.dr_hi),
      erd: pooled((part) => part.erd),
    },
    published: published.filter((at) => at >= period.start && at < period.end).length,
    isOver,
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

async function publishedIn(
  desk: Desk,
  range: { start: string; end: string },
  areas: readonly string[] | null,
): Promise<string[]> {
  const rows = await desk.reader
    .selectFrom('article')
    .select((e) => ['root_id', e.fn.min('published_at').as('at')])
    .where('published_at', 'is not', null)
    .$if(areas !== null, (query) => query.where('area_id', 'in', areas ?? []))
    .groupBy('root_id')
    .having((e) => e(e.fn.min('published_at'), '>=', range.start))
    .having((e) => e(e.fn.min('published_at'), '<', range.end))
    .execute()
  return rows.map((row) => row.at ?? '')
}

/** One period by its dates, for lists of members and files. */
export async function countedIn(
  desk: Desk,
  period: Period,
  area: string | undefined,
): Promise<{ counted: Counted; material: Material }> {
  const areas = area ? await areasUnder(desk, area) : null
  const material = await storedMaterial(desk.reader, period, areas)
  return { counted: pick(material, period, desk.clock()), material }
}
