import { dimensions, type Weights } from './encoder.ts'

/** Features a part: what is read or written at once stays near a quarter of a megabyte. */
const perPart = 2000
/** A hash and a scale, four bytes each, then the vector. */
const bytesEach = 8 + dimensions

/** The weights as texts for rows of the database. */
export function cut({ hashes, scales, bytes }: Weights): string[] {
  const parts: string[] = []
  for (let from = 0; from < hashes.length; from += perPart) {
    const to = Math.min(hashes.length, from + perPart)
    const buffer = Buffer.alloc((to - from) * bytesEach)
    for (let row = from; row < to; row += 1) {
      const at = (row - from) * bytesEach
      buffer.writeUInt32LE(hashes[row] as number, at)
      buffer.writeFloatLE(scales[row] as number, at + 4)
      Buffer.from(bytes.buffer, bytes.byteOffset + row * dimensions, dimensions).copy(buffer, at + 8)
    }
    parts.push(buffer.toString('base64'))
  }
  return parts
}

/** Puts the parts together again, one at a time; null when some are missing. */
export async function joined(
  count: number,
  part: (at: number) => Promise<string | undefined>,
): Promise<Weights | null> {
  const hashes = new Uint32Array(count)
  const scales = new Float32Array(count)
  const bytes = new Int8Array(count * dimensions)
  for (let from = 0; from < count; from += perPart) {
    const buffer = Buffer.from((await part(from / perPart)) ?? '', 'base64')
    const to = Math.min(count, from + perPart)
    if (buffer.length !== (to - from) * bytesEach) return null
    for (let row = from; row < to; row += 1) {
      const at = (row - from) * bytesEach
      hashes[row] = buffer.readUInt32LE(at)
      scales[row] = buffer.readFloatLE(at + 4)
      bytes.set(new Int8Array(buffer.buffer, buffer.byteOffset + at + 8, dimensions), row * dimensions)
    }
  }
  return { hashes, scales, bytes }
}
