import { ApiError } from '#doors/api-error.ts'
import { type Posted, statusOf } from '#doors/form.ts'
import { Invalid } from '#work/errors.ts'

/** Turns "too many" into what a form can show; everything else passes. */
export async function counted(count: () => Promise<void>): Promise<void> {
  try {
    await count()
  } catch (error) {
    if (error instanceof ApiError && error.status === 429)
      throw new Invalid({ '*': ['people.too_many'] }, 'too_many', error.values)
    throw error
  }
}

/** The status of a page after one of its forms failed: 429 where somebody tried too often. */
export function answerStatus(posted: Posted, forms: string[]): number {
  const isTooMany = forms.some((form) => posted.errors(form)['*']?.includes('people.too_many'))
  return isTooMany ? 429 : statusOf(posted, forms)
}
