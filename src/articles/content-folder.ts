import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { FrontMatterError } from '#markdown/front-matter.ts'
import { type ContentFile, FileError, readContentFile } from './content-file.ts'
import { type FileName, isMarkdown, nameFiles } from './content-names.ts'

/** A Markdown file of a folder, read. `hash` is the base of the next comparison. */
export type Found = Readonly<{ name: FileName; locale: string; hash: string; file: ContentFile }>
export type Unread = Readonly<{ path: string; reason: string }>

/** What is the same file in every push: its key and its language. */
export const idOf = (one: { key: string; locale: string }) => `${one.key}\n${one.locale}`
export const pathOf = (one: { key: string; locale: string }) => `${one.key} (${one.locale})`

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

/** Every Markdown file below a folder, by name; hidden folders and node_modules are passed over. */
export async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && isMarkdown(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)(\.|node_modules\/)/.test(path))
    .sort()
}

/** Reads a folder; what cannot be read says why. The default language comes first: the others are made from it. */
export async function readFolder(
  folder: string,
  locale: string,
): Promise<{ files: Found[]; unread: Unread[] }> {
  const files: Found[] = []
  const unread: Unread[] = []
  for (const name of nameFiles(await pathsIn(folder))) {
    try {
      const text = await readFile(join(folder, name.path), 'utf8')
      const file = readContentFile(text, name.key)
      const own = Intl.getCanonicalLocales(file.locale ?? name.locale ?? locale)[0] ?? locale
      files.push({ name, locale: own, hash: hashOf(text), file })
    } catch (error) {
      unread.push({ path: name.path, reason: reasonOf(error) })
    }
  }
  files.sort((one, other) => Number(other.locale === locale) - Number(one.locale === locale))
  return { files, unread }
}

function reasonOf(error: unknown): string {
  if (error instanceof FileError) return `articles.file.${error.reason}`
  if (error instanceof FrontMatterError) return `markdown.front-matter.${error.reason}`
  if (error instanceof RangeError) return 'articles.locale.format'
  throw error
}
