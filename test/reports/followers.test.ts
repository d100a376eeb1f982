import { expect, it } from 'vitest'
import { publish } from '#articles/publishing.ts'
import { replayAttempts } from '#attempts/counting.ts'
import { accept } from '#escalations/accepting.ts'
import { giveBack, withdraw } from '#escalations/answering.ts'
import { resolve } from '#escalations/resolving.ts'
import { reporting } from '#reports/followers.ts'
import { membersBehind } from '#reports/membership.ts'
import { reportOf } from '#reports/report.ts'
import { mergeTicket } from '#tickets/merging.ts'
import { rateTicket } from '#tickets/rating.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { writeToTicket } from '#tickets/writing.ts'
import { act, write } from '#work/act.ts'
import { followOnce, moveCursor } from '#work/follow.ts'
import { systemActor } from '#work/permissions.ts'
import { anyTicket, raised } from '../escalations/support.ts'
import { anyArea, anyone, anyTeam, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

const answer = { cause: 'Married name.', resolution: 'Use the name on the account, then send again.' }

describeEachDialect('the facts of the report', (place) => {
  const held = testDesk(place)
  const tables = ['ticket_fact', 'escalation_fact', 'link_fact'] as const
  const month = { from: '2026-11-01', to: '2026-12-01', timeZone: 'UTC' }

  async function rows() {
    await held.desk.settled()
    const found = await Promise.all(
      tables.map((table) => held.desk.reader.selectFrom(table).selectAll().orderBy('ticket_id').execute()),
    )
    return found
      .flat()
      .map((row) => JSON.stringify({ ...row, updated_at: '' }))
      .sort()
  }

  it('follow what people do, and are the same made again, and the same from the dated records', async () => {
    const { desk, clock } = held
    const area = await anyArea(desk, 'Allotments')
    const first = await anyTeam(desk, 'First', 1)
    await anyTeam(desk, 'Payments', 2)
    const agent = await anyone(desk, 'agent', { teamId: first })
    const specialist = await anyone(desk, 'specialist', { licence: 'publisher' })
    const publisher = await anyone(desk, 'specialist', { licence: 'publisher' })
    const [liza, jun] = [await anyone(desk, 'customer'), await anyone(desk, 'customer')]

    const one = await anyTicket(desk, liza, { areaId: area })
    clock.pass(30)
    await act(desk, agent, replyToTicket, { ticket: one.number, text: 'We look into it.', then: 'waiting' })
    clock.pass(60)
    await act(desk, liza, writeToTicket, { ticket: one.number, text: 'Thank you.' })
    const misclick = await raised(desk, agent, one.number)
    clock.pass(3)
    await act(desk, agent, withdraw, { number: misclick.number })
    const returned = await raised(desk, agent, one.number)
    await act(desk, specialist, giveBack, { number: returned.number, missing: ['steps_tried'] })
    clock.pass(7)
    const again = await raised(desk, agent, one.number)
    await act(desk, specialist, accept, { number: again.number })
    clock.pass(600)
    const { draftId } = await act(desk, specialist, resolve, {
      number: again.number,
      ...answer,
      outcome: { kind: 'drafted' },
    })
    await act(desk, liza, rateTicket, { ticket: one.number, score: 5 })
    await desk.settled()

    const fact = await desk.reader
      .selectFrom('ticket_fact')
      .selectAll()
      .where('ticket_id', '=', one.id)
      .executeTakeFirstOrThrow()
    expect(fact).toMatchObject({
      escalations: 2,
      structural: 0,
      split: 'functional',
      known: 'new',
      frt_calendar: 30,
      final_resolution: 700,
      owned_time: 640,
      first_contact: 0,
      reopened: 0,
      score: 5,
      linked: 'new',
    })

    clock.pass(60)
    await write(desk, systemActor('test'), (work) =>
      work.db
        .updateTable('article')
        .set({ masking_confirmed_at: work.at, masking_confirmed_by: publisher.personId })
        .where('id', '=', draftId ?? '')
        .execute(),
    )
    await act(desk, publisher, publish, {
      articleId: draftId ?? '',
      audience: 'public',
      checklist: {
        unique: 'yes',
        complete: 'yes',
        clear: 'yes',
        title: 'yes',
        links: 'na',
        metadata: 'yes',
        audience: 'yes',
      },
    })
    await desk.settled()
    const covered = await desk.reader
      .selectFrom('escalation_fact')
      .select(['escalation_id', 'covered_at'])
      .where('outcome', '=', 'drafted')
      .execute()
    expect(covered.map((row) => row.covered_at)).toEqual([new Date(clock.now).toISOString()])

    clock.pass(60)
    const two = await anyTicket(desk, jun, { areaId: area })
    const child = await anyTicket(desk, jun, { areaId: area })
    clock.pass(5)
    const known = await raised(desk, agent, child.number)
    await act(desk, agent, mergeTicket, { ticket: child.number, into: two.number })
    clock.pass(5)
    await act(desk, specialist, accept, { number: known.number })

    const before = await rows()
    const merged = before
      .map((row) => JSON.parse(row))
      .filter((row) => row.ticket_id === two.id && row.escalation_id)
    expect(merged.map((row) => row.escalation_id)).toEqual([known.id])

    await write(desk, systemActor('test'), async (work) => {
      await reporting.clear(work)
      await moveCursor(work, 'reports', 0)
    })
    while (await followOnce(desk, reporting));
    expect(await rows()).toEqual(before)

    const asOf = new Date(clock.now).toISOString()
    const { report, counted } = await reportOf(desk, month, replayAttempts)
    clock.pass(1)
    const replayed = await reportOf(desk, { ...month, asOf }, replayAttempts)
    expect(replayed.report.metrics).toEqual(report.metrics)
    expect(report.metrics).toMatchObject({
      tickets: { count: 2 },
      tickets_excluded: { spam: 0, test: 0, merged: 1 },
      er: { num: 2, den: 2 },
      first_time_acceptance: { num: 2, den: 3 },
      knowledge_outcomes: { used: 0, fixed: 0, drafted: 1, none: 0, unrecorded: 0 },
      knowledge_coverage: { num: 1, den: 1 },
      known_escalation: { num: 0, den: 1, undetermined: 1 },
      ttp: { n: 1, p50: 60 },
    })
    expect(membersBehind(counted, 'er', 'counted').map((member) => member.id)).toEqual([two.id, one.id])
    const { report: elsewhere } = await reportOf(
      desk,
      { ...month, area: await anyArea(desk, 'Cards') },
      replayAttempts,
    )
    expect(elsewhere.metrics.er).toMatchObject({ num: 0, den: 0 })
  })
})
