import { expect, it } from 'vitest'
import { cleaned, note } from '#search/logging.ts'
import { visitorActor } from '#work/permissions.ts'
import { testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

it('keeps nothing of a query that may name somebody', () => {
  expect(cleaned('liza@mail.example lost card 4000 1234 5678 9010')).toBe('… lost card …')
  expect(cleaned('see https://bank.example/x?y=1 ERR-48213 and 27.5')).toBe('see … ERR-48213 and 27.5')
})

describeEachDialect('noting searches', (place) => {
  const held = testDesk(place)
  it('writes them in batches, with how much was found', async () => {
    const ids = ['returned', 'volcano'].map((query, results) =>
      note(held.desk, visitorActor, { query, locale: 'en', scope: 'all', results, visit: null }),
    )
    await expect
      .poll(
        () =>
          held.desk.reader
            .selectFrom('search_log')
            .select(['id', 'query', 'results', 'staff'])
            .orderBy('results')
            .execute(),
        { timeout: 5000 },
      )
      .toEqual([
        { id: ids[0], query: 'returned', results: 0, staff: 0 },
        { id: ids[1], query: 'volcano', results: 1, staff: 0 },
      ])
  })
})
