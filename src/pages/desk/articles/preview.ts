import type { APIRoute } from 'astro'
import { keepTyped } from '#articles/keeping.ts'
import { renderArticle } from '#articles/text.ts'
import { respond } from '#doors/api.ts'
import { readForm } from '#doors/body.ts'
import { permit } from '#work/permit.ts'

/** The article as it would read, made the same way as when it is saved; what was typed is kept on the way. */
export const POST: APIRoute = async ({ request, locals: { desk, actor } }) => {
  permit(actor, 'article.draft')
  const fields = await readForm(request, null)
  const typed = Object.fromEntries(fields.entries())
  const { issue = '', environment = '', cause = '', resolution = '', body = '', locale = 'en' } = typed
  const rendered = await renderArticle(desk.tools, { issue, environment, cause, resolution, body }, locale)
  if (typed.keep === '1') await keepTyped(desk, actor, (typed.article ?? 'new').slice(0, 60), typed)
  return respond(200, { html: rendered.html, fault: rendered.fault, kept: typed.keep === '1' })
}
