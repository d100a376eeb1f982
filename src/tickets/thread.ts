import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { readableMessages, visibleTickets } from './policy.ts'
import type { TicketView } from './queries.ts'
import type { Kind } from './ticket.ts'

export type Attachment = Readonly<{ id: string; name: string; type: string; size: number }>

export type Turn = Readonly<{
  id: string
  ticketId: string
  kind: Kind
  public: boolean
  author: Readonly<{ id: string; name: string; staff: boolean; team: string | null }> | null
  text: string
  html: string
  channel: string
  at: string
  files: readonly Attachment[]
}>

/** What was said on a ticket and on those that went into it, as far as this person may read it. */
export async function threadOf(desk: Desk, actor: Actor, ticket: TicketView): Promise<Turn[]> {
  const family = await readableFamily(desk, actor, ticket)
  const rows = await desk.reader
    .selectFrom('message')
    .leftJoin('person', 'person.id', 'message.author_id')
    .select([
      'message.id',
      'message.ticket_id',
      'message.kind',
      'message.public',
      'message.author_id',
      'message.text',
      'message.html',
      'message.channel',
      'message.created_at',
      'person.name',
      'person.role',
    ])
    .where('message.ticket_id', 'in', family)
    .where(readableMessages(actor))
    .orderBy('message.created_at')
    .orderBy('message.id')
    .execute()
  const [files, teams] = await Promise.all([
    filesOf(
      desk,
      rows.map((row) => row.id),
    ),
    teamsOf(
      desk,
      rows.flatMap((row) => (row.author_id && row.role !== 'customer' ? [row.author_id] : [])),
    ),
  ])
  return rows.map((row) => ({
    id: row.id,
    ticketId: row.ticket_id,
    kind: row.kind as Kind,
    public: row.public === 1,
    author: row.author_id
      ? {
          id: row.author_id,
          name: row.name ?? '',
          // Staff who ask something themselves write as customers.
          staff: row.role !== 'customer' && row.author_id !== ticket.requester.id,
          team: teams.get(row.author_id) ?? null,
        }
      : null,
    text: row.text,
    html: row.html,
    channel: row.channel,
    at: row.created_at,
    files: files.get(row.id) ?? [],
  }))
}

// Between customers the words of a ticket that went into another stay on their own page.
async function readableFamily(desk: Desk, actor: Actor, ticket: TicketView): Promise<string[]> {
  if (ticket.family.length === 1) return [ticket.id]
  const rows = await desk.reader
    .selectFrom('ticket')
    .select('ticket.id')
    .where('ticket.id', 'in', [...ticket.family])
    .where(visibleTickets(actor))
    .execute()
  return rows.map((row) => row.id)
}

async function filesOf(desk: Desk, messageIds: string[]): Promise<Map<string, Attachment[]>> {
  const files = new Map<string, Attachment[]>()
  if (!messageIds.length) return files
  const rows = await desk.reader
    .selectFrom('file_use')
    .innerJoin('file', 'file.id', 'file_use.file_id')
    .select(['file_use.record_id', 'file.id', 'file.name', 'file.type', 'file.size'])
    .where('file_use.record_kind', '=', 'message')
    .where('file_use.record_id', 'in', messageIds)
    .orderBy('file.created_at')
    .orderBy('file.id')
    .execute()
  for (const { record_id, ...file } of rows) files.set(record_id, [...(files.get(record_id) ?? []), file])
  return files
}

/** The team of each person, the first line before others. */
export async function teamsOf(desk: Desk, personIds: string[]): Promise<Map<string, string>> {
  if (!personIds.length) return new Map()
  const rows = await desk.reader
    .selectFrom('team_member')
    .innerJoin('team', 'team.id', 'team_member.team_id')
    .select(['team_member.person_id', 'team.name'])
    .where('team_member.person_id', 'in', [...new Set(personIds)])
    .orderBy('team.tier', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.name]))
}
