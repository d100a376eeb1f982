import { existsSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { pathOf } from '#files/store.ts'
import type { Desk } from '#work/desk.ts'
import { linksOf, unescaped } from './content-links.ts'

/** Puts the pictures that a pulled file names beside it, where they are not there already; nothing outside the folder is written. */
export async function unstore(
  desk: Desk,
  folder: string,
  path: string,
  article: { id: string },
  text: string,
): Promise<void> {
  const targets = linksOf(text).filter((target) => /\.(?:png|jpe?g|gif|webp|avif)$/i.test(target))
  if (targets.length === 0) return
  const stored = await desk.reader
    .selectFrom('file as f')
    .innerJoin('file_use as u', 'u.file_id', 'f.id')
    .select(['f.name', 'f.sha256'])
    .where('u.record_kind', '=', 'article')
    .where('u.record_id', '=', article.id)
    .execute()
  const root = resolve(folder)
  for (const target of targets) {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) continue
    const plain = unescaped(target)
    const file = plain.startsWith('/') ? join(root, plain) : resolve(root, dirname(path), plain)
    const picture = stored.find(({ name }) => file.endsWith(sep + name))
    if (!picture || !file.startsWith(root + sep) || existsSync(file)) continue
    await mkdir(dirname(file), { recursive: true })
    await copyFile(pathOf(desk.config.data, picture.sha256), file)
  }
}
