import { localeFor, localPath } from '#i18n/locales.ts'
import { type Found, idOf } from './content-folder.ts'
import { type FileName, keyBehind } from './content-names.ts'
import { slugOf } from './slugs.ts'

/** Slugs by key and language, and by key alone for languages that have no file of their own. */
export type Slugs = ReadonlyMap<string, string>

/** The address of every file's article, also of those to be made, so that links between files can be written. */
export function chooseSlugs(
  files: readonly Found[],
  known: ReadonlyMap<string, { slug: string }>,
  used: readonly string[],
): Slugs {
  const taken = new Set(used)
  const slugs = new Map<string, string>()
  for (const { name, locale, file } of files) {
    const id = idOf({ key: name.key, locale })
    const there = known.get(id)
    const slug = there
      ? file.slug || there.slug
      : free(file.slug || slugOf(file.title) || slugOf(name.key) || 'article', taken)
    taken.add(slug)
    slugs.set(id, slug).set(name.key, slugs.get(name.key) ?? slug)
  }
  return slugs
}

function free(base: string, taken: ReadonlySet<string>): string {
  let slug = base
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`
  return slug
}

/** Where a link between files leads in the portal; null for a link that leads elsewhere. */
export function addressBehind(target: string, from: FileName, locale: string, slugs: Slugs): string | null {
  const key = keyBehind(target, from)
  const slug = key === null ? undefined : (slugs.get(idOf({ key, locale })) ?? slugs.get(key))
  if (!slug) return null
  const place = target.split('#')[1]
  return localPath(localeFor(locale), `/articles/${slug}`) + (place ? `#user-content-${place}` : '')
}
