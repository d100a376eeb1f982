import { stringify } from 'csv-stringify/sync'
import type { MemberRow } from './member-rows.ts'
import type { Report } from './report.ts'

// Spreadsheets run what begins like a formula, and take a file without the mark for their own code page.
const safe = { header: true, escape_formulas: true, bom: true } as const

/** The figures of a period, one a line; counts under their own names. */
export function figuresCsv(report: Report): string {
  const columns = ['metric', 'num', 'den', 'value', 'low', 'high', 'n', 'p50', 'p90', 'mean']
  const lines = Object.entries(report.metrics).flatMap(([name, figure]) =>
    linesOf(name, figure as Record<string, unknown>),
  )
  return stringify(lines, { ...safe, columns })
}

function linesOf(name: string, figure: Record<string, unknown>): Record<string, unknown>[] {
  if ('n' in figure || 'den' in figure) {
    const extra = Object.entries(figure).filter(([key]) =>
      ['undetermined', 'not_due', 'exempt'].includes(key),
    )
    return [{ metric: name, ...figure }, ...extra.map(([key, num]) => ({ metric: `${name}.${key}`, num }))]
  }
  return Object.entries(figure).flatMap(([key, value]) =>
    typeof value === 'number'
      ? [{ metric: key === 'count' ? name : `${name}.${key}`, num: value }]
      : linesOf(`${name}.${key}`, value as Record<string, unknown>),
  )
}

/** The members of a figure. */
export function membersCsv(rows: readonly MemberRow[], areas: ReadonlyMap<string, string>): string {
  const columns = ['kind', 'id', 'number', 'title', 'at', 'counted', 'minutes', 'note', 'area', 'ticket']
  const lines = rows.map((row) => ({
    ...row,
    counted: row.counts ? 1 : 0,
    minutes: row.minutes === undefined ? '' : Math.round(row.minutes * 100) / 100,
    area: areas.get(row.area ?? '') ?? '',
    ticket: row.ticket?.number ?? '',
  }))
  return stringify(lines, { ...safe, columns })
}
