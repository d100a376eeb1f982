/**
 * The story of Parola: a company that pays seafarers, keeps their allotments and gives them a crew card, with offices in
 * Manila and Rijeka. Everything here is data, without imports from `src`. `npm run demo` plays it through the product's verbs.
 *
 * - `people.ts` `crowd.ts` `teams.ts` `areas.ts`: the cast (tests use it too) and the many who write once.
 * - `articles/` `tickets/` `escalations.ts` `topics.ts`: written by hand, one record a thing, in the order of time.
 * - `themes/`: problems that come back in other words. `weave.ts` makes about 600 tickets, their escalations and the visits out
 *   of them; the same seed gives the same story. `acts.ts` turns all of it into one list of acts in the order of time.
 * - `roster.ts` `case.ts` `solving.ts` `escalating.ts` `visiting.ts` `wording.ts` `known.ts` `phrases.ts`: what the weave is made
 *   of: who is at the desk, how a ticket goes, how people type, what was known when.
 * - `today.ts`: the keys of what is going on at the moment the story ends.
 *
 * **References** are keys (`liza.santos`, `returned-name`), unique within their kind. **Times** are `When`. **Texts** are what
 * people wrote; a customer's text is plain, a reply may use Markdown. `{by}` in a reply stands for the time of its `promise`,
 * as a clock time in the reader's zone. No text names a month or a date, because the story ends whenever it is played.
 */

export type Locale = 'en' | 'fil' | 'hr'

/** The same thing said in each language. */
export type Said = Record<Locale, string>

/**
 * `-42 09:12`: 42 days before the day on which the story ends, wall clock in Manila.
 * `now -90`: 90 minutes before the story ends; for what is still going on, so that it stays true at any hour.
 */
export type When = `-${number} ${number}:${number}` | `now -${number}`

export type Person = {
  key: string
  name: string
  email: string
  locale: Locale
  zone: string
  /** Grammatical form in which this person speaks of themselves; Croatian openings are matched with it. */
  form: 'f' | 'm'
}

export type Customer = Person & {
  /** `crew` writes from a ship, `home` is the family that receives the money. */
  who: 'crew' | 'home'
  /** What the desk knows: rank and vessel, or whose payee. */
  about: string
  phone?: string
  /** Never made an account: writes as a guest and follows by the mailed link. */
  guest?: true
  joined: When
}

export type Staff = Person & {
  role: 'agent' | 'specialist' | 'manager' | 'admin'
  team?: string
  licence?: 'candidate' | 'contributor' | 'publisher' | 'coach'
}

export type Team = { key: string; tier: 1 | 2; names: Said; skills: string[] }

/** `team` solves what the first line cannot; `summary` stands under the name on the area's page. */
export type Area = { key: string; slug: string; names: Said; summary: Said; team: string }

/** Either `body`, or the four fields of which `issue` and `resolution` are always there. Markdown. */
export type ArticleText = {
  title: string
  summary?: string
  issue?: string
  environment?: string
  cause?: string
  resolution?: string
  body?: string
  /** Customers' own wordings that lead here. */
  aliases: string[]
  author: string
  made: When
  /** Published to the article's audience, internal ones too (that makes them checked). Absent: a draft. `by` is never the author. */
  published?: { at: When; by: string }
}

/**
 * One article with its languages. Born from an escalation (`origin`), the product makes the draft when that is resolved;
 * at `made` its text becomes what stands here. The first language of `texts` is the original.
 */
export type Article = {
  key: string
  area: string
  audience: 'internal' | 'customers' | 'public'
  confidence: 'wip' | 'unvalidated' | 'validated' | 'archived'
  origin?: string
  /** Open problem everybody should see: public, without a resolution, with the promise of news (minutes after now). */
  knownIssue?: { at: When; promise: number }
  /** Submitted and waiting in the review queue. */
  review?: When
  archived?: { at: When; by: string }
  texts: Partial<Record<Locale, ArticleText>>
}

export type Channel = 'portal' | 'email' | 'phone' | 'chat'
export type Priority = 'low' | 'normal' | 'high' | 'urgent'

/** What happens on a ticket after its opening, in the order of time. Escalations stand in their own records. */
export type Turn =
  | { at: When; do: 'take'; by: string }
  | {
      at: When
      do: 'reply'
      by: string
      text: string
      status: 'waiting' | 'open' | 'solved'
      /** Next update within so many minutes; may lie after the story's end. */
      promise?: number
      /** The prior fix used for this reply (*Used it*). */
      uses?: string
    }
  | { at: When; do: 'note'; by: string; text: string }
  | { at: When; do: 'say'; text: string }
  | { at: When; do: 'flag'; by: string; article: string; text: string }
  | { at: When; do: 'priority'; by: string; to: Priority }
  | { at: When; do: 'area'; by: string; to: string }
  | { at: When; do: 'solved-myself' }
  | { at: When; do: 'rate'; score: 1 | 2 | 3 | 4 | 5; text?: string }

export type Ticket = {
  key: string
  at: When
  /** The requester. */
  by: string
  locale: Locale
  channel: Channel
  area: string
  priority: Priority
  subject: string
  text: string
  /** What the customer searched and read before writing, if we know. */
  tried?: { query: string; read?: string }
  /** The forum question it was made from, and the agent who made it. */
  topic?: { key: string; by: string }
  turns: Turn[]
  /** The theme it belongs to, where it came from the weave. */
  theme?: string
}

export type Packet = {
  problem: string
  environment: string
  steps_tried: string
  customer_impact: string
  wanted_outcome: string
}
export type Severity = 'low' | 'normal' | 'high' | 'critical'
export type Cause =
  | 'knowledge_gap'
  | 'authorization'
  | 'miscommunication'
  | 'sla_breach'
  | 'conflict'
  | 'policy_route'
  | 'defect'
  | 'ramp_up'
  | 'other'

/** What the resolution leaves behind. `drafted` makes the article whose `origin` is this escalation. */
export type Outcome =
  | { kind: 'used' | 'fixed' | 'drafted'; article: string }
  | { kind: 'none'; reason: string }

export type Step =
  | { at: When; do: 'accept'; by: string }
  | { at: When; do: 'return'; by: string; missing: (keyof Packet)[]; text: string }
  | { at: When; do: 'decline'; by: string; text: string }
  | { at: When; do: 'withdraw'; by: string }
  | { at: When; do: 'reroute'; by: string; team: string; text: string }
  | { at: When; do: 'resolve'; by: string; cause: string; resolution: string; outcome: Outcome }
  | { at: When; do: 'close'; by: string }

/** `by` is the agent who raises it. A returned one that is sent again is a new record with `again`. */
export type Escalation = {
  key: string
  ticket: string
  at: When
  by: string
  kind: 'functional' | 'hierarchical'
  cause: Cause
  severity: Severity
  team: string
  packet: Packet
  again?: string
  steps: Step[]
}

export type Answer = { key: string; at: When; by: string; text: string; locale?: Locale }

/** A forum question. `accepted` names an answer; `seconds` said “I have this too”. */
export type Topic = {
  key: string
  at: When
  by: string
  locale: Locale
  area: string
  title: string
  text: string
  answers: Answer[]
  accepted?: { at: When; answer: string }
  seconds: { at: When; by: string }[]
}

/** One opening of a theme. `by` and `form` keep “my wife” and Croatian past tenses with somebody who can say them. */
export type Opening = { subject: string; text: string; by?: 'crew' | 'home'; form?: 'f' | 'm' }

/**
 * A problem that comes back. In the weave a ticket of it is solved at tier 1 with `article` from the day that is there;
 * before that, `hard` of them are escalated. `openings` may hold `{amount}` `{bank}` `{ship}` `{port}`, always in a place
 * where the word is not inflected; replies in English and Filipino may hold `{name}`, the first name.
 */
export type Theme = {
  key: string
  area: string
  article: string
  /** Who takes it when it is escalated. */
  team: string
  /** Escalated share of its tickets before the article is there. 0: the first line always knew. */
  hard: number
  /** Escalated share at any time, because somebody must sign. */
  signed: number
  /** Tickets in each of the thirteen weeks, the oldest first, as if nothing were ever published. */
  weekly: number[]
  /** Share of each language among its tickets; one with 0 has no texts. */
  mix: Record<Locale, number>
  openings: Record<Locale, Opening[]>
  /** What people type into the search field. */
  searches: Record<Locale, string[]>
  /** First replies that solve it with the article. */
  solves: Record<Locale, string[]>
  /** What the customer says after that, if anything. */
  thanks: Record<Locale, string[]>
  /** For its escalations. */
  packet: Packet
  /** Cause and resolution in each language, the resolution being the public reply. */
  resolved: Partial<Record<Locale, { cause: string; resolution: string }>>
}

/** A try to help oneself, for the signals. `read` is long enough to count; `left` = opened the form and did not send. */
export type Visit = {
  key: string
  at: When
  by?: string
  locale: Locale
  theme: string
  query: string
  found: boolean
  read?: string
  vote?: 'yes' | 'no'
  form?: 'left' | 'sent'
  ticket?: string
}
