/** What is going on at the moment the story ends, by key, for tests, pictures and the demo's greeting. */
export const today = {
  /** Liza Santos, with a specialist; the next update is due in half an hour. */
  withSpecialist: { ticket: 't.liza-returned', escalation: 'esc.liza' },
  /** Promised and not kept: eight minutes late. */
  lapsed: 't.grace-ready',
  /** Promised, and still in time. */
  laterToday: ['t.nestor-hours', 't.tomislav-satellite', 't.nikola-tablet'],
  /** Requested, and nobody has accepted it yet. */
  requested: 'esc.tablet',
  /** The known issue on the home page, with the escalation behind it. */
  knownIssue: { article: 'bpi-late', escalation: 'esc.bpi', ticket: 't.maricel-bpi' },
  /** In the review queue; the ticket is one that tier 1 can solve with it. */
  review: { article: 'cadet-payee', ticket: 't.petar-payee' },
  /** Nobody has taken these yet. */
  unassigned: ['t.maricel-payee', 't.cherry-terminal', 't.guest-iban'],
  onTheCustomer: 't.arnel-book',
  tomorrow: 't.joel-months',
} as const
