import type { APIContext } from 'astro'

/**
 * The address a request came from: the socket's, or with n trusted proxies the n-th X-Forwarded-For entry from the right.
 * What stands further left is what the sender wrote and is worth nothing.
 */
export function addressOf(
  context: Pick<APIContext, 'request'> & { clientAddress?: string },
  proxies: number,
): string {
  if (proxies > 0) {
    const hops = (context.request.headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
    const hop = hops.at(-proxies)
    if (hop && /^[0-9a-fA-F.:]{2,45}$/.test(hop)) return hop
  }
  return context.request.headers.get('x-sagot-socket') ?? '127.0.0.1'
}
