import { z } from 'zod'
import { localeFor } from '#i18n/locales.ts'
import { translator } from '#i18n/t.ts'
import type { Rendered } from '#markdown/render.ts'
import { words } from '#markdown/words.ts'
import type { Prepare } from '#work/verb.ts'

/** The words of an article: four headed fields, a body, or both. All Markdown but title and summary. */
export type ArticleText = Readonly<{
  title: string
  summary: string
  issue: string
  environment: string
  cause: string
  resolution: string
  body: string
}>

export const parts = ['issue', 'environment', 'cause', 'resolution'] as const
export type Part = (typeof parts)[number]

const long = z.string().max(200_000).transform(tidy).default('')

/** The fields of a text as forms, the API and the command line send them. */
export const textFields = {
  title: z.string().trim().min(1).max(200),
  summary: z.string().trim().max(400).default(''),
  issue: long,
  environment: long,
  cause: long,
  resolution: long,
  body: long,
}

/** A BCP-47 tag in its canonical form. */
export const localeField = z
  .string()
  .max(35)
  .refine(isTag, 'articles.locale.format')
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag)

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*\n/, '')
    .trimEnd()
}

/** The whole as one Markdown text under the headings a reader sees, in the article's own language. */
export function composed(text: Omit<ArticleText, 'title' | 'summary'>, locale: string): string {
  const t = translator(localeFor(locale))
  const headed = parts
    .filter((part) => text[part])
    .map((part) => `## ${t(`articles.part.${part}`)}\n\n${text[part]}`)
  return [...headed, ...(text.body ? [text.body] : [])].join('\n\n')
}

/** Rendered for storing; in a thread of its own, so call it before the transaction. */
export function renderArticle(
  tools: Pick<Prepare, 'render'>,
  text: Omit<ArticleText, 'title' | 'summary'>,
  locale: string,
): Promise<Rendered> {
  return tools.render(composed(text, locale), {
    kind: 'article',
    words: words(translator(localeFor(locale))),
  })
}

/** The first sentence or so of the plain text, for lists; what the author wrote as summary wins. */
export function summaryOf(text: Pick<ArticleText, 'summary'>, rendered: Pick<Rendered, 'passages'>): string {
  if (text.summary) return text.summary
  const first = rendered.passages.find((passage) => passage.text !== '')?.text.replace(/\s+/g, ' ') ?? ''
  if (first.length <= 200) return first
  return `${first.slice(0, 199).replace(/\s+\S*$/, '')}…`
}

/** The columns that come from rendering. */
export function renderedColumns(rendered: Rendered, version: number) {
  return {
    html: rendered.html,
    contents: JSON.stringify(rendered.contents),
    plain: rendered.text,
    render_version: rendered.fault ? 0 : version,
  }
}
