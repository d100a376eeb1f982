import type { Reader } from '#db/open.ts'
import type { Member } from './membership.ts'

type Reading = Readonly<{ reader: Reader }>

/** A member as a line: what it is called and where it is. */
export type MemberRow = Member & {
  number: number | null
  title: string
  href: string | null
  area: string | null
  ticket: { number: number; href: string } | null
  requester: string | null
}

/** Names the members of one page of a list. Staff see every ticket. */
export async function memberRows(desk: Reading, members: readonly Member[]): Promise<MemberRow[]> {
  const ids = (kind: Member['kind']) => members.flatMap((member) => (member.kind === kind ? [member.id] : []))
  const linked = ids('link').map((id) => id.split(' '))
  const escalations = await escalationsOf(desk, ids('escalation'))
  const attempts = await attemptsOf(desk, ids('attempt'))
  const tickets = await ticketsOf(desk, [
    ...ids('ticket'),
    ...linked.map(([ticket = '']) => ticket),
    ...escalations.map((row) => row.ticket_id),
    ...attempts.flatMap((row) => row.ticket_id ?? []),
  ])
  const articles = await articlesOf(desk, [...ids('article'), ...linked.map(([, article = '']) => article)])
  return members.map((member): MemberRow => {
    const none = { number: null, title: '', href: null, area: null, ticket: null, requester: null }
    if (member.kind === 'ticket') {
      const row = tickets.get(member.id)
      return {
        ...member,
        ...none,
        number: row?.number ?? null,
        title: row?.subject ?? '',
        href: `/desk/tickets/${row?.number}`,
        area: row?.area ?? null,
        requester: row?.requester ?? null,
      }
    }
    if (member.kind === 'escalation') {
      const row = escalations.find((each) => each.id === member.id)
      const ticket = tickets.get(row?.ticket_id ?? '')
      return {
        ...member,
        ...none,
        number: row?.number ?? null,
        title: ticket?.subject ?? '',
        href: `/desk/escalations/${row?.number}`,
        area: ticket?.area ?? null,
        ticket: at(ticket),
        requester: ticket?.requester ?? null,
      }
    }
    if (member.kind === 'attempt') {
      const row = attempts.find((each) => each.id === member.id)
      return {
        ...member,
        ...none,
        area: row?.area ?? null,
        ticket: at(tickets.get(row?.ticket_id ?? '')),
        requester: row?.person ?? null,
      }
    }
    const [ticketId, articleId] = member.kind === 'link' ? member.id.split(' ') : ['', member.id]
    const row = articles.get(articleId ?? '')
    return {
      ...member,
      ...none,
      title: row?.title ?? '',
      href: row ? `/desk/articles/${row.id}` : null,
      area: row?.area ?? null,
      ticket: at(tickets.get(ticketId ?? '')),
    }
  })
}

const at = (ticket: { number: number } | undefined) =>
  ticket ? { number: ticket.number, href: `/desk/tickets/${ticket.number}` } : null

async function ticketsOf({ reader }: Reading, ids: readonly string[]) {
  if (!ids.length) return new Map<string, never>()
  const rows = await reader
    .selectFrom('ticket as t')
    .innerJoin('person as p', 'p.id', 't.requester_id')
    .select(['t.id', 't.number', 't.subject', 't.area_id as area', 'p.name as requester'])
    .where('t.id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function escalationsOf({ reader }: Reading, ids: readonly string[]) {
  return ids.length
    ? reader.selectFrom('escalation').select(['id', 'number', 'ticket_id']).where('id', 'in', ids).execute()
    : []
}

async function attemptsOf({ reader }: Reading, ids: readonly string[]) {
  if (!ids.length) return []
  return reader
    .selectFrom('attempt_fact as a')
    .leftJoin('person as p', 'p.id', 'a.person_id')
    .select(['a.id', 'a.ticket_id', 'a.area_id as area', 'p.name as person'])
    .where('a.id', 'in', ids)
    .execute()
}

async function articlesOf({ reader }: Reading, ids: readonly string[]) {
  if (!ids.length) return new Map<string, never>()
  const rows = await reader
    .selectFrom('article')
    .select(['id', 'title', 'area_id as area'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
