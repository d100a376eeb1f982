import { ApiError } from '#doors/api-error.ts'
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
