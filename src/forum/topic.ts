/**
 * A topic is a question customers ask each other; anybody signed in answers, the asker (or the staff) says which answer it was.
 * "I have this too" counts who waits for it and is told. What an agent cannot leave to the forum becomes a ticket, and the topic shows where it is.
 */
export const TITLE_LENGTH = 200
export const TEXT_LENGTH = 32_000

export type TopicState = 'open' | 'solved' | 'hidden'

export function stateOf(topic: { solved_at: string | null; hidden_at: string | null }): TopicState {
  if (topic.hidden_at) return 'hidden'
  return topic.solved_at ? 'solved' : 'open'
}

/** The readable part of a topic's address. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return slug || 'topic'
}

export function topicPath(topic: { number: number; slug: string }): string {
  return `/forum/${topic.number}/${topic.slug}`
}
