/**
 * An article is one language of something we know. Its confidence says how far it has been checked, its audience who may read
 * it; the two are independent, but what is being written stays inside. A revision is never changed: every edit adds one.
 */
export const confidences = ['wip', 'unvalidated', 'validated', 'archived'] as const
export type Confidence = (typeof confidences)[number]

export const audiences = ['internal', 'customers', 'public'] as const
export type Audience = (typeof audiences)[number]

export const changes = ['typo', 'content', 'major'] as const
export type Change = (typeof changes)[number]

/** Why a reader's question was not answered. */
export const voteReasons = ['unclear', 'wrong', 'outdated', 'other_problem', 'did_not_work'] as const
export type VoteReason = (typeof voteReasons)[number]

/** The seven questions of a review, in their order. */
export const checks = ['unique', 'complete', 'clear', 'title', 'links', 'metadata', 'audience'] as const
export type Check = (typeof checks)[number]
export const answers = ['yes', 'no', 'na'] as const
export type Checklist = Partial<Record<Check, (typeof answers)[number]>>

/** What an article can be told to become, from each confidence. Publishing leads to `validated` from any but `archived`. */
const moves: Record<Confidence, readonly Confidence[]> = {
  wip: ['unvalidated', 'validated', 'archived'],
  unvalidated: ['wip', 'validated', 'archived'],
  validated: ['unvalidated', 'wip', 'archived'],
  archived: ['unvalidated'],
}

type State = Readonly<{ confidence: string; audience: string }>

export function canMove(from: string, to: Confidence): boolean {
  return from === to || (moves[from as Confidence]?.includes(to) ?? false)
}

/** Whether the two may stand together: outside the house there is nothing that is still being written. */
export function isSound({ confidence, audience }: State): boolean {
  return audience === 'internal' || confidence !== 'wip'
}

/** Confidences under which somebody outside may read an article. */
export const shown: readonly Confidence[] = ['unvalidated', 'validated']
export const outside: readonly Audience[] = ['customers', 'public']

/** What metrics.md counts as published: outside, not archived, and with something that helps. */
export function isPublished(article: State & Readonly<{ resolution: string; body: string }>): boolean {
  return isOutside(article) && (article.resolution !== '' || article.body !== '')
}

/** Whether anybody but the staff can read it. */
export function isOutside({ confidence, audience }: State): boolean {
  return outside.includes(audience as Audience) && shown.includes(confidence as Confidence)
}

/** Minutes after the last edit before its only publisher may take the second look. */
export const SECOND_LOOK = 10

/** Answers that are still open, and those that say no: both keep an article from being published. */
export function openChecks(list: Checklist): Check[] {
  return checks.filter((check) => list[check] !== 'yes' && list[check] !== 'na')
}
