import type { Desk } from '#work/desk.ts'
import { job } from '#work/jobs.ts'
import { workspaceOf } from '#workspace/settings.ts'
import { learnAnew } from './learning.ts'

declare module '#work/later.ts' {
  interface Jobs {
    'search.learn': Record<string, never>
  }
}

/** So many new links are worth learning from at once; fewer wait for the night. */
const enough = 50
const night = { from: 1, to: 5 }
/** ms between two lessons of the night. */
const rest = 12 * 3_600_000

/** Learns from links when there is enough news, else at night. */
export const learnFromLinks = job({
  kind: 'search.learn',
  everySeconds: 600,
  run: async (desk) => {
    if (await isDue(desk)) await learnAnew(desk)
  },
})

/** Whether links came, went or moved since the last lesson, and it is worth one now. */
export async function isDue(desk: Desk): Promise<boolean> {
  const last = await desk.reader
    .selectFrom('search_encoder')
    .select(['sequence', 'trained_at'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { news } = await desk.reader
    .selectFrom('event')
    .select((is) => is.fn.countAll<number>().as('news'))
    .where('sequence', '>', last?.sequence ?? 0)
    .where('type', 'in', ['ticket.linked', 'ticket.unlinked', 'article.merged', 'article.archived'])
    .executeTakeFirstOrThrow()
  if (Number(news) >= enough) return true
  if (Number(news) === 0) return false
  const rested = !last || desk.clock() - Date.parse(last.trained_at) > rest
  return rested && isNight(desk.clock(), (await workspaceOf(desk)).timeZone)
}

function isNight(now: number, timeZone: string): boolean {
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(now),
  )
  return hour >= night.from && hour < night.to
}
