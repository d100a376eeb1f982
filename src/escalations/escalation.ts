/**
 * An escalation asks for more than the first line has: expertise (functional) or authority (hierarchical).
 * It carries a packet, so that nobody asks the customer again, and ends with a knowledge outcome, so that nobody escalates it again.
 * A returned or declined one is over; asking once more is a new escalation, because it was work once more.
 */

export const kinds = ['functional', 'hierarchical'] as const
export type Kind = (typeof kinds)[number]

export const causes = [
  'knowledge_gap',
  'authorization',
  'miscommunication',
  'sla_breach',
  'conflict',
  'policy_route',
  'defect',
  'ramp_up',
  'other',
] as const
export type Cause = (typeof causes)[number]

export const severities = ['low', 'normal', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]

export const states = [
  'requested',
  'active',
  'returned',
  'declined',
  'withdrawn',
  'resolved',
  'closed',
] as const
export type State = (typeof states)[number]

export const outcomes = ['used', 'fixed', 'drafted', 'none'] as const
export type Outcome = (typeof outcomes)[number]

/** What the next person must know before the ticket moves, so that they ask nothing twice. Severity is chosen, the rest is written. */
export const packetFields = [
  'problem',
  'environment',
  'steps_tried',
  'customer_impact',
  'wanted_outcome',
] as const
export type PacketField = (typeof packetFields)[number]
export type Packet = Record<PacketField, string>

/** What can be asked to come again with more in it. */
export const returnable = [...packetFields, 'severity'] as const

/** Which step leads where. `reroute` keeps it where it is. */
export const steps = {
  accept: { from: ['requested'], to: 'active' },
  return: { from: ['requested', 'active'], to: 'returned' },
  decline: { from: ['requested', 'active'], to: 'declined' },
  withdraw: { from: ['requested', 'active'], to: 'withdrawn' },
  reroute: { from: ['requested', 'active'], to: null },
  resolve: { from: ['requested', 'active'], to: 'resolved' },
  close: { from: ['resolved'], to: 'closed' },
} as const satisfies Record<string, { from: readonly State[]; to: State | null }>
export type Step = keyof typeof steps

/** The state after a step, or null where the step cannot be taken. */
export function after(state: State, step: Step): State | null {
  const { from, to } = steps[step]
  return (from as readonly State[]).includes(state) ? (to ?? state) : null
}

/** Open = somebody still owes an answer: requested or active. */
export const openStates = ['requested', 'active'] as const satisfies readonly State[]

export function isOpen(state: string): boolean {
  return (openStates as readonly string[]).includes(state)
}

/** An escalation is done within so many days (the goal the process promises). */
export const GOAL_DAYS = 30

/** How soon a severity wants to be taken, minutes. */
export const DUE_MINUTES: Record<Severity, number> = { low: 1440, normal: 480, high: 120, critical: 30 }

/** Packet fields that are still empty, in the order of the form. */
export function missingFields(packet: Partial<Packet>): PacketField[] {
  return packetFields.filter((field) => !packet[field]?.trim())
}
