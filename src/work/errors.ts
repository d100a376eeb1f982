/** Names of fields → keys of sentences that say what to do about each. */
export type Fields = Record<string, string[]>

/**
 * The four expected errors. `code` is permanent and has a sentence in each language (`error.<code>`);
 * doors catch these, everything else is a fault of ours and is logged with a reference.
 */
export abstract class Expected extends Error {
  abstract readonly status: 404 | 403 | 409 | 422
  readonly code: string
  readonly values: Record<string, string | number>
  constructor(code: string, values: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.values = values
  }
}

/** What was asked for is not there, or not for this person: the answer is the same. */
export class Missing extends Expected {
  readonly status = 404
  constructor(code = 'missing') {
    super(code)
  }
}

/** The person may see it, but not do this. */
export class Refused extends Expected {
  readonly status = 403
}

/** Somebody was faster, or the record is past the state in which this can be done. */
export class Conflict extends Expected {
  readonly status = 409
}

/** The input cannot be used; `fields` says which part and why. */
export class Invalid extends Expected {
  readonly status = 422
  readonly fields: Fields
  constructor(fields: Fields, code = 'invalid', values: Record<string, string | number> = {}) {
    super(code, values)
    this.fields = fields
  }
}

export function isExpected(error: unknown): error is Missing | Refused | Conflict | Invalid {
  return error instanceof Expected
}
