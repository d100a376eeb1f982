import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { type FileHandle, link, mkdir, open, readdir, rm, stat, utimes } from 'node:fs/promises'
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
/** Milliseconds within which a blob without rows may belong to a record that is being written. */
const GRACE = 60 * 60 * 1000

/** Where a blob lies below the folder of all blobs. */
export function pathOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a sha256')
  return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

/**
 * Streams bytes into the store: counted, hashed, written and synced under a temporary name, then given its own. When this
 * returns, the blob survives a power cut, so that the row that names it may be written.
 */
export async function store(
  folder: string,
  source: AsyncIterable<Uint8Array>,
  name: string,
  limit: number,
): Promise<Stored> {
  const incoming = join(folder, UNFINISHED)
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const temporary = join(incoming, randomUUID())
  const file = await open(temporary, 'wx', 0o600)
  try {
    const { sha256, size, head } = await write(file, source, limit)
    await file.sync()
    await file.close()
    await settle(temporary, folder, sha256)
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

/** A second name and the loss of the first: unlike a rename, it cannot replace a blob that is there. */
async function settle(temporary: string, folder: string, sha256: string): Promise<void> {
  const path = pathOf(folder, sha256)
  const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    await link(temporary, path)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
    await utimes(path, new Date(), new Date())
  }
  await syncFolder(dirname(path))
  if (made) for (const above of [dirname(dirname(path)), folder]) await syncFolder(above)
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

export function read(folder: string, sha256: string): ReadStream {
  return createReadStream(pathOf(folder, sha256))
}

/** The blob's size in bytes, or null when it is not there. */
export async function sizeOf(folder: string, sha256: string): Promise<number | null> {
  try {
    return (await stat(pathOf(folder, sha256))).size
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Takes away a blob that no row names any more; false when it is gone, or was stored again so lately that a row may follow. */
export async function remove(folder: string, sha256: string, now: Date, grace = GRACE): Promise<boolean> {
  const path = pathOf(folder, sha256)
  const found = await stat(path).catch(() => null)
  if (!found || now.getTime() - found.mtimeMs < grace) return false
  await rm(path, { force: true })
  await syncFolder(dirname(path))
  return true
}

/** Takes away what uploads left that were cut off; how many. */
export async function sweep(folder: string, now: Date, grace = GRACE): Promise<number> {
  const incoming = join(folder, UNFINISHED)
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
