import { expect, it } from 'vitest'
import { act } from '#work/act.ts'
import { Refused } from '#work/errors.ts'
import { closingDays, setClosingDays } from '#workspace/closing.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('closing days', (place) => {
  const held = testDesk(place)

  it('are the list that was given last, each once and in order', async () => {
    const manager = await anyone(held.desk, 'manager')
    await act(held.desk, manager, setClosingDays, { dates: ['2026-12-26', '2026-12-25', '2026-12-25'] })
    expect(await closingDays(held.desk)).toEqual(['2026-12-25', '2026-12-26'])
    await act(held.desk, manager, setClosingDays, { dates: ['2027-01-01'] })
    expect(await closingDays(held.desk)).toEqual(['2027-01-01'])
  })

  it('are real days', async () => {
    const manager = await anyone(held.desk, 'manager')
    for (const date of ['2026-02-30', '25.12.2026', 'Christmas', '']) {
      const wrong = act(held.desk, manager, setClosingDays, { dates: [date] })
      await expect(wrong).rejects.toMatchObject({ status: 422 })
    }
    await expect(
      act(held.desk, await anyone(held.desk, 'agent'), setClosingDays, { dates: [] }),
    ).rejects.toBeInstanceOf(Refused)
  })
})
