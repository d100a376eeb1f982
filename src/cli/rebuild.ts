import { Command } from 'commander'
import { settleAttempts } from '#attempts/settling.ts'
import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { cursorsOf, followOnce, moveCursor, newestSequence, type Projection } from '#work/follow.ts'
import { systemActor } from '#work/permissions.ts'
import { inDesk } from './in-desk.ts'
import { progressBar } from './progress-bar.ts'
import { Usage } from './said.ts'

export const command = new Command('rebuild')
  .description('empty a projection and make it again from the event log')
  .argument('<follower>', 'its name, e.g. search, reports, attempts')
  .action((name: string) => inDesk((desk) => rebuild(desk, name)))

async function rebuild(desk: Desk, name: string): Promise<void> {
  const projections = desk.followers.filter(
    (follower): follower is Projection => follower.kind === 'projection',
  )
  const projection = projections.find((each) => each.name === name)
  if (!projection)
    throw new Usage(
      `There is no projection "${name}". There are: ${projections.map((each) => each.name).join(', ')}.`,
    )
  const bar = progressBar(`Rebuilding ${name}`)
  await write(desk, systemActor(name), async (work) => {
    await projection.clear(work)
    await moveCursor(work, name, 0)
  })
  const of = await newestSequence(desk)
  while (await followOnce(desk, projection)) {
    bar.to((await cursorsOf(desk)).get(name) ?? 0, of)
  }
  if (name === 'attempts') await settleAttempts(desk)
  bar.end()
  process.stdout.write(`${name} was made again from ${of} events.\n`)
}
