import { isKey, type T } from '#i18n/t.ts'

/** What every field of a form has; the ids are derived, so that label, hint, error and summary find each other. */
export interface FieldProps {
  label: string
  name: string
  id?: string
  hint?: string
  /** Sentences, or keys of sentences as a failed form gives them. */
  error?: string | readonly string[] | null
  /** Only spoken: where what stands around says the same to the eye. */
  hideLabel?: boolean
  /** Says that it may stay empty. */
  optional?: boolean
}

export interface FieldParts {
  id: string
  hintId: string
  errorId: string
  errors: readonly string[]
  /** Attributes of the control itself. */
  control: { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }
}

export function fieldId(name: string): string {
  return `f-${name}`
}

export function fieldParts({
  name,
  id = fieldId(name),
  hint,
  error,
}: Pick<FieldProps, 'name' | 'id' | 'hint' | 'error'>): FieldParts {
  const errors = error ? (typeof error === 'string' ? [error] : error) : []
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const described = [hint && hintId, errors.length > 0 && errorId].filter(Boolean).join(' ')
  return {
    id,
    hintId,
    errorId,
    errors,
    control: {
      id,
      name,
      ...(described && { 'aria-describedby': described }),
      ...(errors.length > 0 && { 'aria-invalid': 'true' as const }),
    },
  }
}

/** A door names what is wrong by key; a page may also hand in a finished sentence. */
export function inWords(error: string, t: T): string {
  return isKey(error) ? t(error) : error
}
