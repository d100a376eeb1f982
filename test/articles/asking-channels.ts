import type { Server } from '../support/server.ts'

/** Who asks, by the headers their browser or program sends. */
export type Asker = Readonly<Record<string, string>>
export type Answer = Readonly<{ status: number; text: string }>
type Way = Readonly<{ path: string; json?: unknown; bearer?: boolean }>

/** An article as the places that show it name it. */
export type Shown = Readonly<{
  slug: string
  word: string
  locale: 'en' | 'fil' | 'hr'
  areaSlug: string
  file?: string
}>

/** Every place from which an article reaches somebody outside, by name. */
export function channelsOf({ slug, word, locale, areaSlug, file }: Shown, near: string): Record<string, Way> {
  const prefix = locale === 'en' ? '' : `/${locale}`
  const asked = encodeURIComponent(word)
  // Enough words for what fits to be offered by itself.
  const typed = { subject: `About ${word}`, text: `I see about ${word} and do not know what to do.`, locale }
  return {
    page: { path: `${prefix}/articles/${slug}` },
    'page in another language': { path: `${locale === 'en' ? '/hr' : ''}/articles/${slug}` },
    markdown: { path: `${prefix}/articles/${slug}.md` },
    picture: { path: `${prefix}/articles/${slug}.png` },
    home: { path: prefix || '/' },
    articles: { path: `${prefix}/articles` },
    area: { path: `${prefix}/areas/${areaSlug}` },
    beside: { path: `${prefix}/articles/${near}` },
    search: { path: `${prefix}/search?q=${asked}` },
    'search box': { path: `/search.json?q=${asked}&locale=${locale}` },
    suggestions: { path: '/suggestions', json: typed },
    titles: { path: `/titles/${locale}-0.json` },
    feed: { path: `/feed.xml?locale=${locale}` },
    'feed of the area': { path: `/feed.xml?locale=${locale}&area=${areaSlug}` },
    sitemap: { path: '/sitemap.xml' },
    llms: { path: '/llms.txt' },
    'API list': { path: '/api/v1/articles?limit=100', bearer: true },
    'API record': { path: `/api/v1/articles/${slug}`, bearer: true },
    'API search': { path: `/api/v1/search?q=${asked}&locale=${locale}`, bearer: true },
    'API suggest': { path: '/api/v1/suggest', json: typed, bearer: true },
    ...(file ? { file: { path: file } } : {}),
  }
}

/** Asks once; redirects are answers. Names in headers count as text. */
export async function askAs(server: Server, asker: Asker, { path, json, bearer }: Way): Promise<Answer> {
  const { authorization, ...others } = asker
  const headers = bearer
    ? { ...(authorization ? { authorization } : {}) }
    : { ...others, 'sec-fetch-site': 'same-origin', origin: server.url }
  const answer = await fetch(server.url + path, {
    redirect: 'manual',
    headers: { ...headers, ...(json ? { 'content-type': 'application/json' } : {}) },
    ...(json ? { method: 'POST', body: JSON.stringify(json) } : {}),
  })
  const said = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  const text = Buffer.from(await answer.arrayBuffer()).toString('utf8')
  // What was asked for is said back by a search field and by the address of a page, in each of its languages.
  const bare = path.replace(/^\/(?:fil|hr)(?=\/)/, '').replace(/(?:\.(?:md|png))?(?:\?.*)?$/, '')
  const own = [path, encodeURIComponent(path), ...(bare.startsWith('/articles/') ? [bare] : [])].reduce(
    (rest, each) => rest.replaceAll(each, ''),
    `${said}\n${text}`,
  )
  return { status: answer.status, text: own.replace(/type="search" value="[^"]*"/g, '') }
}
