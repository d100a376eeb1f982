import { type Data, parseFrontMatter, type Value, writeFrontMatter } from '#markdown/front-matter.ts'

const OPENED = /^\uFEFF?---\r?\n/
const CLOSED = /(?:^|\r?\n)---[\t ]*(?:\r?\n|$)/

/**
 * A file's front matter with some of its keys said anew and all other lines as they were; `body` follows. Where a line cannot be
 * told apart from its neighbours, as in `{ a: 1 }`, the whole is written again: the same data, in our own way of writing.
 */
export function patchFront(text: string, changed: Data, body: string): string {
  const { data } = parseFrontMatter(text)
  const wanted = { ...data, ...changed }
  const opening = OPENED.exec(text)?.[0]
  if (!opening) return Object.keys(changed).length === 0 ? body : writeFrontMatter(changed, body)
  const rest = text.slice(opening.length)
  const close = CLOSED.exec(rest)
  const end = opening.endsWith('\r\n') ? '\r\n' : '\n'
  const lines = close ? rest.slice(0, close.index).split(/\r?\n/) : []
  const patched = Object.entries(changed).reduce(
    (kept, [key, value]) => withKey(kept, key, value),
    lines.filter((line, at) => line !== '' || at > 0 || lines.length > 1),
  )
  const file = `${opening}${[...patched, '---'].join(end)}${end}${body}`
  return readsAs(file, wanted) ? file : writeFrontMatter(wanted, body)
}

function withKey(lines: readonly string[], key: string, value: Value): string[] {
  const written = linesOf(key, value)
  const at = lines.findIndex((line) => keyAt(line) === key)
  if (at < 0) return [...lines, ...written]
  const after = lines.findIndex((line, place) => place > at && !/^(?:[ \t]|-(?:[ \t]|$)|$)/.test(line))
  const end = after < 0 ? lines.length : after
  return [...lines.slice(0, at), ...written, ...lines.slice(end)]
}

/** The key a line begins with, unquoted. */
function keyAt(line: string): string | undefined {
  return /^(?:"([^"]+)"|'([^']+)'|([^\s#:'"-][^:]*?))[ \t]*:(?:[ \t]|$)/.exec(line)?.slice(1).find(Boolean)
}

function linesOf(key: string, value: Value): string[] {
  return writeFrontMatter({ [key]: value }, '')
    .trimEnd()
    .split('\n')
    .slice(1, -1)
}

function readsAs(file: string, wanted: Data): boolean {
  try {
    return JSON.stringify(sorted(parseFrontMatter(file).data)) === JSON.stringify(sorted(wanted))
  } catch {
    return false
  }
}

const sorted = (data: Data) => Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1))
