import { type Data, parseFrontMatter, type Value, writeFrontMatter } from '#markdown/front-matter.ts'
import { type Base, frontOf } from './content-base.ts'
import { headingOf, readContentFile } from './content-file.ts'
import { patchFront } from './content-front.ts'
import { nameFiles } from './content-names.ts'
import { type ArticleText, parts } from './text.ts'

/** What a file says of its article beside the words. */
export type Said = Readonly<{
  area: string | null
  audience: string
  confidence: string
  aliases: readonly string[]
}>

/** The file of an article that no file stands for yet: all that is ours in its front matter. */
export function writeContentFile(text: ArticleText, said: Said): string {
  const data: Data = { title: text.title }
  if (said.area !== null) data.area = said.area
  data.audience = said.audience
  data.confidence = said.confidence
  if (text.summary) data.summary = text.summary
  if (said.aliases.length) data.aliases = [...said.aliases]
  return writeFrontMatter(data, `\n${bodyOf(text)}`)
}

/** The file as it was, with what has changed since: a key only where it says something else now, all other lines byte for byte. */
export function rewriteContentFile(base: Base, text: ArticleText, said: Said): string {
  const before = readContentFile(base.text, nameFiles([base.path])[0]?.key ?? base.path)
  const front = frontOf(base)
  const heading = headingOf(
    parseFrontMatter(base.text)
      .body.replace(/\r\n?/g, '\n')
      .replace(/^\s*\n/, ''),
  )
  const onTop = heading === before.title
  const changed: Data = {}
  const say = (key: string, value: Value, was: unknown) => {
    if (JSON.stringify(value) !== JSON.stringify(was)) changed[key] = value
  }
  if (!onTop || front.title !== undefined) say('title', text.title, before.title)
  if (text.summary !== before.summary) say(summaryKey(front), text.summary, '')
  say('area', said.area, base.area)
  say('audience', said.audience, base.audience)
  say('confidence', said.confidence, base.confidence)
  say('aliases', [...said.aliases], before.aliases)
  if (changed.area === null) changed.area = ''
  const head = onTop ? `# ${text.title}\n\n` : ''
  const gap =
    Object.keys(front).length > 0 ? (/^\s*\n/.exec(parseFrontMatter(base.text).body)?.[0] ?? '') : ''
  const body = gap + head + bodyOf(text)
  return patchFront(base.text, changed, /\r\n/.test(base.text) ? body.replace(/\r?\n/g, '\r\n') : body)
}

/** The key under which a file says its summary; `summary` where it has said none. */
function summaryKey(front: Data): string {
  return ['summary', 'description', 'intro'].find((key) => front[key] !== undefined) ?? 'summary'
}

function bodyOf(text: ArticleText): string {
  const used = parts.filter((part) => text[part])
  const headed = used.map((part) => `<!-- ${part} -->\n${text[part]}\n`)
  const rest = text.body ? [used.length ? `<!-- body -->\n${text.body}\n` : `${text.body}\n`] : []
  return [...headed, ...rest].join('\n')
}
