import matter from 'gray-matter'

/** Plain data only; a date in the file is its text. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value }
export type Data = Record<string, Value>

/** `reason` has a sentence under `markdown.front-matter.<reason>`. */
export class FrontMatterError extends Error {
  readonly reason: 'fence' | 'unclosed' | 'size' | 'aliases' | 'depth' | 'keys' | 'syntax'
  constructor(reason: FrontMatterError['reason']) {
    super(`front matter: ${reason}`)
    this.reason = reason
  }
}

/** Bytes of YAML, levels, keys over all levels. */
const LARGEST = 16 * 1024
const DEEPEST = 8
const MOST_KEYS = 64
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

function refuse(): never {
  throw new FrontMatterError('syntax')
}

const engine = { parse: refuse, stringify: refuse }
const engines = { js: engine, javascript: engine, json: engine, coffee: engine, cson: engine, toml: engine }

/**
 * A file's front matter and body. Only a first line of exactly `---` opens front matter; a first line that looks like another
 * language's is refused. The body never reaches the front matter parser.
 */
export function parseFrontMatter(file: string): { data: Data; body: string } {
  const text = file.startsWith('\uFEFF') ? file.slice(1) : file
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  if (!/^---(?!-)/.test(first)) return { data: {}, body: text }
  if (first !== '---') throw new FrontMatterError('fence')
  const { yaml, body } = split(text.slice(3))
  if (Buffer.byteLength(yaml) > LARGEST) throw new FrontMatterError('size')
  if (/^---/m.test(yaml)) throw new FrontMatterError('fence')
  return { data: read(yaml), body }
}

/** The file that `parseFrontMatter` reads back to the same data and body. */
export function writeFrontMatter(data: Data, body: string): string {
  const keys = Object.keys(data)
  if (keys.length === 0 && !/^\uFEFF?---/.test(body)) return body
  // An empty body, so that gray-matter, which parses what it is given here, is given nothing.
  const front =
    keys.length === 0
      ? '---\n---\n'
      : matter.stringify({ content: '' }, data, {
          language: 'yaml',
          engines,
          lineWidth: -1,
          noRefs: true,
        } as object)
  return `${front.trimEnd()}\n${body}`
}

function split(text: string): { yaml: string; body: string } {
  const close = /(?:^|\r?\n)---[\t ]*(?:\r?\n|$)/g
  const opened = /^\r?\n/.exec(text)?.[0].length ?? 0
  close.lastIndex = Math.max(0, opened - 1)
  const match = close.exec(text)
  if (!match) throw new FrontMatterError('unclosed')
  return {
    yaml: text.slice(opened, Math.max(opened, match.index)),
    body: text.slice(match.index + match[0].length),
  }
}

function read(yaml: string): Data {
  let depth = 0
  const listener = (event: 'open' | 'close', state: { anchor?: string | null }) => {
    depth += event === 'open' ? 1 : -1
    if (depth > DEEPEST * 3) throw new FrontMatterError('depth')
    if (state.anchor) throw new FrontMatterError('aliases')
  }
  let data: unknown
  try {
    data = matter(`---\n${yaml}\n---\n`, { language: 'yaml', engines, listener } as object).data
  } catch (error) {
    throw error instanceof FrontMatterError ? error : new FrontMatterError('syntax')
  }
  const counted = { keys: 0 }
  const plain = plainValue(data ?? {}, 0, counted)
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain))
    throw new FrontMatterError('syntax')
  return plain
}

function plainValue(value: unknown, depth: number, counted: { keys: number }): Value {
  if (depth > DEEPEST) throw new FrontMatterError('depth')
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (value instanceof Date) return dateText(value)
  if (Array.isArray(value)) return value.map((item) => plainValue(item, depth + 1, counted))
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    throw new FrontMatterError('syntax')
  const entries = Object.entries(value)
  counted.keys += entries.length
  if (counted.keys > MOST_KEYS) throw new FrontMatterError('keys')
  if (entries.some(([key]) => UNSAFE_KEYS.has(key))) throw new FrontMatterError('syntax')
  return Object.fromEntries(entries.map(([key, item]) => [key, plainValue(item, depth + 1, counted)]))
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) throw new FrontMatterError('syntax')
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
}
