import type { APIRoute } from 'astro'
import { errorResponse, respond } from '#doors/api.ts'
import { throttle } from '#doors/throttle.ts'
import { isLocale } from '#i18n/locales.ts'
import { translator } from '#i18n/t.ts'
import { longestQuery } from '#search/ask.ts'
import { find } from '#search/finding.ts'
import { note } from '#search/logging.ts'
import { linesOf, scopeOf } from '#search/view.ts'
import { isStaff } from '#work/actor.ts'

const most = 12

/** What the search box shows: `?q=&scope=&locale=&typing=1`. Only what was meant, not every letter, is noted. */
export const GET: APIRoute = async (context) => {
  const { url, locals } = context
  const { desk, actor, visit, optedOut, clientAddress } = locals
  try {
    if (actor.kind === 'visitor') await throttle(desk, 'search.open', clientAddress)
  } catch (error) {
    return errorResponse(context, error)
  }
  const text = (url.searchParams.get('q') ?? '').slice(0, longestQuery)
  const asked = url.searchParams.get('locale')
  const locale = isLocale(asked) ? asked : locals.locale
  const scope = scopeOf(url.searchParams.get('scope'))
  const typing = url.searchParams.get('typing') === '1'
  const found = await find(desk, actor, { text, locale, scope, typing, limit: most })
  const silent = typing || optedOut
  const search = silent
    ? null
    : note(desk, actor, { query: text, locale, scope, results: found.items.length, visit })
  const t = translator(locale)
  const total = found.counts[scope] ?? found.items.length
  return respond(200, {
    search,
    counts: found.counts,
    took: t('search.took', { n: total, ms: found.ms }),
    results: await linesOf(desk, found.items, { t, locale, isStaff: isStaff(actor) }),
  })
}
