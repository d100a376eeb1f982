import { articles } from './articles/index.ts'
import { minutesOf } from './times.ts'
import type { Article, Locale } from './types.ts'

const byKey = new Map(articles.map((article) => [article.key, article]))

export const articleOf = (key: string): Article => {
  const article = byKey.get(key)
  if (!article) throw new Error(`No article ${key}`)
  return article
}

const earliest = (times: number[]) => (times.length ? Math.min(...times) : Number.POSITIVE_INFINITY)

/** When the first line could find it, and when everybody could: minutes as in `times.ts`, infinite for never. */
export const knownFrom = (article: Article) => {
  const texts = Object.values(article.texts)
  const published = texts.flatMap((text) => (text.published ? [minutesOf(text.published.at)] : []))
  return { staff: earliest(texts.map((text) => minutesOf(text.made))), everybody: earliest(published) }
}

export const publishedIn = (article: Article, locale: Locale): number => {
  const text = article.texts[locale]
  return text?.published ? minutesOf(text.published.at) : Number.POSITIVE_INFINITY
}
