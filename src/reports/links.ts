import type { Membership } from './membership.ts'
import type { Period, Step } from './period.ts'

const query = (params: Record<string, string | undefined>): string => {
  const given = Object.entries(params).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return given.length ? `?${new URLSearchParams(given)}` : ''
}

export function reportHref(to: {
  step?: Step | undefined
  from?: string | undefined
  area?: string | undefined
}): string {
  return `/desk/report${query({ by: to.step, period: to.from, area: to.area })}`
}

type Members = {
  metric: Membership
  period: Pick<Period, 'from' | 'to'>
  area?: string | undefined
  part?: 'all' | 'counted' | undefined
  cursor?: string | null
}

export function membersHref({ metric, period, area, part, cursor }: Members, file = ''): string {
  return `/desk/report/members${file}${query({ metric, from: period.from, to: period.to, area, part: part === 'all' ? 'all' : undefined, cursor: cursor ?? undefined })}`
}

export function figuresHref(period: Pick<Period, 'from' | 'to'>, area?: string): string {
  return `/desk/report/figures.csv${query({ from: period.from, to: period.to, area })}`
}
