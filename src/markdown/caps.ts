/**
 * What is refused before any parser sees it: text too large, or nested so deep that parsing it costs far more
 * than its length suggests. The scan is one pass; what slips through meets the depth check and the pool's deadline.
 */
export type Kind = 'article' | 'message'
export type Fault = 'size' | 'nesting' | 'broken' | 'deadline' | 'crash'

/** Bytes of UTF-8. */
export const LARGEST: Record<Kind, number> = { article: 256 * 1024, message: 32 * 1024 }

/** Levels of quotes and lists on one line. */
const CONTAINERS = 24
/** Levels of open HTML elements, brackets or emphasis. */
const OPEN = 64

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])
const MARKER = /[>*+-]|\d{1,9}[.)]/y
const FENCE = /^ {0,3}(`{3,}|~{3,})/

/** The reason to refuse this text, or null. */
export function refusal(text: string, kind: Kind): Fault | null {
  if (text.length > LARGEST[kind] || Buffer.byteLength(text) > LARGEST[kind]) return 'size'
  return tooDeep(text) ? 'nesting' : null
}

function tooDeep(text: string): boolean {
  const open = { tags: 0, brackets: 0, emphasis: 0 }
  let callouts = 0
  let fence = ''
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (/^\s*:{3,}/.test(line)) callouts = Math.max(0, callouts + (/^\s*:{3,}\s*$/.test(line) ? -1 : 1))
    if (containers(line) + callouts > CONTAINERS) return true
    const mark = FENCE.exec(line)?.[1] ?? ''
    if (mark && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : ''
    if (line.trim() === '') open.brackets = open.emphasis = 0
    if (fence === '' && deepest(line, open) > OPEN) return true
  }
  return false
}

function containers(line: string): number {
  let count = 0
  let at = 0
  while (at < line.length) {
    if (line[at] === ' ' || line[at] === '\t') at += 1
    else {
      MARKER.lastIndex = at
      if (!MARKER.test(line)) break
      at = MARKER.lastIndex
      count += 1
    }
  }
  // A line of nothing but markers is a rule (`***`), however long.
  return at >= line.length && !line.includes('>') ? 0 : count
}

const TAG = /<\/?[a-z][a-z0-9-]*/gi
const BRACKET = /[[\]]/g
/** Opening and closing runs of emphasis: a run between a space and a letter, and the other way round. */
const EMPHASIS = /(?<![^\s([])[*_]+(?=[^\s*_])|(?<=[^\s*_])[*_]+(?![^\s).,;:!?\]])/g

function deepest(line: string, open: { tags: number; brackets: number; emphasis: number }): number {
  let most = 0
  for (const [tag] of line.matchAll(TAG)) {
    open.tags = tag.startsWith('</')
      ? Math.max(0, open.tags - 1)
      : open.tags + (VOID.has(tag.slice(1).toLowerCase()) ? 0 : 1)
    most = Math.max(most, open.tags)
  }
  for (const [bracket] of line.matchAll(BRACKET)) {
    open.brackets = Math.max(0, open.brackets + (bracket === '[' ? 1 : -1))
    most = Math.max(most, open.brackets)
  }
  for (const run of line.matchAll(EMPHASIS)) {
    const opens = run.index === 0 || /[\s([]/.test(line[run.index - 1] ?? ' ')
    open.emphasis = Math.max(0, open.emphasis + (opens ? 1 : -1))
    most = Math.max(most, open.emphasis)
  }
  return most
}

/** Whether a parsed tree is deeper than the recursive steps that follow can bear; itself without recursion. */
export function isDeep(tree: { children?: unknown }, most = 150): boolean {
  let level: unknown[] = [tree]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true
    level = level.flatMap((node) => childrenOf(node))
  }
  return false
}

function childrenOf(node: unknown): unknown[] {
  return typeof node === 'object' && node !== null && 'children' in node && Array.isArray(node.children)
    ? node.children
    : []
}
