import type { APIRoute } from 'astro'
import { asMarkdown } from '#articles/as-markdown.ts'
import { reach } from '#articles/reading.ts'
import { Missing } from '#work/errors.ts'

/** An article as Markdown, for whoever may read its page. */
export const GET: APIRoute = async ({ locals, params, redirect }) => {
  const { desk, actor, locale, path } = locals
  const reached = await reach(desk, actor, params['slug'] ?? '', locale)
  if (reached.kind === 'elsewhere')
    return redirect(path(`/articles/${reached.slug}.md`), reached.lasting ? 301 : 302)
  if (reached.kind === 'withdrawn') return new Response(null, { status: 410 })
  if (reached.kind === 'missing') throw new Missing()
  return new Response(asMarkdown(reached.article, desk.config.url), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  })
}
