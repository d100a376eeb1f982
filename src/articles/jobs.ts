import { RENDER_VERSION } from '#markdown/render.ts'
import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { job } from '#work/jobs.ts'
import { systemActor } from '#work/permissions.ts'
import { renderArticle, renderedColumns } from './text.ts'

declare module '#work/later.ts' {
  interface Jobs {
    'articles.render': Record<string, never>
  }
}

/** Articles at once: each is rendered in a thread and written in a transaction of its own. */
const MOST = 200

/** Renders again what an older version of the renderer made, or what failed to render: the text itself does not change. */
export async function renderAgain(desk: Desk): Promise<number> {
  const old = await desk.reader
    .selectFrom('article')
    .select([
      'id',
      'locale',
      'revision',
      'issue',
      'environment',
      'cause',
      'resolution',
      'body',
      'render_version',
    ])
    .where('render_version', '<', RENDER_VERSION)
    .orderBy('render_version', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()
  for (const { id, locale, revision, ...text } of old) {
    const rendered = await renderArticle(desk.tools, text, locale)
    await write(desk, systemActor('rendering'), (work) =>
      work.db
        .updateTable('article')
        .set(renderedColumns(rendered, RENDER_VERSION))
        .where('id', '=', id)
        .where('revision', '=', revision)
        .execute(),
    )
  }
  return old.length
}

export const renderArticles = job({
  kind: 'articles.render',
  everySeconds: 3600,
  run: async (desk) => {
    await renderAgain(desk)
  },
})
