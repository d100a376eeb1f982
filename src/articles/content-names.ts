import { posix } from 'node:path'

/** A file's place among the languages: `key` is the same in all of them. */
export type FileName = Readonly<{ path: string; key: string; locale: string | null }>

const MARKDOWN = /\.(?:md|markdown)$/i
const TAG = '[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}'
/** `pin.fil` and, as some sites have it, `pin._fil`. */
const SUFFIX = new RegExp(`\\._?(${TAG})$`)
const WHOLE = new RegExp(`^${TAG}$`)
const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** Whether a word is the tag of a language there is: `hr` and `pt-BR`, not `faq`. */
export function isLanguage(word: string): boolean {
  if (!WHOLE.test(word)) return false
  try {
    return names.of(word) !== undefined
  } catch {
    return false
  }
}

export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path)
}

/**
 * The key and language of each file from its path alone, with `/` between folders. A language stands at the end of a name
 * (`pin.fil.md`), or it is the first folder, which counts only when every file lies in a folder that is named like a language.
 */
export function nameFiles(paths: readonly string[]): FileName[] {
  const inFolders =
    paths.length > 0 && paths.every((path) => path.includes('/') && isLanguage(path.split('/')[0] ?? ''))
  return paths.map((path) => {
    const [first = '', ...rest] = path.split('/')
    const inner = (inFolders ? rest.join('/') : path).replace(MARKDOWN, '')
    const { bare, tag } = withoutTag(inner)
    return { path, key: bare, locale: tag ?? (inFolders ? first : null) }
  })
}

/** The key that a relative link of a file leads to, or null when it leads elsewhere. */
export function keyBehind(link: string, from: FileName): string | null {
  const [target = ''] = link.split(/[?#]/)
  if (!target || /^[a-z][a-z0-9+.-]*:/i.test(target) || !MARKDOWN.test(target)) return null
  const { bare } = withoutTag(target.replace(MARKDOWN, ''))
  return target.startsWith('/') ? bare.slice(1) : posix.normalize(posix.join(posix.dirname(from.key), bare))
}

function withoutTag(name: string): { bare: string; tag: string | null } {
  const [whole = '', tag = ''] = SUFFIX.exec(name) ?? []
  return tag && isLanguage(tag) ? { bare: name.slice(0, -whole.length), tag } : { bare: name, tag: null }
}
