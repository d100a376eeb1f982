import type { Line } from './loading-rows.ts'

type EventRow = {
  at: string
  type: string
  actor_kind: string
  actor_id: string | null
  record_kind: string
  record_id: string
  ticket_id: string | null
  particulars: string
}

const answered = ['solved', 'closed']

/** The events that these records would have left, in order. */
export function inEvents(lines: readonly Line[]): EventRow[] {
  const ticketOf = new Map(
    lines.flatMap((line) =>
      line.record === 'escalation' ? [[line.id, line['ticket'] as string] as const] : [],
    ),
  )
  const topicOf = new Map(
    lines.flatMap((line) => (line.record === 'answer' ? [[line.id, line['topic'] as string] as const] : [])),
  )
  const status = new Map<string, string>()
  const article = new Map<string, { audience: string; confidence: string }>()
  const customers = new Set(
    lines.flatMap((line) => (line.record === 'person' && line['role'] === 'customer' ? [line.id] : [])),
  )
  return lines.flatMap((line): EventRow[] => {
    const by = (line['by'] ?? line['author'] ?? null) as string | null
    const one = (
      type: string,
      kind: string,
      id: string,
      ticketId: string | null,
      particulars: object = {},
    ): EventRow => ({
      at: line.at,
      type,
      actor_kind: by ? 'person' : 'system',
      actor_id: by,
      record_kind: kind,
      record_id: id,
      ticket_id: ticketId,
      particulars: JSON.stringify(particulars),
    })
    const ofTicket = (type: string, particulars: object = {}) =>
      one(type, 'ticket', line['ticket'], line['ticket'], particulars)
    switch (line.record) {
      case 'ticket':
        return [one('ticket.opened', 'ticket', line.id, line.id, { areaId: line['area'] ?? null })]
      case 'message':
        return [ofTicket(customers.has(by ?? '') ? 'ticket.customer_wrote' : 'ticket.replied')]
      case 'status': {
        const before = status.get(line['ticket']) ?? 'new'
        const to = line['to'] as string
        status.set(line['ticket'], to)
        const opens = answered.includes(before)
          ? 'ticket.reopened'
          : before === 'waiting'
            ? 'ticket.resumed'
            : 'ticket.started'
        return [
          ofTicket(
            to === 'open' ? opens : `ticket.${to}`,
            answered.includes(to) ? { reason: line['reason'] ?? 'solved', by: by ? 'staff' : 'rule' } : {},
          ),
        ]
      }
      case 'spam':
        return [ofTicket('ticket.marked', { as: 'spam' })]
      case 'merge':
        return [ofTicket('ticket.merged', { into: line['into'] })]
      case 'rating':
        return [ofTicket('ticket.rated')]
      case 'link':
        return [ofTicket('ticket.linked', { rootId: line['article'] })]
      case 'no_article':
        return [ofTicket('ticket.no_article')]
      case 'problem':
        return [ofTicket('ticket.changed')]
      case 'escalation':
        return [one('escalation.requested', 'escalation', line.id, line['ticket'])]
      case 'escalation_step': {
        const types: Record<string, string> = { active: 'accepted' }
        return [
          one(
            `escalation.${types[line['to']] ?? line['to']}`,
            'escalation',
            line['escalation'],
            ticketOf.get(line['escalation']) ?? null,
          ),
        ]
      }
      case 'accept':
        return [
          one('topic.accepted', 'topic', topicOf.get(line['answer']) ?? '', null, {
            answerId: line['answer'],
            byAuthor: true,
          }),
        ]
      case 'article': {
        const state = { audience: line['audience'] as string, confidence: line['confidence'] as string }
        article.set(line.id, state)
        const drafted = one('article.drafted', 'article', line.id, null, { rootId: line.id, ...state })
        return state.audience === 'public'
          ? [drafted, one('article.published', 'article', line.id, null, { rootId: line.id })]
          : [drafted]
      }
      case 'article_state':
        return [
          one('article.state_changed', 'article', line['article'], null, {
            rootId: line['article'],
            audience: line['audience'],
            confidence: line['confidence'],
          }),
        ]
      default:
        return []
    }
  })
}
