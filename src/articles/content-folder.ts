import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isLocale } from '#i18n/locales.ts'
import { FrontMatterError } from '#markdown/front-matter.ts'
import { type ContentFile, FileError, readContentFile } from './content-file.ts'
import { type FileName, isMarkdown, nameFiles } from './content-names.ts'

/** A file as far as all files must be known at once: no text. `hash` is the base of the next comparison. */
export type Found = Readonly<{ name: FileName; locale: string; hash: string }> &
  Pick<ContentFile, 'title' | 'slug' | 'redirects' | 'area' | 'areaNames' | 'confidence'>
export type Unread = Readonly<{ path: string; reason: string }>
/** A file with its words: these are in memory for a batch only. */
export type Whole = Readonly<{ text: string; hash: string; file: ContentFile }>

/** What is the same file in every push: its key and its language. */
export const idOf = (one: { key: string; locale: string }) => `${one.key}\n${one.locale}`
export const pathOf = (one: { key: string; locale: string }) => `${one.key} (${one.locale})`
export const keyOf = ({ name, locale }: Pick<Found, 'name' | 'locale'>) => idOf({ key: name.key, locale })

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A file's words. Throws `FileError` for bytes that are no text. */
export async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path)
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    throw new FileError('encoding')
  }
  if (text.includes('\0')) throw new FileError('encoding')
  return text
}

/** Reads one file whole. Throws what `reasonOf` has words for. */
export async function readWhole(folder: string, name: FileName): Promise<Whole> {
  const text = await textOf(join(folder, name.path))
  return { text, hash: hashOf(text), file: readContentFile(text, name.key) }
}

/** Every Markdown file below a folder, by name; hidden folders and node_modules are passed over. */
export async function pathsIn(folder: string): Promise<string[]> {
  const paths: string[] = []
  for (const below = ['']; below.length > 0; ) {
    const at = below.pop() ?? ''
    for (const entry of await readdir(join(folder, at), { withFileTypes: true })) {
      const path = at ? `${at}/${entry.name}` : entry.name
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isDirectory()) below.push(path)
      else if (entry.isFile() && isMarkdown(entry.name)) paths.push(path)
    }
  }
  return paths.sort()
}

/** Looks through a folder, one file after the other; what cannot be read says why. The default language comes first: the others are made from it. */
export async function lookThrough(
  folder: string,
  locale: string,
  progress?: (done: number, of: number) => void,
): Promise<{ files: Found[]; unread: Unread[] }> {
  const files: Found[] = []
  const unread: Unread[] = []
  const seen = new Set<string>()
  const names = nameFiles(await pathsIn(folder))
  for (const [at, name] of names.entries()) {
    try {
      const { hash, file } = await readWhole(folder, name)
      // A part of a text keeps the whole of it in memory: what stays is written anew.
      const { title, slug, redirects, area, areaNames, confidence } = structuredClone({
        title: file.title,
        slug: file.slug,
        redirects: file.redirects,
        area: file.area,
        areaNames: file.areaNames,
        confidence: file.confidence,
      })
      const own = tagOf(file.locale ?? name.locale ?? locale)
      if (seen.has(idOf({ key: name.key, locale: own }))) throw new FileError('twice')
      seen.add(idOf({ key: name.key, locale: own }))
      files.push({ name, locale: own, hash, title, slug, redirects, area, areaNames, confidence })
    } catch (error) {
      unread.push({ path: name.path, reason: reasonOf(error) })
    }
    progress?.(at + 1, names.length)
  }
  files.sort((one, other) => Number(other.locale === locale) - Number(one.locale === locale))
  return { files, unread }
}

/** The tag in its canonical form; `hr-HR` says no more than `hr`, which the interface speaks. */
function tagOf(tag: string): string {
  const [canonical = tag] = Intl.getCanonicalLocales(tag)
  const least = new Intl.Locale(canonical).minimize().toString()
  return isLocale(least) ? least : canonical
}

/** A sentence's key; rethrows what is nobody's mistake in a file. */
export function reasonOf(error: unknown): string {
  if (error instanceof FileError) return `articles.file.${error.reason}`
  if (error instanceof FrontMatterError) return `markdown.front-matter.${error.reason}`
  if (error instanceof RangeError) return 'articles.locale.format'
  throw error
}
