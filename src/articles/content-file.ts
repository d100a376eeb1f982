import { type Data, parseFrontMatter, type Value } from '#markdown/front-matter.ts'
import { type Audience, audiences, type Confidence, confidences, isSound } from './article.ts'
import { isLanguage } from './content-names.ts'
import { addressesOf } from './old-addresses.ts'
import { slugOf } from './slugs.ts'
import type { ArticleText } from './text.ts'

/** What a Markdown file says about an article. */
export type ContentFile = ArticleText &
  Readonly<{
    locale: string | null
    area: string | null
    /** What the area is called in other languages. */
    areaNames: Readonly<Record<string, string>>
    audience: Audience | null
    confidence: Confidence | null
    slug: string
    /** Old addresses: whole paths without the outer slashes, and their last parts. */
    redirects: string[]
    aliases: string[]
    front: Data
  }>

/** Why a file cannot become an article; `reason` has a sentence under `articles.file.<reason>`. */
export class FileError extends Error {
  readonly reason: 'title' | 'audience' | 'confidence' | 'state' | 'size' | 'encoding' | 'twice'
  constructor(reason: FileError['reason']) {
    super(`content file: ${reason}`)
    this.reason = reason
  }
}

const MARKER = /^<!-- (issue|environment|cause|resolution|body) -->$/
const HEADING = /^#(?!#)[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*(?:\n|$)/
const LARGEST = 190_000

/** Reads a file. Throws `FileError`, or the front matter's own error. */
export function readContentFile(text: string, name: string): ContentFile {
  const { data, body: raw } = parseFrontMatter(text)
  const whole = raw.replace(/\r\n?/g, '\n').replace(/^\s*\n/, '')
  const heading = headingOf(whole)
  const title = (textAt(data, 'title') ?? heading ?? humanised(name)).slice(0, 200)
  if (!title) throw new FileError('title')
  if (whole.length > LARGEST) throw new FileError('size')
  const draft = data.draft === true || data.published === false
  const audience = oneOf(data, 'audience', audiences) ?? (draft ? 'internal' : null)
  const confidence = oneOf(data, 'confidence', confidences) ?? (draft ? 'wip' : null)
  if (!isSound({ confidence: confidence ?? 'unvalidated', audience: audience ?? 'internal' }))
    throw new FileError('state')
  return {
    title,
    summary: (textAt(data, 'summary') ?? textAt(data, 'description') ?? textAt(data, 'intro') ?? '').slice(
      0,
      400,
    ),
    ...sections(heading === title ? whole.replace(HEADING, '').replace(/^\s*\n/, '') : whole),
    locale: textAt(data, 'locale') ?? textAt(data, 'lang') ?? otherwiseTagged(data),
    area: textAt(data, 'area')?.slice(0, 80) ?? null,
    areaNames: textsAt(data, 'area_names'),
    audience,
    confidence,
    slug: slugOf(textAt(data, 'slug') ?? ''),
    redirects: addressesOf([...listAt(data, 'permalink'), ...listAt(data, 'redirect_from')]),
    aliases: listAt(data, 'aliases')
      .map((alias) => alias.slice(0, 200))
      .slice(0, 200),
    front: data,
  }
}

/** The words of the heading a text begins with; what surrounds them in HTML or emphasis is left out. */
export function headingOf(body: string): string | undefined {
  const words = HEADING.exec(body)?.[1]
    ?.replace(/<[^>]*>/g, '')
    .replace(/\s*\{[:#][^}]*\}\s*$/, '')
  return words?.replace(/\s+/g, ' ').trim() || undefined
}

/** What sites of others call the language; only a language there is counts. */
function otherwiseTagged(data: Data): string | null {
  return (
    [textAt(data, 'language'), textAt(data, 'ms.contentlocale')].find((tag) => tag && isLanguage(tag)) ?? null
  )
}

/** Splits a body at the marks that a pull writes before the four fields. */
function sections(body: string): Omit<ArticleText, 'title' | 'summary'> {
  const found = { issue: '', environment: '', cause: '', resolution: '', body: '' }
  let now: keyof typeof found = 'body'
  for (const line of body.split('\n')) {
    const mark = MARKER.exec(line)?.[1] as keyof typeof found | undefined
    if (mark) now = mark
    else found[now] += `${line}\n`
  }
  for (const key of Object.keys(found) as (keyof typeof found)[])
    found[key] = found[key].replace(/^\s*\n/, '').trimEnd()
  return found
}

function textAt(data: Data, key: string): string | null {
  const value = data[key]
  const text =
    typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : ''
  return text || null
}

function textsAt(data: Data, key: string): Record<string, string> {
  const value = data[key]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, text]) =>
      typeof text === 'string' ? [[name, text.trim().slice(0, 80)]] : [],
    ),
  )
}

function listAt(data: Data, key: string): string[] {
  const value: Value = data[key] ?? []
  return [value].flat().filter((item): item is string => typeof item === 'string' && item.trim() !== '')
}

/**
 * One of our words under a key; null for another site's word, which is kept and means nothing here. A word close to one of ours,
 * or one that may mean the house, is refused: the file could come out where it must not.
 */
function oneOf<T extends string>(
  data: Data,
  key: 'audience' | 'confidence',
  allowed: readonly T[],
): T | null {
  const value = textAt(data, key)?.toLowerCase() ?? null
  if (value === null) return null
  const found = allowed.find((one) => one === value)
  if (found) return found
  if (INSIDE.test(value) || allowed.some((one) => isClose(one, value))) throw new FileError(key)
  return null
}

const INSIDE = /\b(?:intern|private|staff|employee|team|agent|confidential|restricted|secret|draft|none)/i

/** Whether two words are within two letters of each other. */
function isClose(one: string, other: string): boolean {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (let to = 1; to <= other.length; to += 1)
      next[to] = Math.min(
        (row[to] ?? 0) + 1,
        (next[to - 1] ?? 0) + 1,
        (row[to - 1] ?? 0) + (other[to - 1] === letter ? 0 : 1),
      )
    row = next
  }
  return (row[other.length] ?? 0) <= 2
}

function humanised(name: string): string {
  const words = name.split('/').at(-1)?.replace(/[-_]+/g, ' ').trim() ?? ''
  return words.charAt(0).toUpperCase() + words.slice(1)
}
