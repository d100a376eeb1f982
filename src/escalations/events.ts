type About = { number: number }

export interface EscalationEvents {
  'escalation.requested': About & { kind: string; cause: string; severity: string; toTeamId: string }
  'escalation.accepted': About & { assigneeId: string }
  'escalation.returned': About & { missing: string[] }
  'escalation.declined': About
  'escalation.withdrawn': About
  'escalation.rerouted': About & { toTeamId: string; before: string }
  'escalation.resolved': About & { outcome: string; articleRootId: string | null; draftId: string | null }
  'escalation.closed': About
}
