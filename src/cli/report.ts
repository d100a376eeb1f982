import { Command, InvalidArgumentError } from 'commander'
import { replayAttempts } from '#attempts/counting.ts'
import { attempting } from '#attempts/followers.ts'
import { settleAttempts } from '#attempts/settling.ts'
import { figuresCsv } from '#reports/csv.ts'
import { reporting } from '#reports/followers.ts'
import { membersOf } from '#reports/members.ts'
import { type Report, reportOf } from '#reports/report.ts'
import type { Desk } from '#work/desk.ts'
import { Invalid } from '#work/errors.ts'
import { cursorsOf, followOnce, newestSequence } from '#work/follow.ts'
import { inDesk } from './in-desk.ts'
import { Usage } from './said.ts'

type Options = {
  from: string
  to: string
  asOf?: string
  timeZone?: string
  area?: string
  members?: boolean
  json?: boolean
  csv?: boolean
}

/** How long the report waits for its follower, ms. */
const PATIENCE = 5000

const date = (text: string): string => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new InvalidArgumentError('A date is written 2026-04-01.')
  return text
}

export const command = new Command('report')
  .description('print the figures of a period; a period is half open: --to is not in it')
  .requiredOption('--from <date>', 'first day', date)
  .requiredOption('--to <date>', 'day after the last', date)
  .option('--as-of <instant>', 'as it was then: what happened later does not exist')
  .option('--time-zone <zone>', 'whose midnights; default: the workspace’s')
  .option('--area <slug>', 'one subject area and those below it')
  .option('--members', 'with the ids that are counted (needs --json)')
  .option('--json', 'print JSON')
  .option('--csv', 'print CSV')
  .action(async (options: Options) => {
    if (options.json && options.csv) throw new Usage('Either --json or --csv.')
    await inDesk(async (desk) => {
      const current = await catchUp(desk)
      const { report, counted } = await asked(desk, options)
      const note = current ? '' : 'So far: the report has not read all events yet.\n'
      process.stderr.write(note)
      if (options.csv) process.stdout.write(figuresCsv(report))
      else if (options.json)
        process.stdout.write(
          `${JSON.stringify({ ...report, ...(options.members ? { members: membersOf(counted) } : {}) })}\n`,
        )
      else for (const line of lines(report)) process.stdout.write(`${line}\n`)
    })
  })

async function asked(desk: Desk, options: Options) {
  try {
    return await reportOf(desk, options, replayAttempts)
  } catch (error) {
    if (error instanceof Invalid)
      throw new Usage(`This cannot be a report: ${Object.keys(error.fields).join(', ')}.`)
    throw error
  }
}

/** Lets the two projections read on, whether a server runs or not; false when they could not in time. */
async function catchUp(desk: Desk): Promise<boolean> {
  const until = performance.now() + PATIENCE
  for (const follower of [reporting, attempting])
    while (performance.now() < until && (await followOnce(desk, follower)));
  await settleAttempts(desk)
  const read = await cursorsOf(desk)
  const newest = await newestSequence(desk)
  return [reporting, attempting].every(({ name }) => (read.get(name) ?? 0) >= newest)
}

function lines(report: Report): string[] {
  const { metrics, mature } = report
  const soFar = mature.tickets && mature.attempts ? '' : ', so far'
  const head = `${report.from} to ${report.to} (${report.time_zone}), as of ${report.as_of}${soFar}`
  return [
    head,
    ...Object.entries(metrics).map(
      ([name, figure]) => `${name.padEnd(28)}${inWords(figure as Record<string, unknown>)}`,
    ),
  ]
}

function inWords(figure: Record<string, unknown>): string {
  if ('n' in figure)
    return figure['n']
      ? `half within ${figure['p50']} min, 9 of 10 within ${figure['p90']} min (n ${figure['n']})`
      : '—'
  if (!('den' in figure)) return JSON.stringify(figure).replace(/["{}]/g, '').replace(/,/g, ', ')
  const { num, den, value, low, high } = figure as Record<string, number | null>
  if (!den || value === null) return '—'
  const interval = low == null ? '' : `  ${percent(value ?? 0)} (${percent(low)} to ${percent(high ?? 0)})`
  return `${num} of ${den}${low == null ? `  ${value}` : interval}`
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
