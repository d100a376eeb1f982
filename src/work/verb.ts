import type { z } from 'zod'
import type { Reader } from '#db/open.ts'
import type { Permission } from './permissions.ts'
import type { Work } from './work.ts'

/**
 * What slow preparation may use before the transaction opens: never the writer. `markdown` adds rendering
 * by declaration merging, because it stands above the kernel.
 */
export interface Prepare {
  /** For what must be known before the slow part; the verb checks again inside the transaction. */
  readonly reader: Reader
  readonly hash: (password: string) => Promise<string>
}

export type Verb<Input extends z.ZodType, Prepared, Result> = Readonly<{
  /** `<slice>.<word>`, permanent: the name in the registry, in forms and in the rights table. */
  name: string
  permission: Permission
  input: Input
  /** What is slow or asynchronous (hashing, Markdown): done before the transaction, handed in. */
  prepare?: (tools: Prepare, input: z.output<Input>) => Promise<Prepared>
  run(work: Work, input: z.output<Input>, prepared: Prepared): Promise<Result>
}>

const registry = new Map<string, Verb<z.ZodType, never, unknown>>()

/** Declares a verb and enters it in the registry, from which the rights table is made. */
export function verb<Input extends z.ZodType, Result, Prepared = undefined>(
  spec: Verb<Input, Prepared, Result>,
): Verb<Input, Prepared, Result> {
  registry.set(spec.name, spec as unknown as Verb<z.ZodType, never, unknown>)
  return spec
}

/** Every verb that has been loaded, by name. */
export function verbs(): ReadonlyMap<string, Verb<z.ZodType, never, unknown>> {
  return registry
}

/** zod's issues as fields → keys of sentences. A message that is not one of our keys becomes the general one of its kind. */
export function fieldsOf(error: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const issue of error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.') || '*']
    for (const name of names) {
      const list = (fields[name] ??= [])
      list.push(keyOf(issue))
    }
  }
  return fields
}

function keyOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z]+(\.[a-zA-Z0-9_]+)+$/.test(issue.message)) return issue.message
  if (issue.code === 'unrecognized_keys') return 'error.field.unknown'
  if (issue.code === 'too_big') return 'error.field.too_long'
  if (issue.code === 'too_small') return 'error.field.needed'
  if (issue.code === 'invalid_format') return `error.field.${issue.format === 'email' ? 'email' : 'format'}`
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'error.field.needed'
  return 'error.field.format'
}
