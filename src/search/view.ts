import { type Result, type Scope, scopes } from './ask.ts'
import type { Segment } from './highlight.ts'

/** A result as our own pages and scripts show it: with what to mark, and only what its line says. */
export interface BoxResult {
  id: string
  type: Result['type']
  title: Segment[]
  passage: Segment[]
  url: string
  locale: string
  article?: { confidence: string; audience: string; knownIssue: boolean }
  escalation?: { number: number }
  topic?: { solved: boolean; seconds: number }
  ticket?: { number: number; status: string }
}

export function boxView(one: Result): BoxResult {
  const { article, escalation, topic, ticket } = one
  return {
    id: one.id,
    type: one.type,
    title: one.titleMarks,
    passage: one.passage,
    url: one.url,
    locale: one.locale,
    ...(article ? { article: { confidence: article.confidence, audience: article.audience, knownIssue: article.knownIssue } } : {}),
    ...(escalation ? { escalation: { number: escalation.number } } : {}),
    ...(topic ? { topic: { solved: topic.solved, seconds: topic.seconds } } : {}),
    ...(ticket ? { ticket } : {}),
  }
}

export function scopeOf(value: string | null): Scope {
  return scopes.find((scope) => scope === value) ?? 'all'
}
