import { z } from 'zod'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import type { Permission } from '#work/permissions.ts'

export type Scope = 'read' | 'write' | 'admin'

export type Call<Params, Query, Body> = Readonly<{
  desk: Desk
  actor: Actor
  params: Params
  query: Query
  body: Body
  locale: string
  /** Absolute address of a path of ours. */
  url(path: string): string
  /** Made of the Idempotency-Key: what creates something hands it on, so that a repeat after a crash makes nothing twice. */
  submissionId: string | undefined
}>

export type Answer = { status?: number; body: unknown }

export type Endpoint = Readonly<{
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Under /api/v1; `{name}` is a parameter. */
  path: string
  /** What it does, in one line of the reference. */
  summary: string
  tag: string
  permission: Permission
  /** True: answers without a token too, as a visitor. */
  open?: boolean
  /** True: changes nothing although it is no GET, so a token that may only read is enough. */
  reads?: boolean
  params: z.ZodType
  query: z.ZodType
  body: z.ZodType | null
  answer: z.ZodType | null
  /** Status of success; default 200. */
  status: number
  run(call: Call<never, never, never>): Promise<Answer>
}>

const none = z.strictObject({})

type Spec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Omit<
  Endpoint,
  'params' | 'query' | 'body' | 'run' | 'answer' | 'status'
> & {
  params?: P
  query?: Q
  body?: B
  answer?: z.ZodType
  status?: number
  run(call: Call<z.output<P>, z.output<Q>, z.output<B>>): Promise<Answer>
}

/** Declares an endpoint of the API. The registry makes the reference, the OpenAPI document and the rights table. */
export function endpoint<
  P extends z.ZodType = typeof none,
  Q extends z.ZodType = typeof none,
  B extends z.ZodType = typeof none,
>(spec: Spec<P, Q, B>): Endpoint {
  return {
    ...spec,
    params: spec.params ?? none,
    query: spec.query ?? none,
    body: spec.body ?? null,
    answer: spec.answer ?? null,
    status: spec.status ?? 200,
    run: spec.run as Endpoint['run'],
  }
}

/** The number in an address, such as a ticket's. */
export const numberParam = z.strictObject({
  number: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 50),
})

/** What every list takes. */
export const listQuery = z.strictObject({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
