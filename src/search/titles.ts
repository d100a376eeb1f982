import { createHash } from 'node:crypto'
import { visibleTo } from '#articles/policy.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Desk } from '#work/desk.ts'
import { visitorActor } from '#work/permissions.ts'
import type { Titles } from './box.ts'
import { indexOf } from './indexing.ts'
import { languageOf } from './languages.ts'

interface File {
  name: string
  body: string
  version: number
}

const kept = new WeakMap<object, Map<Locale, Promise<File>>>()
const most = 5000

/**
 * The file of public titles in a language that browsers search by themselves. Its name carries the hash of its content; it is
 * made again when the index has changed. Titles nobody outside may read are never in it.
 */
export async function titlesFile(desk: Desk, locale: Locale): Promise<{ name: string; body: string }> {
  const files = kept.get(desk) ?? new Map<Locale, Promise<File>>()
  kept.set(desk, files)
  const { version } = indexOf(desk)
  const file = await files.get(locale)
  if (file && file.version === version) return file
  const making = make(desk, locale, version)
  files.set(locale, making)
  making.catch(() => files.delete(locale))
  return making
}

async function make(desk: Desk, locale: Locale, version: number): Promise<File> {
  const rows = await desk.reader
    .selectFrom('article as a')
    .select(['a.title', 'a.slug'])
    .where('a.locale', '=', locale)
    .where(visibleTo(visitorActor))
    .orderBy('a.id')
    .limit(most)
    .execute()
  const file: Titles = { language: languageOf(locale), titles: rows.map((row) => [row.title, row.slug]) }
  const body = JSON.stringify(file)
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12)
  return { name: `${locale}-${hash}.json`, body, version }
}
