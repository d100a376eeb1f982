import { type Audience, type Confidence, isSound } from './article.ts'
import { frontOf, readBase, writeBase } from './content-base.ts'
import type { Found, Whole } from './content-folder.ts'
import { keyOf } from './content-folder.ts'
import { replaceLinks } from './content-links.ts'
import { addressBehind, type Slugs } from './content-slugs.ts'
import type { PushedFile } from './pushing.ts'
import { type ArticleText, parts } from './text.ts'

/** What a push was told to say for files that do not say it themselves. */
export type Usual = Readonly<{ audience?: Audience; confidence?: Confidence; area?: string }>

/** The article that a file stands for, as it is now. */
export type Known = Readonly<{
  id: string
  revision: number
  audience: string
  confidence: string
  area: string | null
  source_front: string | null
}>

/** What a file asks for: its words with the links of the portal, and what is said of it. Its pictures are not looked at yet. */
export function orderOf(
  found: Found,
  { text, hash, file }: Whole,
  known: Known | null,
  slugs: Slugs,
  areas: ReadonlyMap<string, string>,
  usual: Usual,
): PushedFile {
  const { name, locale } = found
  const linked = (markdown: string) =>
    replaceLinks(markdown, (target) => addressBehind(target, name, locale, slugs))
  const area = file.area ?? usual.area ?? null
  const state = stateOf(file, known, usual)
  const base = {
    path: name.path,
    text,
    audience: state.audience ?? known?.audience ?? 'internal',
    confidence: state.confidence ?? known?.confidence ?? 'unvalidated',
    area: area ?? known?.area ?? null,
  }
  const words = Object.fromEntries((['body', ...parts] as const).map((part) => [part, linked(file[part])]))
  return {
    ...(words as Omit<ArticleText, 'title' | 'summary'>),
    title: file.title,
    summary: file.summary,
    locale,
    key: name.key,
    hash,
    front: writeBase(base),
    areaId: area ? (areas.get(area) ?? null) : null,
    ...state,
    slug: known ? file.slug : (slugs.slugs.get(keyOf(found)) ?? ''),
    redirects: file.redirects,
    aliases: file.aliases,
    pictures: [],
    replaces: known ? { id: known.id, revision: known.revision } : null,
  }
}

/** What the desk decided stays, unless the file says something else than it did the last time. */
function stateOf(file: Whole['file'], known: Known | null, usual: Usual) {
  const before = frontOf(readBase(known?.source_front ?? null))
  const state = <T>(key: 'audience' | 'confidence', said: T | null, otherwise: T): T | null =>
    known ? (file.front[key] === before[key] ? null : said) : (said ?? otherwise)
  const confidence = state('confidence', file.confidence, usual.confidence ?? 'unvalidated')
  const audience = state('audience', file.audience, usual.audience ?? 'internal')
  const both = {
    audience: audience ?? known?.audience ?? 'internal',
    confidence: confidence ?? known?.confidence ?? 'unvalidated',
  }
  // What is still being written stays inside, whatever the others of the folder are.
  return { confidence, audience: isSound(both) ? audience : ('internal' as const) }
}
