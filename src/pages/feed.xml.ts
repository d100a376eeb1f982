import type { APIRoute } from 'astro'
import { newest } from '#articles/feeding.ts'
import { localeFor, localPath } from '#i18n/locales.ts'
import { translator } from '#i18n/t.ts'
import { escaped } from '#markdown/plain.ts'

export const GET: APIRoute = async ({ locals, url }) => {
  const { desk, workspace } = locals
  const locale = localeFor(url.searchParams.get('locale'))
  const t = translator(locale)
  const at = (path: string) => escaped(new URL(localPath(locale, path), desk.config.url).href)
  const articles = await newest(desk, locale, 30)
  const entries = articles.map(
    (
      article,
    ) => `<entry><id>urn:uuid:${article.id}</id><title>${escaped(article.title)}</title><link href="${at(`/articles/${article.slug}`)}"/>
<published>${article.published_at}</published><updated>${article.updated_at}</updated><summary>${escaped(article.summary)}</summary></entry>`,
  )
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${at('/')}</id><title>${escaped(t('articles.feed.title', { company: workspace.name }))}</title><author><name>${escaped(workspace.name)}</name></author>
<link href="${at('/')}"/><link rel="self" href="${escaped(new URL(`/feed.xml?locale=${locale}`, desk.config.url).href)}"/>
<updated>${articles[0]?.published_at ?? '1970-01-01T00:00:00.000Z'}</updated>
${entries.join('\n')}
</feed>
`
  return new Response(body, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
}
