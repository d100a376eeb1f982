import type { ArticleText } from './text.ts'

type Article = Pick<ArticleText, 'title' | 'summary' | 'issue' | 'resolution' | 'body'> &
  Readonly<{
    locale: string
    plain: string
    published_at: string | null
    created_at: string
    updated_at: string
  }>
type About = Readonly<{ address: string; picture: string; area: string | null; company: string; base: URL }>

/**
 * What a page tells search engines in their own words (schema.org, JSON-LD), safe to stand inside a script element. An article
 * that is one question with its resolution, and nothing else, is also told as such.
 */
export function linkedData(article: Article, { address, picture, area, company, base }: About): string {
  const who = { '@type': 'Organization', name: company, url: new URL('/', base).href }
  const page = {
    '@type': 'TechArticle',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline: article.title.slice(0, 110),
    description: article.summary,
    inLanguage: article.locale,
    datePublished: article.published_at ?? article.created_at,
    dateModified: article.updated_at,
    image: picture,
    author: who,
    publisher: who,
    ...(area ? { articleSection: area } : {}),
  }
  const isAnswer = article.issue !== '' && article.resolution !== '' && article.body === ''
  const question = {
    '@type': 'FAQPage',
    '@id': `${address}#question`,
    inLanguage: article.locale,
    mainEntity: [
      {
        '@type': 'Question',
        name: article.title,
        acceptedAnswer: { '@type': 'Answer', text: article.plain, url: address },
      },
    ],
  }
  const graph = { '@context': 'https://schema.org', '@graph': isAnswer ? [page, question] : [page] }
  return JSON.stringify(graph).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
