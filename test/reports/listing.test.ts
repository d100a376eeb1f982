import { beforeAll, describe, expect, it } from 'vitest'
import { replayAttempts } from '#attempts/counting.ts'
import { translator } from '#i18n/t.ts'
import { draw, wide } from '#reports/chart.ts'
import { figuresCsv, membersCsv } from '#reports/csv.ts'
import { figuresOf } from '#reports/figures.ts'
import { listing } from '#reports/listing.ts'
import { membership } from '#reports/membership.ts'
import { movementOf } from '#reports/movement.ts'
import { overview } from '#reports/overview.ts'
import { reportOf } from '#reports/report.ts'
import { Invalid, Missing } from '#work/errors.ts'
import { testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { linesOf, load } from './loading.ts'

describeEachDialect('the pages of the report', (place) => {
  const held = testDesk(place)
  const query = (more: Record<string, string>) =>
    new URLSearchParams({ from: '2026-04-01', to: '2026-05-01', ...more })
  beforeAll(async () => {
    held.clock.now = Date.parse('2026-06-15T00:00:00Z')
    await load(held.desk, linesOf('april-2026.jsonl'))
  })

  it('lead from every figure to as many records as it counts', async () => {
    const { report } = await reportOf(held.desk, { from: '2026-04-01', to: '2026-05-01' }, replayAttempts)
    for (const name of [
      'er',
      'er_net',
      'fcr',
      'flr',
      'reopened',
      'csat',
      'known_escalation',
      'knowledge_coverage',
      'first_time_acceptance',
      're_escalation',
    ] as const) {
      const { counts } = await listing(held.desk, query({ metric: name }))
      expect([name, counts.counted, counts.all]).toEqual([
        name,
        report.metrics[name].num,
        report.metrics[name].den,
      ])
    }
    const { outcomes } = report.metrics
    for (const name of ['confirmed', 'potential', 'unlinkable', 'assisted', 'failed'] as const) {
      expect([name, (await listing(held.desk, query({ metric: name }))).counts.counted]).toEqual([
        name,
        outcomes[name],
      ])
    }
    for (const metric of Object.keys(membership)) await listing(held.desk, query({ metric, part: 'all' }))
  })

  it('page through records by a cursor, each once', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { page } = await listing(
        held.desk,
        query({ metric: 'tickets', ...(cursor ? { cursor } : {}) }),
        5,
      )
      seen.push(...page.items.map((item) => item.id))
      cursor = page.nextCursor
    }
    expect([seen.length, new Set(seen).size]).toEqual([12, 12])
  })

  it('name what they list, and refuse what there is not', async () => {
    const { page } = await listing(held.desk, query({ metric: 'fcr' }))
    expect(page.items.map((item) => [item.number !== null, item.title, item.requester])).toContainEqual([
      true,
      'Question T01',
      'Requester 01',
    ])
    await expect(listing(held.desk, query({ metric: 'toString' }))).rejects.toThrow(Missing)
    await expect(listing(held.desk, query({ metric: 'er', from: 'x' }))).rejects.toThrow(Invalid)
  })

  it('write files that a spreadsheet reads as text', async () => {
    const { page } = await listing(held.desk, query({ metric: 'tickets' }))
    const items = page.items.map((item, at) =>
      at === 0 ? { ...item, title: '=HYPERLINK("http://x.example")' } : item,
    )
    const csv = membersCsv(items, new Map([['A1', 'Reading']]))
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(csv).toContain(`"'=HYPERLINK(""http://x.example"")"`)
    const { report } = await reportOf(held.desk, { from: '2026-04-01', to: '2026-05-01' }, replayAttempts)
    expect(figuresCsv(report)).toContain('\ner,7,12,0.5833,0.3195,0.8067,,,,\n')
    expect(figuresCsv(report)).toContain('\nsplit.functional,4,')
  })

  it('draw every period with enough tickets inside the frame, and say only what the intervals allow', async () => {
    const found = await overview(held.desk, { step: 'month', from: '2026-04-01' })
    expect(found.chosen.period.from).toBe('2026-04-01')
    const drawing = draw(found.points, found.chosen, wide)
    for (const dot of drawing.dots) {
      expect(dot.x).toBeGreaterThanOrEqual(wide.left)
      expect(dot.to).toBeLessThanOrEqual(wide.width - wide.right)
      expect(dot.high).toBeGreaterThanOrEqual(wide.top - 1)
      expect(dot.low).toBeLessThanOrEqual(wide.height - wide.bottom + 1)
    }
    expect(movementOf(found.points)).toBeNull()
    const figures = figuresOf(found.chosen, found.before, translator('en'), 'en')
    expect(figures.find((figure) => figure.name === 'er')?.now).toEqual({
      value: '58.3\u00a0%',
      counts: '7 of 12',
      interval: '32.0 to 80.7',
    })
    expect(figures.find((figure) => figure.name === 'known_escalation')?.now.value).toBe('2 of 4')
  })
})

describe('a movement', () => {
  const point = (er: [number, number], erd: [number, number]) => {
    const of = ([low, high]: [number, number]) => ({ num: 0, den: 100, value: (low + high) / 2, low, high })
    return { isOver: true, drawn: { er: of(er), erd: of(erd), drLo: of([0, 0]), drHi: of([0, 0]) } } as never
  }
  it('is told only where intervals do not touch', () => {
    const says = (from: never, to: never) => movementOf([from, to])?.says
    expect(says(point([0.2, 0.3], [0.2, 0.3]), point([0.1, 0.15], [0.05, 0.1]))).toBe('fewer')
    expect(says(point([0.1, 0.15], [0.05, 0.1]), point([0.2, 0.3], [0.2, 0.3]))).toBe('more')
    expect(says(point([0.1, 0.15], [0.1, 0.2]), point([0.2, 0.3], [0.15, 0.2]))).toBe('mix')
    expect(says(point([0.1, 0.2], [0.1, 0.2]), point([0.15, 0.3], [0.15, 0.3]))).toBe('cannot')
  })
})
