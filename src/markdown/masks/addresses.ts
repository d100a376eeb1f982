import { isIP } from 'node:net'
import { type Found, matches, type Rule } from './rule.ts'

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})'
const AT = String.raw`(?:@|\s?[[(]\s?(?:at|et|@)\s?[\])]\s?)`
const DOT = String.raw`(?:\.|\s?[[(]\s?(?:dot|tocka|točka|\.)\s?[\])]\s?)`

export const emails: Rule = matches(
  'email',
  new RegExp(
    String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+'-](?:[\p{L}\p{N}._%+'-]{0,63})${AT}(?:${LABEL}${DOT}){1,6}\p{L}{2,24}(?![\p{L}\p{N}])`,
    'giud',
  ),
)

const V4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d]|\.\d)/g
const V6 = /(?<![\p{L}\p{N}:.])[0-9a-f:]{2,39}(?:(?:\d{1,3}\.){3}\d{1,3})?(?![\p{L}\p{N}:])/giu
/** Addresses that are nobody's. */
const NOBODYS = /^(?:127\.|0\.0\.0\.0$|255\.255\.|::1?$)/

export const ips: Rule = (text) => {
  const found: Found[] = []
  for (const pattern of [V4, V6]) {
    for (const match of text.matchAll(pattern)) {
      const value = match[0].replace(/(?<=[^:]):$/, '')
      const start = match.index
      if (isIP(value) !== 0 && !NOBODYS.test(value))
        found.push({ kind: 'ip', start, end: start + value.length })
    }
  }
  return found
}

const SCHEME = String.raw`https?:\/\/[^\s<>"'“”„${'\uFFFC'}]{4,2000}`
const BARE = String.raw`(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?::\d{2,5})?\/[^\s<>"'“”„${'\uFFFC'}]{4,2000}`
const URL_LIKE = new RegExp(`(?<![\\p{L}\\p{N}@.-])(?:${SCHEME}|${BARE})`, 'giu')

/** Addresses that let their holder in: guests' links, one-time links, links with a password or a token in them. */
export const links: Rule = (text) => {
  const found: Found[] = []
  for (const match of text.matchAll(URL_LIKE)) {
    const value = match[0].replace(/[.,;:!?)\]*_»]+$/, '')
    if (isKeyLike(value)) found.push({ kind: 'link', start: match.index, end: match.index + value.length })
  }
  return found
}

function isKeyLike(url: string): boolean {
  if (/^https?:\/\/[^/]*@/i.test(url) || /\/t\/[\w-]{16,}/.test(url)) return true
  if (/[?&#](?:[a-z_]*token|key|code|sig|signature|secret|password|invite)=[^&]{6,}/i.test(url)) return true
  return url.split(/[/?&#=]/).some(isRandom)
}

/** Twenty or more letters and digits that no hand typed: capitals, small letters and digits mixed. */
export function isRandom(value: string): boolean {
  return /^[\w~-]{20,}$/.test(value) && /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value)
}
