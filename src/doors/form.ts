import type { APIContext } from 'astro'
import type { z } from 'zod'
import { act } from '#work/act.ts'
import { type Expected, Invalid, isExpected } from '#work/errors.ts'
import type { Verb } from '#work/verb.ts'
import { Fields, readForm } from './body.ts'
import { type Flash, setFlash } from './flash.ts'
import { stager } from './upload.ts'

type Done = string | { to: string; flash?: Flash }

/** A form: which verb it sends, how its fields become the verb's input, and where to go when it is done. */
export type Form = {
  verb: Verb<z.ZodType, never, unknown>
  read(fields: Fields, context: APIContext): unknown | Promise<unknown>
  done(result: never, context: APIContext, fields: Fields): Done | Promise<Done>
}

export function form<Input extends z.ZodType, Prepared, Result>(spec: {
  verb: Verb<Input, Prepared, Result>
  read(fields: Fields, context: APIContext): unknown | Promise<unknown>
  done(result: Result, context: APIContext, fields: Fields): Done | Promise<Done>
}): Form {
  return spec as unknown as Form
}

/** What became of a page's forms in this request. */
export class Posted {
  /** Send this and render nothing. */
  readonly response: Response | null
  readonly #name: string | null
  readonly #fields: Fields
  readonly #error: Expected | null
  constructor(
    response: Response | null,
    name: string | null = null,
    fields = new Fields(new Map()),
    error: Expected | null = null,
  ) {
    this.response = response
    this.#name = name
    this.#fields = fields
    this.#error = error
  }
  /** What was typed into a field of a form that failed, else the fallback. */
  value(form: string, field: string, fallback = ''): string {
    return this.#name === form && this.#fields.has(field) ? this.#fields.raw(field) : fallback
  }
  values(form: string, field: string): string[] {
    return this.#name === form ? this.#fields.all(field) : []
  }
  /** Sentence keys by field of a form that failed; `*` is the form as a whole. */
  errors(form: string): Record<string, string[]> {
    if (this.#name !== form || !this.#error) return {}
    return this.#error instanceof Invalid ? this.#error.fields : { '*': [`error.${this.#error.code}`] }
  }
  failed(form: string): boolean {
    return this.#name === form && this.#error !== null
  }
}

/**
 * Does what the page's form asks for, if one was sent: forms post to their own page with a field `do` that names the form.
 * With a field `preview` nothing is done, and the page renders itself with what was typed. A failed form leaves the page to render itself with what was typed and what to mend. Unknown errors rethrow.
 */
export async function post(context: APIContext, forms: Record<string, Form>): Promise<Posted> {
  if (context.request.method !== 'POST') return new Posted(null)
  const { desk, actor } = context.locals
  let fields = new Fields(new Map())
  let name: string | null = null
  try {
    fields = await readForm(context.request, stager(context))
    name = fields.text('do') ?? null
    const found = name ? forms[name] : undefined
    if (!found) throw new Invalid({ '*': ['doors.no_such_form'] })
    if (fields.has('preview')) return new Posted(null, name, fields)
    const input = await found.read(fields, context)
    const result = await act(desk, actor, found.verb, input as never)
    const done = await found.done(result as never, context, fields)
    const { to, flash } = typeof done === 'string' ? { to: done, flash: undefined } : done
    if (flash) setFlash(context, flash)
    return new Posted(context.redirect(to, 303))
  } catch (error) {
    if (!isExpected(error)) throw error
    return new Posted(null, name, fields, error)
  }
}

/** The status a page answers with after a form failed. Call where the page sets `Astro.response.status`. */
export function statusOf(posted: Posted, forms: string[]): number {
  return forms.some((name) => posted.failed(name)) ? 422 : 200
}
