import { posix } from 'node:path'
import type { Desk } from '#work/desk.ts'
import { readBase, standsAs } from './content-base.ts'
import type { Home } from './content-homes.ts'
import { linksOf, replaceLinks, unescaped } from './content-links.ts'
import { type Row, rowsOf, wordingsOf } from './content-rows.ts'
import { rewriteContentFile, type Said, writeContentFile } from './content-writing.ts'
import { addressesOf } from './old-addresses.ts'
import { type ArticleText, parts } from './text.ts'

/** An article with its words as its author wrote them, and how its file named pictures and other articles, by their addresses here. */
export type Full = Row & {
  aliases: readonly string[]
  named: ReadonlyMap<string, string>
}

/** The articles of a batch, each with its home. */
export async function fullOf(
  desk: Pick<Desk, 'reader'>,
  homes: readonly Home[],
): Promise<(readonly [Home, Full])[]> {
  const rows = new Map((await rowsOf(desk, homes)).map((row) => [row.id, row]))
  const wordings = await wordingsOf(desk, homes)
  const texts = new Map(
    [...rows.values()].flatMap((row) =>
      isUntouched(row) ? [] : [[row.id, readBase(row.source_front)?.text ?? '']],
    ),
  )
  const named = await namesIn(desk, texts)
  return homes.flatMap((home) => {
    const row = rows.get(home.id)
    if (!row) return []
    const aliases = wordings.get(`${row.root_id}\n${row.locale}`) ?? []
    return [[home, { ...row, aliases, named: named.get(row.id) ?? new Map() }] as const]
  })
}

/** Whether the article stands as its file was pushed. */
export function isUntouched(row: Row): boolean {
  const base = readBase(row.source_front)
  return row.revision === row.source_revision && (!base || standsAs(base, row))
}

/** The file that an article makes: as it was, where nothing changed here, else with what changed. */
export function fileOf(row: Full, home: Home, homes: ReadonlyMap<string, string>): string {
  const base = readBase(row.source_front)
  if (base && isUntouched(row)) return base.text
  const back = (markdown: string) => replaceLinks(markdown, (target) => named(target, row, home, homes))
  const text = {
    title: row.title,
    summary: row.summary,
    ...Object.fromEntries((['body', ...parts] as const).map((part) => [part, back(row[part])])),
  } as ArticleText
  const said: Said = {
    area: row.area,
    audience: row.audience,
    confidence: row.confidence,
    aliases: inOrder(row.aliases, base?.text ?? ''),
  }
  return base ? rewriteContentFile(base, text, said) : writeContentFile(text, said)
}

/** An address of the portal as a file says it: the way this file said it, else the path from here. */
function named(target: string, row: Full, home: Home, homes: ReadonlyMap<string, string>): string | null {
  const picture = PICTURE.exec(target)?.[1]
  if (picture) return row.named.get(picture) ?? picture
  const [, slug = '', place = ''] = ARTICLE.exec(target) ?? []
  const path = homes.get(slug)
  if (!path) return null
  const old = row.named.get(`/articles/${slug}`)
  return (old ?? posix.relative(posix.dirname(home.path), path)) + place.replace('#user-content-', '#')
}

/** By article: the file's own name for each picture and for each article it leads to by an address of an earlier site. */
async function namesIn(
  desk: Pick<Desk, 'reader'>,
  texts: ReadonlyMap<string, string>,
): Promise<Map<string, Map<string, string>>> {
  const targets = new Map([...texts].map(([id, text]) => [id, linksOf(text)]))
  const addresses = [
    ...new Set([...targets.values()].flat().flatMap((target) => addressesOf([target])[0] ?? [])),
  ]
  const rows = addresses.length
    ? await desk.reader
        .selectFrom('article_slug as s')
        .innerJoin('article as a', 'a.id', 's.article_id')
        .select(['s.slug as address', 'a.slug'])
        .where('s.slug', 'in', addresses)
        .execute()
    : []
  const slugs = new Map(rows.map(({ address, slug }) => [address, slug]))
  return new Map(
    [...targets].map(([id, written]) => [
      id,
      new Map(written.toReversed().flatMap((target) => nameOf(target, slugs))),
    ]),
  )
}

function nameOf(target: string, slugs: ReadonlyMap<string, string>): (readonly [string, string])[] {
  const [bare = ''] = target.split(/[?#]/)
  const slug = bare.startsWith('/') ? slugs.get(addressesOf([target])[0] ?? '') : undefined
  const file = bare.split('/').at(-1) ?? ''
  const picture = [encodeURIComponent(unescaped(file)), bare] as const
  return slug ? [picture, [`/articles/${slug}`, bare]] : [picture]
}

const ARTICLE = /^(?:\/(?:fil|hr))?\/articles\/([^#?/]+)(#.*)?$/
const PICTURE = /^\/files\/[^/]+\/([^/?#]+)$/

/** The wordings as the file had them, new ones behind. */
function inOrder(wordings: readonly string[], before: string): string[] {
  const place = (text: string) => {
    const at = before.indexOf(text)
    return at < 0 ? before.length : at
  }
  return [...wordings].sort((one, other) => place(one) - place(other))
}
