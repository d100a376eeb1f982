import type { APIRoute } from 'astro'
import { counted } from '#live/places.ts'
import { openStream } from '#live/stream.ts'
import { readTopics } from '#live/topics.ts'
import { actorOf } from '#people/actors.ts'
import { readGuest } from '#people/guests.ts'
import { readSession } from '#people/sessions.ts'
import { certainly } from '#work/actor.ts'
import { visitorActor } from '#work/permissions.ts'

export const GET: APIRoute = async ({ locals, request, url, cookies }) => {
  const { desk, sessionId } = locals
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return new Response(null, { status: 403 })
  const leave = counted(certainly(locals.actor), locals.clientAddress)
  if (!leave) return new Response(null, { status: 429, headers: { 'Retry-After': '30' } })
  const guest = { get: (name: string) => cookies.get(name) }
  const actor = async () => {
    if (locals.actor.kind === 'guest') return readGuest(desk, guest)
    if (!sessionId) return visitorActor
    const personId = await readSession(desk, sessionId)
    return personId ? ((await actorOf(desk, personId))?.actor ?? null) : null
  }
  const since = Number(request.headers.get('last-event-id') ?? url.searchParams.get('since') ?? Number.NaN)
  const stream = await openStream(desk, {
    actor,
    wanted: readTopics(url.searchParams.get('on')),
    since: Number.isSafeInteger(since) && since >= 0 ? since : null,
  })
  if (!stream) {
    leave()
    return new Response(null, { status: 204 })
  }
  request.signal.addEventListener('abort', leave, { once: true })
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    },
  })
}
