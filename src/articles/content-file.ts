import { type Data, parseFrontMatter, type Value, writeFrontMatter } from '#markdown/front-matter.ts'
import { type Audience, audiences, type Confidence, confidences, isSound } from './article.ts'
import { slugOf } from './slugs.ts'
import { type ArticleText, parts } from './text.ts'

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
    redirects: string[]
    aliases: string[]
    front: Data
  }>

/** Why a file cannot become an article; `reason` has a sentence under `articles.file.<reason>`. */
export class FileError extends Error {
  readonly reason: 'title' | 'audience' | 'confidence' | 'state' | 'size'
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
  const heading = HEADING.exec(whole)?.[1]?.trim()
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
    locale: textAt(data, 'locale') ?? textAt(data, 'lang'),
    area: textAt(data, 'area')?.slice(0, 80) ?? null,
    areaNames: textsAt(data, 'area_names'),
    audience,
    confidence,
    slug: slugOf(textAt(data, 'slug') ?? ''),
    redirects: [...listAt(data, 'redirect_from'), ...listAt(data, 'permalink')]
      .map(lastPart)
      .filter(Boolean)
      .slice(0, 50),
    aliases: listAt(data, 'aliases')
      .map((alias) => alias.slice(0, 200))
      .slice(0, 200),
    front: data,
  }
}

/** The file that reads back to the same article. `front` keeps what was there before and what is not ours. */
export function writeContentFile(
  text: ArticleText,
  front: Data,
  own: { area: string | null; audience: string; confidence: string; aliases: string[]; summary: boolean },
): string {
  const data: Data = { ...front, title: text.title }
  if (own.area !== null) data.area = own.area
  data.audience = own.audience
  data.confidence = own.confidence
  if (own.summary) data.summary = text.summary
  if (own.aliases.length) data.aliases = own.aliases
  const used = parts.filter((part) => text[part])
  const headed = used.map((part) => `<!-- ${part} -->\n${text[part]}\n`)
  const rest = text.body ? [used.length ? `<!-- body -->\n${text.body}\n` : `${text.body}\n`] : []
  return writeFrontMatter(data, `\n${[...headed, ...rest].join('\n')}`)
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

function oneOf<T extends string>(
  data: Data,
  key: 'audience' | 'confidence',
  allowed: readonly T[],
): T | null {
  const value = textAt(data, key)
  if (value === null) return null
  const found = allowed.find((one) => one === value)
  if (!found) throw new FileError(key)
  return found
}

/** The last folder or file of an address, as it can stand in one of ours. */
function lastPart(address: string): string {
  const parts = address.split(/[?#]/)[0]?.split('/').filter(Boolean) ?? []
  return slugOf((parts.at(-1) ?? '').replace(/\.\w{1,5}$/, ''))
}

function humanised(name: string): string {
  const words = name.split('/').at(-1)?.replace(/[-_]+/g, ' ').trim() ?? ''
  return words.charAt(0).toUpperCase() + words.slice(1)
}
