import type { APIContext } from 'astro'
import type { Fields } from '#doors/body.ts'
import type { Form } from '#doors/form.ts'
import type { Given } from './beacon.ts'
import { signal } from './recording.ts'

/** The same form, which also notes what its sending says about the visitor: this is how visits without JavaScript are counted. */
export function telling<Result>(form: Form, says: (result: Result, fields: Fields) => Given[]): Form {
  return {
    ...form,
    done: async (result, context: APIContext, fields) => {
      await signal(context, ...says(result as Result, fields))
      return form.done(result, context, fields)
    },
  }
}

/** Every form of a page. */
export function tellingAll<Result>(
  forms: Record<string, Form>,
  says: (result: Result, fields: Fields) => Given[],
): Record<string, Form> {
  return Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, telling(form, says)]))
}
