const HERE = 'http://here.invalid'
/** Nobody is sent on to where signing in makes no sense, or to what was made for one use. */
const pointless = /^\/(?:(?:fil|hr)\/)?(?:sign-in|sign-up|sign-out|reset|link|t)(?:\/|$)/

/**
 * A path of this site to go on to, or null: never another host, scheme or a page of signing in.
 * What comes back was put together by the URL parser from its own reading, so a browser reads it as we did.
 */
export function safeNext(next: string | null | undefined): string | null {
  if (!next || next.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(next) || next.includes('\\'))
    return null
  if (!URL.canParse(next, HERE)) return null
  const url = new URL(next, HERE)
  if (url.origin !== HERE || url.username || url.password) return null
  const path = url.pathname + url.search
  return path.startsWith('//') || pointless.test(url.pathname) ? null : path
}
