export interface TicketEvents {
  'ticket.opened': {
    number: number
    requesterId: string
    areaId: string | null
    channel: string
    priority: string
  }
  'ticket.started': { number: number }
  'ticket.replied': { number: number; messageId: string; first: boolean }
  'ticket.customer_wrote': { number: number; messageId: string }
  'ticket.noted': { number: number; messageId: string; mentions: string[] }
  'ticket.assigned': {
    number: number
    assigneeId: string | null
    teamId: string | null
    before: string | null
  }
  'ticket.waiting': { number: number }
  'ticket.resumed': { number: number }
  'ticket.solved': { number: number; reason: string; by: 'staff' | 'customer' | 'rule' }
  'ticket.reopened': { number: number; by: 'staff' | 'customer' }
  'ticket.closed': { number: number; reason: string }
  'ticket.promised': { number: number; until: string }
  'ticket.promise_near': { number: number; until: string }
  'ticket.promise_lapsed': { number: number; until: string }
  'ticket.changed': {
    number: number
    subject?: boolean
    areaId?: string | null
    priority?: string
    tags?: string[]
  }
  'ticket.rated': { number: number; score: number }
  'ticket.merged': { number: number; into: string }
  'ticket.participant_added': { number: number; personId: string }
  'ticket.raise_asked': { number: number; messageId: string }
  'ticket.participant_removed': { number: number; personId: string }
  'ticket.repeated': { number: number; of: string }
  'ticket.marked': { number: number; as: 'spam' | 'ham' | 'test' }
}
