import { createReadStream, existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { storeBlob } from '#files/store.ts'
import { isPicture } from '#files/types.ts'
import { write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { replaceLinks, unescaped } from './content-links.ts'
import type { PushedFile } from './pushing.ts'
import { parts } from './text.ts'

const IMAGE = /!\[[^\]\n]*\]\((<[^>\n]+>|[^\s()]+)/g
const LARGEST = 10 * 1024 * 1024

type Images = Readonly<{
  /** Address in the portal for each target as the text names it. */
  addresses: ReadonlyMap<string, string>
  files: readonly string[]
}>

/** The order with its pictures stored and their addresses in the text. */
export async function illustrated(
  desk: Desk,
  actor: Actor,
  folder: string,
  path: string,
  order: PushedFile,
): Promise<PushedFile> {
  const texts = ['body', ...parts] as const
  const images = await storeImages(desk, actor, folder, path, texts.map((name) => order[name]).join('\n\n'))
  if (images.files.length === 0) return order
  const shown = (markdown: string) => replaceLinks(markdown, (target) => images.addresses.get(target) ?? null)
  return {
    ...order,
    ...Object.fromEntries(texts.map((name) => [name, shown(order[name])])),
    pictures: [...images.files],
  }
}

/**
 * Stores the pictures of a text that lie in the folder. What is missing, too large, no picture or outside the folder is left as
 * it is, and rendering makes its alternative text of it.
 */
async function storeImages(
  desk: Desk,
  actor: Actor,
  folder: string,
  path: string,
  markdown: string,
): Promise<Images> {
  const addresses = new Map<string, string>()
  const files = new Set<string>()
  for (const [, written = ''] of markdown.matchAll(IMAGE)) {
    const target = written.replace(/^<|>$/g, '')
    const file = addresses.has(target) ? null : fileBehind(folder, path, target)
    const id = file && (await stored(desk, actor, file))
    if (!file || !id) continue
    files.add(id)
    addresses.set(target, `/files/${id}/${encodeURIComponent(basename(file))}`)
  }
  return { addresses, files: [...files] }
}

function fileBehind(folder: string, path: string, target: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^#/i.test(target)) return null
  const root = resolve(folder)
  const [name = ''] = target.split(/[?#]/)
  const plain = unescaped(name)
  const file = plain.startsWith('/') ? join(root, plain) : resolve(root, dirname(path), plain)
  if (!file.startsWith(root + sep) || !existsSync(file)) return null
  const { size } = statSync(file)
  return statSync(file).isFile() && size > 0 && size <= LARGEST ? file : null
}

/** The file's id: the one it has in another article, else a new one, staged until an article uses it. */
async function stored(desk: Desk, actor: Actor, file: string): Promise<string | null> {
  const name = basename(file).slice(0, 200)
  const blob = await storeBlob(desk.config.data, createReadStream(file), { name })
  if (!isPicture(blob.type)) return null
  const known = await desk.reader
    .selectFrom('file as f')
    .innerJoin('file_use as u', 'u.file_id', 'f.id')
    .select('f.id')
    .where('f.sha256', '=', blob.sha256)
    .where('f.name', '=', name)
    .where('u.record_kind', '=', 'article')
    .executeTakeFirst()
  if (known) return known.id
  return write(desk, actor, async (work) => {
    const id = work.id()
    const { sha256, type, size } = blob
    await work.db
      .insertInto('file')
      .values({ id, sha256, name, type, size, uploader_key: 'content push', created_at: work.at })
      .execute()
    return id
  })
}
