import type { APIRoute } from 'astro'
import { z } from 'zod'
import { errorResponse, respond } from '#doors/api.ts'
import { throttle } from '#doors/throttle.ts'
import { locales } from '#i18n/locales.ts'
import { translator } from '#i18n/t.ts'
import { longestQuery, longestText } from '#search/ask.ts'
import { suggest } from '#search/suggest.ts'
import { linesOf } from '#search/view.ts'
import { isStaff } from '#work/actor.ts'

const asked = z.strictObject({
  subject: z.string().max(longestQuery).default(''),
  text: z
    .string()
    .default('')
    .transform((text) => text.slice(0, longestText)),
  locale: z.enum(locales).optional(),
})

/** What the ticket form offers while somebody writes: `{subject, text, locale}` → `{fits, own}`, lines ready to show. */
export const POST: APIRoute = async (context) => {
  const { request, locals } = context
  const { desk, actor, clientAddress } = locals
  try {
    if (actor.kind === 'visitor') await throttle(desk, 'search.open', clientAddress)
  } catch (error) {
    return errorResponse(context, error)
  }
  const body = asked.safeParse(await request.json().catch(() => null))
  if (!body.success) return respond(400, { error: { code: 'malformed' } })
  const locale = body.data.locale ?? locals.locale
  const { fits, own } = await suggest(desk, actor, {
    subject: body.data.subject,
    text: body.data.text,
    locale,
  })
  const about = { t: translator(locale), locale, isStaff: isStaff(actor) }
  const [fitting, alike] = await Promise.all([linesOf(desk, fits, about), linesOf(desk, own, about)])
  return respond(200, { fits: fitting, own: alike })
}
