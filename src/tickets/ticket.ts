/**
 * A ticket is one question somebody asked us, with everything said about it until it is answered.
 * Its status says who has the next word: us (`new`, `open`), the customer (`waiting`), or nobody (`solved`, `closed`).
 * What the customer sees is the stage, which also knows whether a specialist is at work.
 */
export const statuses = ['new', 'open', 'waiting', 'solved', 'closed'] as const
export type Status = (typeof statuses)[number]

export const priorities = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof priorities)[number]

export const channels = ['portal', 'email', 'chat', 'forum', 'phone', 'api', 'agent'] as const
export type Channel = (typeof channels)[number]

export const reasons = ['solved', 'confirmed', 'inactivity', 'duplicate', 'rejected'] as const
export type Reason = (typeof reasons)[number]

export const kinds = ['customer', 'reply', 'note', 'system'] as const
export type Kind = (typeof kinds)[number]

/** What can happen to a status: from which ones, and to which. Everything not listed here cannot be done. */
export const moves = {
  start: { from: ['new'], to: 'open' },
  wait: { from: ['new', 'open'], to: 'waiting' },
  keep_open: { from: ['waiting'], to: 'open' },
  solve: { from: ['new', 'open', 'waiting'], to: 'solved' },
  reopen: { from: ['waiting', 'solved', 'closed'], to: 'open' },
  close: { from: ['new', 'open', 'waiting', 'solved'], to: 'closed' },
} as const satisfies Record<string, { from: readonly Status[]; to: Status }>

export type Move = keyof typeof moves

export function canMove(move: Move, from: Status): boolean {
  return (moves[move].from as readonly Status[]).includes(from)
}

/** How staff bring a ticket to a status by hand; null when there is no way, or nothing to do. */
export function moveTo(status: Status, from: Status): Move | null {
  const ways: Partial<Record<Status, readonly Move[]>> = {
    open: ['start', 'keep_open', 'reopen'],
    waiting: ['wait'],
    solved: ['solve'],
    closed: ['close'],
  }
  return ways[status]?.find((move) => canMove(move, from)) ?? null
}

/** Statuses in which we owe the next word. */
export const ours: readonly Status[] = ['new', 'open']
/** Statuses in which the question is not answered yet. */
export const unanswered: readonly Status[] = ['new', 'open', 'waiting']
export const answered: readonly Status[] = ['solved', 'closed']

export function isAnswered(status: Status): boolean {
  return answered.includes(status)
}

export function isOurs(status: Status): boolean {
  return ours.includes(status)
}

export const stages = ['received', 'in_progress', 'specialist', 'waiting', 'solved'] as const
export type Stage = (typeof stages)[number]

/** What the customer sees: the first that fits. `escalated` = an escalation of the ticket is active. */
export function stageOf(status: Status, escalated: boolean): Stage {
  if (isAnswered(status)) return 'solved'
  if (status === 'waiting') return 'waiting'
  if (escalated) return 'specialist'
  return status === 'new' ? 'received' : 'in_progress'
}

/** What a customer's message does: reopens, stays, or, long after closing, begins a new ticket that names this one. */
export function onCustomerMessage(
  ticket: { status: Status; closedAt: string | null },
  at: string,
  reopenWithinDays: number,
): 'stay' | 'reopen' | 'repeat' {
  if (isOurs(ticket.status)) return 'stay'
  if (ticket.status !== 'closed' || !ticket.closedAt) return 'reopen'
  const days = (Date.parse(at) - Date.parse(ticket.closedAt)) / 86_400_000
  return days <= reopenWithinDays ? 'reopen' : 'repeat'
}

/** What staff choose as they reply: whose turn it is then. */
export const afterReply = ['waiting', 'open', 'solved'] as const
export type AfterReply = (typeof afterReply)[number]
