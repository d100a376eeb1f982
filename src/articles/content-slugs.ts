import { localeFor, localPath } from '#i18n/locales.ts'
import { type Found, idOf, keyOf } from './content-folder.ts'
import { type FileName, keyBehind } from './content-names.ts'
import { addressesOf } from './old-addresses.ts'
import { slugOf } from './slugs.ts'

const LONGEST = 80

/** Where the articles of a folder are, so that links between its files can be written. */
export type Slugs = Readonly<{
  /** By key and language, and by key alone for languages that have no file of their own. */
  slugs: ReadonlyMap<string, string>
  /** By the address that a file says it had elsewhere. */
  moved: ReadonlyMap<string, { slug: string; locale: string }>
}>

/** The address of every file's article, also of those to be made. `used` tells of a wish whether an article has it already. */
export function chooseSlugs(
  files: readonly Found[],
  known: ReadonlyMap<string, { slug: string }>,
  used: ReadonlySet<string>,
): Slugs {
  const taken = new Set(used)
  const slugs = new Map<string, string>()
  const moved = new Map<string, { slug: string; locale: string }>()
  for (const found of files) {
    const { name, locale } = found
    const there = known.get(keyOf(found))
    const slug = there
      ? found.slug || there.slug
      : free(found.slug || slugOf(found.title) || slugOf(name.key) || 'article', taken)
    taken.add(slug)
    slugs.set(keyOf(found), slug).set(name.key, slugs.get(name.key) ?? slug)
    for (const address of found.redirects) if (!moved.has(address)) moved.set(address, { slug, locale })
  }
  return { slugs, moved }
}

function free(base: string, taken: ReadonlySet<string>): string {
  let slug = base
  for (let number = 2; taken.has(slug); number += 1)
    slug = `${base.slice(0, LONGEST - `-${number}`.length).replace(/-+$/, '')}-${number}`
  return slug
}

/** Where a link between files leads in the portal; null for a link that leads elsewhere. */
export function addressBehind(
  target: string,
  from: FileName,
  locale: string,
  { slugs, moved }: Slugs,
): string | null {
  const key = keyBehind(target, from)
  const slug = key === null ? undefined : (slugs.get(idOf({ key, locale })) ?? slugs.get(key))
  // An address of the site that the folder made before; the first of its forms is the whole path.
  const [old = ''] = slug || !/^\/(?!\/)/.test(target) ? [] : addressesOf([target])
  const there = slug ? { slug, locale } : old.includes('/') ? moved.get(old) : undefined
  if (!there) return null
  const place = target.split('#')[1]
  return (
    localPath(localeFor(there.locale), `/articles/${there.slug}`) + (place ? `#user-content-${place}` : '')
  )
}
