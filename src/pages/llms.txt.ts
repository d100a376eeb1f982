import type { APIRoute } from 'astro'
import { areasOf } from '#areas/queries.ts'
import { contents } from '#articles/contents.ts'
import { streamed } from '#doors/streamed.ts'

/** All public articles for machines that read Markdown (llmstxt.org), each with its summary and the address of its Markdown. */
export const GET: APIRoute = async ({ locals: { desk, workspace } }) => {
  const areas = await areasOf(desk, 'en', { archived: true })
  return streamed(contents(desk, workspace.name, areas), 'text/plain; charset=utf-8')
}
