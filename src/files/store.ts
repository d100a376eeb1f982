import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { HEAD, typeOf } from './types.ts'

/** `size` in bytes; `type` from what the bytes are, not from what they are called. */
export type Stored = { sha256: string; size: number; type: string }

/** The stream went past its limit; nothing of it is kept. */
export class TooLarge extends Error {
  readonly limit: number
  constructor(limit: number) {
    super(`larger than ${limit} bytes`)
    this.limit = limit
  }
}

const UNFINISHED = 'incoming'
/** Bytes of one upload. */
const LARGEST = 10 * 1024 * 1024
/** Milliseconds within which a blob without rows may belong to a record that is being written. */
const GRACE = 60 * 60 * 1000

/** Where a blob lies under the data folder. */
export function pathOf(data: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a sha256')
  return join(data, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

/**
 * Streams bytes into the store: counted, hashed, written and synced under a temporary name, then given its own. When this
 * returns, the blob survives a power cut, so that the row that names it may be written. `limit` in bytes; `name` decides
 * with the bytes what type it is served as.
 */
export async function storeBlob(
  data: string,
  source: AsyncIterable<Uint8Array>,
  { name, limit = LARGEST }: { name?: string; limit?: number } = {},
): Promise<Stored> {
  const incoming = join(data, 'files', UNFINISHED)
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const temporary = join(incoming, randomUUID())
  const file = await open(temporary, 'wx', 0o600)
  try {
    const { sha256, size, head } = await write(file, source, limit)
    await file.sync()
    await file.close()
    await settle(temporary, pathOf(data, sha256))
    return { sha256, size, type: await typeOf(head, name) }
  } finally {
    await file.close().catch(() => {})
    await rm(temporary, { force: true })
  }
}

async function write(file: FileHandle, source: AsyncIterable<Uint8Array>, limit: number) {
  const hash = createHash('sha256')
  const start: Uint8Array[] = []
  let size = 0
  for await (const part of source) {
    if (size < HEAD) start.push(part.slice(0, HEAD - size))
    size += part.byteLength
    if (size > limit) throw new TooLarge(limit)
    hash.update(part)
    await file.writeFile(part)
  }
  return { sha256: hash.digest('hex'), size, head: Buffer.concat(start) }
}

/** Bytes of the same name are the same bytes, so replacing them changes nothing but their time. */
async function settle(temporary: string, path: string): Promise<void> {
  const folder = dirname(path)
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  await rename(temporary, path)
  await syncFolder(folder)
  if (made) for (const above of ['..', '../..', '../../..']) await syncFolder(join(folder, above))
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

export function readBlob(data: string, sha256: string): ReadStream {
  return createReadStream(pathOf(data, sha256))
}

/** The blob's size in bytes, or null when it is not there. */
export async function blobSize(data: string, sha256: string): Promise<number | null> {
  try {
    return (await stat(pathOf(data, sha256))).size
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Takes away a blob that no row names any more; false when it is gone, or was stored again so lately that a row may follow. */
export async function removeBlob(data: string, sha256: string, now: Date, grace = GRACE): Promise<boolean> {
  const path = pathOf(data, sha256)
  const found = await stat(path).catch(() => null)
  if (!found || now.getTime() - found.mtimeMs < grace) return false
  await rm(path, { force: true })
  await syncFolder(dirname(path))
  return true
}

/** Takes away what uploads left that were cut off; how many. */
export async function sweepUnfinished(data: string, now: Date, grace = GRACE): Promise<number> {
  const incoming = join(data, 'files', UNFINISHED)
  let swept = 0
  for (const name of await readdir(incoming).catch(() => [])) {
    const found = await stat(join(incoming, name)).catch(() => null)
    if (!found || now.getTime() - found.mtimeMs < grace) continue
    await rm(join(incoming, name), { force: true })
    swept += 1
  }
  return swept
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
