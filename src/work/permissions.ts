import type { Actor, Role } from './actor.ts'

/** Every permission there is. The map below is the whole truth about who has which; records add their own rules in `policy.ts`. */
export const permissions = [
  'article.read',
  'article.vote',
  'article.draft',
  'article.edit',
  'article.publish',
  'article.archive',
  'article.flag',
  'article.link',
  'article.push',
  'search.ask',
  'search.equate',
  'signal.send',
  'ticket.open',
  'ticket.read',
  'ticket.reply',
  'ticket.confirm',
  'ticket.reopen',
  'ticket.rate',
  'ticket.work',
  'ticket.note',
  'ticket.assign',
  'escalation.read',
  'escalation.raise',
  'escalation.work',
  'escalation.manage',
  'forum.read',
  'forum.ask',
  'forum.answer',
  'forum.moderate',
  'report.read',
  'person.join',
  'person.self',
  'person.manage',
  'workspace.manage',
  'token.manage',
  'outbox.read',
  'job.manage',
  'event.read',
] as const

export type Permission = (typeof permissions)[number]

const visitor: Permission[] = [
  'article.read',
  'article.vote',
  'search.ask',
  'signal.send',
  'ticket.open',
  'forum.read',
  'person.join',
]
const guest: Permission[] = [
  ...visitor,
  'ticket.read',
  'ticket.reply',
  'ticket.confirm',
  'ticket.reopen',
  'ticket.rate',
]
const customer: Permission[] = [...guest, 'forum.ask', 'forum.answer', 'person.self']
const agent: Permission[] = [
  ...customer,
  'article.draft',
  'article.edit',
  'article.flag',
  'article.link',
  'ticket.work',
  'ticket.note',
  'ticket.assign',
  'escalation.read',
  'escalation.raise',
  'forum.moderate',
  'report.read',
]
const specialist: Permission[] = [...agent, 'escalation.work']
const manager: Permission[] = [...specialist, 'escalation.manage', 'workspace.manage', 'search.equate']

export const permissionMap: Record<Role | 'visitor' | 'guest' | 'system', ReadonlySet<Permission>> = {
  visitor: new Set(visitor),
  guest: new Set(guest),
  customer: new Set(customer),
  agent: new Set(agent),
  specialist: new Set(specialist),
  manager: new Set(manager),
  admin: new Set(permissions),
  system: new Set(permissions),
}

/** What a publisher or coach gains, whatever the role. */
export const licencePermissions: Record<string, readonly Permission[]> = {
  candidate: [],
  contributor: [],
  publisher: ['article.publish', 'article.archive', 'search.equate'],
  coach: ['article.publish', 'article.archive', 'search.equate'],
}

export const visitorActor: Actor = Object.freeze({ kind: 'visitor', may: permissionMap.visitor })

export function systemActor(name: string): Actor {
  return { kind: 'system', name, may: permissionMap.system }
}
