import type { Locale } from '#i18n/locales.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { ask } from './ask.ts'

/** An article close to a text, with how alike they are, 0–100. */
export type Alike = { id: string; slug: string; title: string; score: number; href: string }

/** Articles close to what is about to be written anew: shown before a draft, so that nothing is written twice. */
export async function alikeArticles(
  desk: Desk,
  actor: Actor,
  text: { subject: string; text: string; locale: Locale },
  limit = 4,
): Promise<Alike[]> {
  const found = await ask(desk, actor, { ...text, scope: 'articles', limit })
  return found.map((one) => ({
    id: one.id,
    slug: one.url.split('/').at(-1) ?? '',
    title: one.title,
    score: Math.round(Math.min(one.fit, 1) * 100),
    href: one.url,
  }))
}
