import type { T } from '#i18n/t.ts'
import type { MarkName } from '#ui/marks.ts'
import type { Escalated, TicketView } from './queries.ts'
import type { Turn } from './thread.ts'
import type { Stage } from './ticket.ts'
import type { Happening } from './timeline.ts'

/** How customers see our people: by first name and team, or by team alone where the house wants it so. */
export type Naming = Readonly<{ company: string; showHolderName: boolean }>

export function publicName(
  person: { name: string; staff: boolean; team?: string | null },
  { company, showHolderName }: Naming,
): string {
  if (!person.staff) return person.name
  return showHolderName ? (person.name.split(' ')[0] ?? person.name) : (person.team ?? company)
}

export type Stop = {
  title: string
  state: 'done' | 'now' | 'promised'
  mark?: MarkName
  at?: string | null
  note?: string
}

export type Track = { title: string; text: string; stops: Stop[]; mark: MarkName }

const marks: Record<Stage, MarkName> = {
  received: 'ask',
  in_progress: 'now',
  specialist: 'rise',
  waiting: 'wait',
  solved: 'answered',
}

/** The one card that answers everything: who has it, whether the customer must act, and the way from question to answer. */
export function trackOf(
  t: T,
  ticket: TicketView,
  thread: readonly Turn[],
  happened: readonly Happening[],
  naming: Naming,
): Track {
  const active = ticket.escalations.find((one) => one.state === 'active')
  const holder = holderOf(ticket, active, naming)
  const who = holder ?? ''
  const team = active?.team ?? ticket.team?.name ?? ''
  const key = ticket.status === 'closed' && !ticket.root ? 'closed' : ticket.stage
  return {
    title: t(`tickets.stage.${key}.title`, { who, team, named: holder ? 'yes' : 'no' }),
    text: t(`tickets.stage.${key}.text`, { who, team, named: holder ? 'yes' : 'no' }),
    mark: marks[ticket.stage],
    stops: stopsOf(t, ticket, active, firstWork(thread, happened), holder),
  }
}

function holderOf(ticket: TicketView, active: Escalated | undefined, naming: Naming): string | null {
  const name = active ? active.holder : ticket.assignee?.name
  if (!name) return null
  return publicName({ name, staff: true, team: active?.team ?? ticket.team?.name ?? null }, naming)
}

/** When somebody first took or answered it. */
function firstWork(thread: readonly Turn[], happened: readonly Happening[]): string | null {
  const times = [
    thread.find((turn) => turn.author?.staff)?.at,
    happened.find((one) => one.type === 'ticket.assigned')?.at,
  ]
  return times.filter((at) => at !== undefined).sort()[0] ?? null
}

function stopsOf(
  t: T,
  ticket: TicketView,
  active: Escalated | undefined,
  begun: string | null,
  holder: string | null,
): Stop[] {
  const stage = ticket.stage
  const escalated = active ?? ticket.escalations.findLast((one) => one.acceptedAt !== null)
  const stops: Stop[] = [
    { title: t('tickets.stop.received'), state: stage === 'received' ? 'now' : 'done', at: ticket.createdAt },
  ]
  if (stage !== 'received') {
    const now = stage === 'in_progress'
    stops.push({
      title: t('tickets.stop.in_progress'),
      state: now ? 'now' : 'done',
      at: begun,
      ...(now && holder ? { note: holder } : {}),
    })
  }
  if (escalated && stage !== 'received') {
    const now = stage === 'specialist'
    stops.push({
      title: t('tickets.stop.specialist'),
      state: now ? 'now' : 'done',
      at: escalated.acceptedAt,
      ...(now ? { mark: 'rise' as const, ...(holder ? { note: holder } : {}) } : {}),
    })
  }
  if (stage === 'waiting')
    stops.push({ title: t('tickets.stop.waiting'), state: 'now', mark: 'wait', at: ticket.waitingSince })
  if (stage === 'solved')
    return [
      ...stops,
      {
        title: t('tickets.stop.solved'),
        state: 'now',
        mark: 'answered',
        at: ticket.solvedAt ?? ticket.closedAt,
      },
    ]
  if (ticket.promiseAt)
    stops.push({
      title: t('tickets.stop.promised'),
      state: 'promised',
      at: ticket.promiseAt,
      ...(ticket.promiseLapsedAt ? { mark: 'lapsed' as const } : {}),
    })
  return [...stops, { title: t('tickets.stop.solved'), state: 'promised' }]
}
