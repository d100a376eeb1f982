const HERE = 'http://here.invalid'
/** Nobody is sent on to where signing in makes no sense, or to what was made for one use. */
const pointless = /^\/(?:(?:fil|hr)\/)?(?:sign-in|sign-up|sign-out|reset|link|t)(?:\/|$)/

/**
 * An address within this site as path and query, or null: never another host or scheme.
 * What comes back was put together by the URL parser from its own reading, so a browser reads it as we did.
 */
export function ownPath(text: string | null | undefined): string | null {
  if (!text || text.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes('\\'))
    return null
  if (!URL.canParse(text, HERE)) return null
  const url = new URL(text, HERE)
  const path = url.pathname + url.search
  return url.origin === HERE && !path.startsWith('//') ? path : null
}

/** Where to go on after signing in, or null: an address of ours that is worth going to. */
export function safeNext(next: string | null | undefined): string | null {
  const path = ownPath(next)
  return path && !pointless.test(path.split('?', 1)[0] ?? '') ? path : null
}
