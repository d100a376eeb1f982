import type { APIRoute } from 'astro'
import { beacon } from '#attempts/beacon.ts'
import { signal } from '#attempts/recording.ts'
import { errorResponse, respond } from '#doors/api.ts'
import { throttle } from '#doors/throttle.ts'

/** The longest batch a page sends, bytes. */
const LIMIT = 16 * 1024

/** The self-help beacon: a batch of signals from a page of ours. Repeating it changes nothing. */
export const POST: APIRoute = async (context) => {
  const { desk, clientAddress } = context.locals
  try {
    await throttle(desk, 'signals.open', clientAddress)
    const text = await context.request.text()
    if (text.length > LIMIT) return respond(413, { error: { code: 'body_too_large' } })
    const sent = beacon.safeParse(parsed(text))
    if (!sent.success) return respond(422, { error: { code: 'invalid' } })
    await signal(context, ...sent.data.signals)
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    return errorResponse(context, error)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
