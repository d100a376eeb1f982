export interface PeopleEvents {
  'person.joined': { role: string }
  'person.invited': { role: string }
  'person.changed': { fields: string[] }
  'person.role_changed': { role: string; before: string }
  'person.disabled': Record<string, never>
  'person.enabled': Record<string, never>
  'team.made': { tier: number }
  'team.changed': { fields: string[] }
}
