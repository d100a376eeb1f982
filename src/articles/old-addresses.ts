import type { Reader } from '#db/open.ts'
import { localeFor, localPath } from '#i18n/locales.ts'
import type { Actor } from '#work/actor.ts'
import { visibleTo } from './policy.ts'
import { slugOf } from './slugs.ts'

/** Addresses one file may bring along, and the longest of them. */
const MOST = 50
const LONGEST = 300

/** An address as it is kept: the path alone, without its outer slashes; empty for what is none. */
function pathOf(address: string): string {
  const [path = ''] = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').split(/[?#]/)
  const bare = path.replace(/^\/+|\/+$/g, '')
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}

/** What leads to an article that had these addresses elsewhere: each whole path, and its last part below `/articles`. */
export function addressesOf(written: readonly string[]): string[] {
  const paths = written
    .map(pathOf)
    .filter((path) => path && path.length <= LONGEST)
    .slice(0, MOST)
  const names = paths.map((path) => slugOf((path.split('/').at(-1) ?? '').replace(/\.\w{1,5}$/, '')))
  return [...new Set([...paths, ...names])].filter(Boolean)
}

/** Where an address of an earlier site leads this reader, as a path of ours; null when nothing that they may read had it. */
export async function movedFrom(
  desk: Readonly<{ reader: Reader }>,
  actor: Actor,
  address: string,
): Promise<string | null> {
  const path = pathOf(address)
  if (!path || path.length > LONGEST) return null
  const row = await desk.reader
    .selectFrom('article_slug as s')
    .innerJoin('article as a', 'a.id', 's.article_id')
    .select(['a.slug', 'a.locale'])
    .where('s.slug', '=', path)
    .where(visibleTo(actor))
    .where('a.confidence', '!=', 'archived')
    .executeTakeFirst()
  return row ? localPath(localeFor(row.locale), `/articles/${row.slug}`) : null
}
