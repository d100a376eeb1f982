import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './compress.ts'

const packed = new WeakMap<object, Map<Encoding, Buffer>>()

/**
 * What is kept, packed once and for all; null until that is done, which the first question begins in the background.
 * Forgotten together with what was packed.
 */
export function packedBy(kept: { body: Uint8Array }, encoding: Encoding): Buffer | null {
  const known = packed.get(kept)
  if (known) return known.get(encoding) ?? null
  const fresh = new Map<Encoding, Buffer>()
  packed.set(kept, fresh)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: kept.body.length }
  void promisify(brotliCompress)(kept.body, { params }).then((body) => fresh.set('br', body))
  void promisify(gzip)(kept.body, { level: 8 }).then((body) => fresh.set('gzip', body))
  return null
}
