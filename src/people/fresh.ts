import type { APIContext } from 'astro'
import { Invalid } from '#work/errors.ts'
import { sessionBegan } from './sessions.ts'

/** How long after signing in somebody may do what gives power away, minutes. */
export const FRESH_MINUTES = 15

/** Lets pass who signed in a short while ago: an open screen or a stolen cookie is not enough to give out roles and tokens. */
export async function demandFresh({ locals }: Pick<APIContext, 'locals'>): Promise<void> {
  const { desk, sessionId } = locals
  const began = sessionId ? await sessionBegan(desk, sessionId) : null
  if (began === null || desk.clock() - Date.parse(began) > FRESH_MINUTES * 60_000) {
    throw new Invalid({ '*': ['people.fresh.needed'] }, 'fresh')
  }
}
