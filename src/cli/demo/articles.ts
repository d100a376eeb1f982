import { alias } from '#articles/aliasing.ts'
import { announce } from '#articles/announcing.ts'
import { archive } from '#articles/archiving.ts'
import { checks } from '#articles/article.ts'
import { confirmMasking } from '#articles/confirming.ts'
import { draft } from '#articles/drafting.ts'
import { publish } from '#articles/publishing.ts'
import { requestReview } from '#articles/reviewing.ts'
import { revise } from '#articles/revising.ts'
import { act } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { Conflict } from '#work/errors.ts'
import type { Act } from '../../../db/story/acts.ts'
import type { Article, Locale } from '../../../db/story/types.ts'
import type { Cast } from './cast.ts'

type Of<D extends Act['do']> = Extract<Act, { do: D }>
type Known = { id: string; rootId: string }

const passed = Object.fromEntries(checks.map((check) => [check, 'yes'])) as Record<
  (typeof checks)[number],
  'yes'
>

/** The articles of the story: who writes, checks and publishes what. */
export class Shelf {
  readonly #known = new Map<string, Known>()
  readonly #desk: Desk
  readonly #cast: Cast
  constructor(desk: Desk, cast: Cast) {
    this.#desk = desk
    this.#cast = cast
  }

  /** An article by its key, in its first language. */
  get(key: string): Known | undefined {
    const [first] = [...this.#known].filter(([name]) => name.startsWith(`${key}:`))
    return first?.[1]
  }

  /** What an escalation drafted, under the article's key. */
  keep(article: Article, known: Known): void {
    const [locale] = Object.keys(article.texts)
    this.#known.set(`${article.key}:${locale}`, known)
  }

  async write({ article, locale, born }: Omit<Of<'draft'>, 'at' | 'do'>): Promise<void> {
    const text = textOf(article, locale)
    const author = await this.#cast.actor(text.author)
    const { aliases, author: _, made: __, published: ___, ...words } = text
    const before = born ? this.#known.get(`${article.key}:${locale}`) : undefined
    if (before) {
      // The product made the first revision when the escalation was resolved.
      await act(this.#desk, author, revise, {
        ...words,
        articleId: before.id,
        locale,
        baseRevision: 1,
        change: 'content',
      })
      for (const words of aliases) await act(this.#desk, author, alias, { articleId: before.id, text: words })
      return
    }
    const root = this.get(article.key)
    const made = await act(this.#desk, author, draft, {
      ...words,
      locale,
      areaId: this.#cast.areas.get(article.area) ?? null,
      aliases,
      ...(root ? { rootId: root.rootId } : {}),
    })
    this.#known.set(`${article.key}:${locale}`, made)
  }

  async publish({ article, locale, by }: Omit<Of<'publish'>, 'at' | 'do'>): Promise<void> {
    const actor = await this.#cast.actor(by)
    const { id } = this.#of(article, locale)
    await this.#confirm(id, by)
    await act(this.#desk, actor, publish, { articleId: id, audience: article.audience, checklist: passed })
  }

  async known({ article, locale, by }: Omit<Of<'known'>, 'at' | 'do'>, end: number): Promise<void> {
    const actor = await this.#cast.actor(by)
    const nextUpdateAt = new Date(end + (article.knownIssue?.promise ?? 60) * 60_000).toISOString()
    await act(this.#desk, actor, announce, {
      articleId: this.#of(article, locale).id,
      on: true,
      nextUpdateAt,
    })
  }

  async review(article: Article): Promise<void> {
    const [locale] = Object.keys(article.texts) as Locale[]
    if (!locale) return
    await act(this.#desk, await this.#cast.actor(textOf(article, locale).author), requestReview, {
      articleId: this.#of(article, locale).id,
    })
  }

  async archive(article: Article, by: string): Promise<void> {
    const actor = await this.#cast.actor(by)
    for (const [name, { id }] of this.#known)
      if (name.startsWith(`${article.key}:`)) await act(this.#desk, actor, archive, { articleId: id })
  }

  /** Says that the masking was read; an article that was masked nowhere has nothing to confirm. */
  async #confirm(id: string, by: string): Promise<void> {
    await act(this.#desk, await this.#cast.actor(by), confirmMasking, { articleId: id }).catch(
      (error: unknown) => {
        if (!(error instanceof Conflict)) throw error
      },
    )
  }

  #of(article: Article, locale: Locale): Known {
    const known = this.#known.get(`${article.key}:${locale}`)
    if (!known) throw new Error(`${article.key} is not written in ${locale} yet.`)
    return known
  }
}

function textOf(article: Article, locale: Locale) {
  const text = article.texts[locale]
  if (!text) throw new Error(`${article.key} has no text in ${locale}.`)
  return text
}
