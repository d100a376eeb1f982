const { subtle } = globalThis.crypto
const digest = subtle.digest.bind(subtle)
const empty = new Map<string, Promise<ArrayBuffer>>()

/**
 * For every page Astro asks for the digest of the empty content of the linked stylesheet, each time by a job on another thread.
 * From now on that one answer is remembered.
 */
export function rememberEmptyDigest(): void {
  subtle.digest = (algorithm, data) => {
    if (typeof algorithm !== 'string' || data.byteLength > 0) return digest(algorithm, data)
    const known = empty.get(algorithm) ?? digest(algorithm, data)
    empty.set(algorithm, known)
    return known
  }
}
