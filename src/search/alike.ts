import type { Locale } from '#i18n/locales.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { ask } from './ask.ts'
import type { Segment } from './highlight.ts'

/** An article close to a text, with how alike they are, 0–100. */
export type Alike = {
  id: string
  rootId: string
  slug: string
  title: string
  locale: string
  audience: string
  confidence: string
  score: number
  href: string
  passage: Segment[]
}

/** Articles close to what is about to be written anew: shown before a draft, so that nothing is written twice. */
export async function alikeArticles(
  desk: Desk,
  actor: Actor,
  text: { subject: string; text: string; locale: Locale },
  limit = 4,
): Promise<Alike[]> {
  const found = await ask(desk, actor, { ...text, scope: 'articles', limit })
  const alike = found.map((one) => ({
    id: one.id,
    rootId: one.root,
    slug: one.article?.slug ?? one.id,
    title: one.title,
    locale: one.locale,
    audience: one.article?.audience ?? '',
    confidence: one.article?.confidence ?? '',
    score: Math.round(Math.min(one.fit, 1) * 100),
    href: one.url,
    passage: one.passage,
  }))
  return alike.sort((one, other) => other.score - one.score)
}
