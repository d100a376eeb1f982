import { randomBytes } from 'node:crypto'
import type { APIContext } from 'astro'
import { certainly, isStaff } from '#work/actor.ts'
import { DAY, IDLE } from './attempt.ts'

/** Who looks at us, as far as they let us know: nothing is kept (off), only counted (opted out), or a visit with a key. */
export type Visitor =
  | { kind: 'off' }
  | { kind: 'opted_out' }
  | {
      kind: 'visit'
      key: string
      isNew: boolean
      personId: string | null
      staff: boolean
      bot: boolean
      preview: boolean
    }

type Context = Pick<APIContext, 'cookies' | 'locals' | 'request'>

const programs =
  /bot\b|crawl|spider|slurp|scrape|facebookexternalhit|whatsapp|telegram|preview|monitor|curl\/|wget\/|python-|lighthouse/i

/**
 * The visit of this request, whose key is kept in a cookie for half an hour after the last sign of life and for a day at most.
 * Call for posts only: a page that was merely fetched is no visit yet.
 */
export async function visitorOf(context: Context): Promise<Visitor> {
  const { desk, workspace, optedOut, actor, visit } = context.locals
  const { privacy, deflectionWindowDays } = workspace
  if (privacy === 'off') return { kind: 'off' }
  if (optedOut || (privacy === 'consented' && context.cookies.get('consent')?.value !== 'yes'))
    return { kind: 'opted_out' }
  const lives = visit !== null && (await isAlive(context, visit))
  const key = lives && visit ? visit : randomBytes(16).toString('base64url')
  const maxAge = privacy === 'consented' ? deflectionWindowDays * 86_400 : IDLE / 1000
  context.cookies.set('visit', key, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: desk.config.url.protocol === 'https:',
    maxAge,
  })
  context.locals.visit = key
  const { headers } = context.request
  return {
    kind: 'visit',
    key,
    isNew: !lives,
    personId: certainly(actor),
    staff: isStaff(actor),
    bot: programs.test(headers.get('user-agent') ?? 'bot'),
    preview: /prefetch|prerender|preview/i.test(
      `${headers.get('sec-purpose') ?? ''}${headers.get('purpose') ?? ''}`,
    ),
  }
}

async function isAlive({ locals }: Context, visit: string): Promise<boolean> {
  const { desk, workspace } = locals
  const row = await desk.reader
    .selectFrom('signal')
    .select((e) => [e.fn.min('at').as('first'), e.fn.max('at').as('last')])
    .where('visit', '=', visit)
    .executeTakeFirst()
  // Its first signals may still wait to be written.
  if (!row?.first || !row.last) return true
  const now = desk.clock()
  if (workspace.privacy === 'consented')
    return now - Date.parse(row.first) <= workspace.deflectionWindowDays * DAY
  return now - Date.parse(row.last) <= IDLE && now - Date.parse(row.first) <= DAY
}
