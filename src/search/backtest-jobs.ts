import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { job } from '#work/jobs.ts'
import { systemActor } from '#work/permissions.ts'
import { instant } from '#work/work.ts'
import { workspaceOf } from '#workspace/settings.ts'
import { days, type Outcome, type Progress, type Question } from './backtest.ts'
import {
  all,
  claim,
  forgetArchived,
  isDue,
  keep,
  lastOfAll,
  moved,
  settle,
  underReview,
} from './backtest-rows.ts'
import { queue } from './backtesting.ts'

const file = 'src/search/backtest-thread.ts'
const day = 86_400_000
/** One pass over ninety days may take so long, ms. */
const deadline = 1_800_000
/** ms between two notes of progress. */
const pause = 400
const tries = 3
/** Local hours in which everything is counted anew. */
const night = [2, 3, 4]
const actor = systemActor('backtest')

/** Backtests what waits. Several jobs may wait for the same article: who comes late finds nothing left to do. */
export const backtestWaiting = job({
  kind: 'search.backtest',
  attempts: tries,
  run: async (desk, { article }, { attempt }) => {
    await desk.settled()
    if (article && (await isDue(desk.reader, article)))
      await write(desk, actor, (work) => queue(work, article))
    await pass(desk, attempt < tries ? 'waiting' : 'failed')
  },
})

/** Every night: what is under review, and what is out already. An article that meets nothing is one to look at. */
export const backtestAll = job({
  kind: 'search.backtest_all',
  everySeconds: 3600,
  run: async (desk) => {
    const { timeZone } = await workspaceOf(desk)
    if (!night.includes(hourIn(timeZone, desk.clock()))) return
    const last = await lastOfAll(desk.reader)
    if (last && desk.clock() - Date.parse(last) < day / 2) return
    await backtestEverything(desk)
  },
})

/** The whole of the nightly count, whatever the hour. */
export async function backtestEverything(desk: Desk): Promise<void> {
  await desk.settled()
  const ids = await underReview(desk.reader)
  await write(desk, actor, async (work) => {
    for (const id of [...ids, all]) await queue(work, id)
  })
  await pass(desk, 'failed')
  await write(desk, actor, forgetArchived)
}

/** One pass for all that wait; `otherwise` says what becomes of them when it fails. */
async function pass(desk: Desk, otherwise: 'waiting' | 'failed'): Promise<void> {
  const articles = await write(desk, actor, claim)
  if (!articles.length) return
  const since = instant(desk.clock() - days * day)
  const question: Question = { articles, published: articles.includes(all), since }
  try {
    const outcomes = await desk.threads.ask<Outcome[]>(file, question, {
      deadline,
      told: notes(desk, articles),
    })
    for (const outcome of outcomes) await write(desk, actor, (work) => keep(work, outcome, days))
    await write(desk, actor, (work) => settle(work, articles, 'done'))
  } catch (error) {
    await write(desk, actor, (work) => settle(work, articles, otherwise))
    throw error
  }
}

/** Writes how far it has come, not more often than people can read it. */
function notes(desk: Desk, articles: readonly string[]): (progress: Progress) => void {
  let last = 0
  let writing = false
  return (progress) => {
    const now = performance.now()
    if (writing || (now - last < pause && progress.done > 0)) return
    last = now
    writing = true
    write(desk, actor, (work) => moved(work, articles, progress))
      .catch((error) => desk.log.warn({ err: error }, 'progress of a backtest was not noted'))
      .finally(() => {
        writing = false
      })
  }
}

function hourIn(timeZone: string, at: number): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hour12: false }).format(at))
}
