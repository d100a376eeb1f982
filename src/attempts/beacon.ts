import { z } from 'zod'

const id = z.uuid()
const record = z.string().min(1).max(60)
const via = z.enum(['search', 'suggestion', 'link', 'list', 'other'])
const percent = z.number().int().min(0).max(100)
/** An article (any language of it) or a topic; exactly one. */
const target = { article: record.optional(), topic: record.optional() }

const named = [
  z.strictObject({ id, name: z.literal('visit_started') }),
  z.strictObject({
    id,
    name: z.literal('searched'),
    query: z.string().trim().min(1).max(200),
    results: z.number().int().min(0).max(1000),
    final: z.boolean().default(true),
  }),
  z.strictObject({
    id,
    name: z.literal('result_clicked'),
    search: id,
    rank: z.number().int().min(1).max(1000),
    ...target,
  }),
  z.strictObject({ id, name: z.literal('viewed'), from: via.optional(), ...target }),
  z.strictObject({
    id,
    name: z.literal('read'),
    seconds: z.number().int().min(0).max(86_400),
    scroll: percent,
    from: via.optional(),
    ...target,
  }),
  z.strictObject({
    id,
    name: z.literal('voted'),
    vote: z.enum(['yes', 'no']),
    from: via.optional(),
    ...target,
  }),
  z.strictObject({ id, name: z.literal('form_opened'), area: record.optional() }),
  z.strictObject({
    id,
    name: z.literal('suggestions_shown'),
    articles: z.array(record).max(20),
    topics: z.array(record).max(20).default([]),
    arm: z.enum(['shown', 'hidden']).default('shown'),
  }),
  z.strictObject({
    id,
    name: z.literal('link_opened'),
    article: record,
    context: z.enum(['forum', 'chat', 'auto_reply', 'ticket']),
  }),
] as const

/** What a page may say of its visitor. What was sent, asked or followed is said by the server alone. */
export const beacon = z.strictObject({ signals: z.array(z.discriminatedUnion('name', named)).min(1).max(50) })

export type Beaconed = z.output<typeof beacon>['signals'][number]

/** What happened, as pages and forms of ours say it; without an id it gets one. */
export type Given = (
  | Omit<Beaconed, 'id'>
  | { name: 'form_submitted'; ticket: string }
  | { name: 'topic_asked'; topic: string }
  | { name: 'followed'; article: string }
) &
  Partial<{
    id: string
    article: string
    topic: string
    ticket: string
    area: string
    query: string
    results: number
    final: boolean
    search: string
    rank: number
    from: string
    vote: string
    seconds: number
    scroll: number
    articles: string[]
    topics: string[]
    arm: string
    context: string
  }>
