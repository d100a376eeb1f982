import { beforeAll, expect, it } from 'vitest'
import { replayAttempts } from '#attempts/counting.ts'
import { membersOf } from '#reports/members.ts'
import { reportOf } from '#reports/report.ts'
import { testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { expectedOf, linesOf, load } from './loading.ts'

const files = {
  'april-2026.jsonl': [
    'april-2026',
    'april-2026.as-of-05-05',
    'april-2026.as-of-05-09',
    'april-2026.day',
    'april-2026.manila',
    'april-2026.members',
    'april-2026.utc',
    'april-2026.utc-day',
    'april-2026.week',
  ],
  'search.jsonl': ['search'],
}

for (const [file, expectations] of Object.entries(files)) {
  describeEachDialect(`the report of ${file}`, (place) => {
    const held = testDesk(place)
    beforeAll(async () => {
      held.clock.now = Date.parse('2026-06-15T00:00:00Z')
      await load(held.desk, linesOf(file))
    })

    for (const name of expectations) {
      const expected = expectedOf(`${name}.expected.json`)
      const ask = { from: expected.from, to: expected.to, timeZone: expected.time_zone, asOf: expected.as_of }

      it(`${name} from the facts, or as of an instant of the past`, async () => {
        const { report, counted } = await reportOf(held.desk, ask, replayAttempts)
        expect({ ...report, metrics: undefined }).toEqual({
          ...expected,
          metrics: undefined,
          members: undefined,
        })
        expect(report.metrics).toEqual(expected.metrics)
        if (expected.members) expect(membersOf(counted)).toEqual(expected.members)
      })

      it(`${name} from the dated records alone`, async () => {
        held.clock.pass(1)
        const { report } = await reportOf(held.desk, ask, replayAttempts).finally(() => held.clock.pass(-1))
        expect(report.metrics).toEqual(expected.metrics)
      })
    }
  })
}
