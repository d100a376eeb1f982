import { isLocale, localPath } from '#i18n/locales.ts'
import { replaceLinks } from './content-links.ts'
import { type ArticleText, composed } from './text.ts'

type Article = ArticleText & Readonly<{ slug: string; locale: string; updated_at: string }>

/**
 * An article as Markdown for copying and for machines: title, summary, words, address. What a page never shows of a text, such as
 * comments and definitions that only hold a remark, is left out; addresses of ours are whole.
 */
export function asMarkdown(article: Article, base: URL): string {
  const whole = (target: string) => (/^\/(?!\/)/.test(target) ? new URL(target, base).href : null)
  const words = replaceLinks(shownOf(composed(article, article.locale)), whole).replaceAll(
    '#user-content-',
    '#',
  )
  return [
    `# ${oneLine(article.title)}`,
    ...(article.summary ? [`> ${oneLine(article.summary)}`] : []),
    words.trim(),
    `---\n\n<${addressOf(article, base)}> · ${article.updated_at.slice(0, 10)}\n`,
  ].join('\n\n')
}

/** The article's own page, in the language of the interface that it is written in. */
export function addressOf(
  { slug, locale }: { slug: string; locale: string },
  base: URL,
  ending = '',
): string {
  return new URL(localPath(isLocale(locale) ? locale : 'en', `/articles/${slug}${ending}`), base).href
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const UNSEEN = /<(script|style|template|noscript|iframe|object|svg|math)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi
const REMARK = /^ {0,3}\[[^\]\n]*\]:[ \t]*(?:#|<>|<#>)?[ \t]*(?:["'(].*)?$/gm

/** A text without what its page leaves out. Code blocks stay as they are. */
export function shownOf(markdown: string): string {
  const parts: { code: boolean; lines: string[] }[] = []
  let fence = ''
  for (const line of markdown.replaceAll('\ue000', '').split('\n')) {
    const mark = FENCE.exec(line)?.[1] ?? ''
    const opens = mark !== '' && fence === ''
    const closes = fence !== '' && mark.startsWith(fence)
    const code = fence !== '' || opens
    const last = parts.at(-1)
    if (last && last.code === code && !opens) last.lines.push(line)
    else parts.push({ code, lines: [line] })
    if (opens) fence = mark
    else if (closes) fence = ''
  }
  // A comment may begin before a code block and end behind it.
  const holder = (at: number) => `\ue000${at}\ue000`
  const text = parts.map(({ code, lines }, at) => (code ? holder(at) : lines.join('\n'))).join('\n')
  return text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(UNSEEN, '')
    .replace(REMARK, '')
    .replace(/\ue000(\d+)\ue000/g, (_, at: string) => parts[Number(at)]?.lines.join('\n') ?? '')
    .replace(/\n{3,}/g, '\n\n')
}
