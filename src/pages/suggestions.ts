import type { APIRoute } from 'astro'
import { z } from 'zod'
import { respond } from '#doors/api.ts'
import { locales } from '#i18n/locales.ts'
import { longestQuery, longestText } from '#search/ask.ts'
import { suggest } from '#search/suggest.ts'
import { boxView } from '#search/view.ts'

const asked = z.strictObject({
  subject: z.string().max(longestQuery).default(''),
  text: z.string().transform((text) => text.slice(0, longestText)).default(''),
  locale: z.enum(locales).optional(),
})

/** What the ticket form offers while somebody writes: `{subject, text, locale}` → `{fits, own}`. */
export const POST: APIRoute = async ({ request, locals }) => {
  const { desk, actor } = locals
  const body = asked.safeParse(await request.json().catch(() => null))
  if (!body.success) return respond(400, { error: { code: 'malformed' } })
  const { fits, own } = await suggest(desk, actor, { subject: body.data.subject, text: body.data.text, locale: body.data.locale ?? locals.locale })
  return respond(200, { fits: fits.map((one) => boxView(one)), own: own.map((one) => boxView(one)) })
}
