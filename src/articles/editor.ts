import type { Posted } from '#doors/form.ts'
import type { Actor } from '#work/actor.ts'
import { personOf } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import type { Workspace } from '#workspace/settings.ts'
import { type Audience, isOutside } from './article.ts'
import { hintsFor } from './checking.ts'
import { type Edited, revisionOf } from './editing.ts'
import { keptTyped } from './keeping.ts'
import { mayEdit, mayPublish, mayStage } from './policy.ts'
import { blocked } from './second-look.ts'
import type { ArticleText } from './text.ts'
import { careOf, plansOf, waitingOf } from './waiting.ts'

type Where = Readonly<{ desk: Desk; actor: Actor; workspace: Workspace }>
const fields = ['title', 'summary', 'issue', 'environment', 'cause', 'resolution', 'body'] as const
export const saves = ['articles.stage', 'articles.revise'] as const

/** What the desk's page of an article lets this person do, and the text it puts before them: what they typed wins, then what waits. */
export async function editorOf(where: Where, edited: Edited, search: URLSearchParams, posted: Posted) {
  const { desk, actor } = where
  const { article } = edited
  const live = isOutside(article)
  const waiting = await waitingOf(desk, article.id)
  const text = waiting ?? article
  const at = new Date(desk.clock()).toISOString()
  const audience = (live ? article.audience : 'public') as Audience
  const [kept, older, plans, care, standing, hints] = await Promise.all([
    keptTyped(desk, actor, article.id),
    search.has('from') ? revisionOf(desk, article.id, Number(search.get('from'))) : null,
    plansOf(desk, article.id),
    careOf(desk, article.area_id),
    blocked(desk.reader, actor, article, { audience, checklist: {}, at, waiting: live ? waiting : null }),
    hintsFor(desk, checkedOf(edited, text), { name: where.workspace.name, url: desk.config.url.href }),
  ])
  const failed = saves.find((name) => posted.failed(name))
  const editable = mayEdit(actor, article)
  const publisher = mayPublish(actor, article)
  const unsaved = kept && !older && !failed && kept.at > (waiting ?? article).updated_at ? kept : null
  const values: Record<string, string> = { ...textOf(older ?? text), ...unsaved?.typed }
  if (failed) for (const field of fields) values[field] = posted.value(failed, field)
  const compliance = care?.compliance ?? false
  return {
    live,
    waiting,
    plans,
    compliance,
    standing,
    hints,
    editable,
    publisher,
    unsaved,
    values,
    failed: failed ?? null,
    /** May write into the form; what is outside perhaps only beside what readers see. */
    writes: editable || (live && mayStage(actor, article)),
    /** May change at once what readers see. */
    direct: editable && !(live && (compliance || waiting !== null)),
    owner: article.author_id ?? care?.ownerId ?? null,
    vouches: live && (publisher || [article.author_id, care?.ownerId].includes(personOf(actor))),
    /** The revision the writer had before them, when another was saved meanwhile. */
    stale: failed && posted.errors(failed)['*']?.some((key) => /stale_/.test(key)) ? failed : null,
  }
}

export type Editor = Awaited<ReturnType<typeof editorOf>>

function textOf(text: ArticleText): ArticleText {
  const { title, summary, issue, environment, cause, resolution, body } = text
  return { title, summary, issue, environment, cause, resolution, body }
}

function checkedOf({ article }: Edited, text: ArticleText & { html: string }) {
  const { id, root_id: rootId, locale, area_id: areaId } = article
  return { ...textOf(text), html: text.html, id, rootId, locale, areaId }
}
