import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blobSize, pathOf, readBlob, removeBlob, storeBlob, sweepUnfinished, TooLarge } from '#files/store.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sagot-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function* parts(...texts: (string | Uint8Array)[]) {
  for (const text of texts) yield Buffer.from(text)
}
const later = () => new Date(Date.now() + 2 * 60 * 60 * 1000)
const incoming = () => readdirSync(join(folder, 'files', 'incoming'))

describe('the blob store', () => {
  it('keeps bytes under their own hash and counts them', async () => {
    const stored = await storeBlob(folder, parts('pay ', 'slip'), { name: 'slip.txt', limit: 100 })
    expect(stored).toEqual({
      sha256: createHash('sha256').update('pay slip').digest('hex'),
      size: 8,
      type: 'text/plain; charset=utf-8',
    })
    expect(pathOf(folder, stored.sha256)).toBe(
      join(folder, 'files', stored.sha256.slice(0, 2), stored.sha256.slice(2, 4), stored.sha256),
    )
    expect(Buffer.concat(await Array.fromAsync(readBlob(folder, stored.sha256))).toString()).toBe('pay slip')
    expect(await blobSize(folder, stored.sha256)).toBe(8)
    expect(incoming()).toEqual([])
  })

  it('stores the same bytes once, also when they arrive together', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, () => storeBlob(folder, parts('same'), { name: 'a.txt', limit: 10 })),
    )
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1)
    expect(incoming()).toEqual([])
  })

  it('keeps nothing of what is larger than its limit', async () => {
    await expect(
      storeBlob(folder, parts('12345', '67890', 'x'), { name: 'a.txt', limit: 10 }),
    ).rejects.toThrow(TooLarge)
    expect(readdirSync(join(folder, 'files'))).toEqual(['incoming'])
    expect(incoming()).toEqual([])
  })

  it('keeps nothing of a stream that breaks', async () => {
    async function* broken() {
      yield Buffer.from('half')
      throw new Error('line lost')
    }
    await expect(storeBlob(folder, broken(), { name: 'a.txt', limit: 100 })).rejects.toThrow('line lost')
    expect(incoming()).toEqual([])
  })

  it('is readable by its owner only', async () => {
    const { sha256 } = await storeBlob(folder, parts('secret'), { name: 'a.txt', limit: 100 })
    expect(statSync(pathOf(folder, sha256)).mode & 0o077).toBe(0)
  })

  it('never leads outside its folder', () => {
    for (const hash of ['', '../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(63)}/`])
      expect(() => pathOf(folder, hash)).toThrow(RangeError)
  })

  it('removes a blob without rows, but not one that has just been stored again', async () => {
    const { sha256 } = await storeBlob(folder, parts('old'), { name: 'a.txt', limit: 100 })
    expect(await removeBlob(folder, sha256, new Date())).toBe(false)
    utimesSync(pathOf(folder, sha256), new Date(0), new Date(0))
    await storeBlob(folder, parts('old'), { name: 'b.txt', limit: 100 })
    expect(await removeBlob(folder, sha256, new Date())).toBe(false)
    expect(await removeBlob(folder, sha256, later())).toBe(true)
    expect(await blobSize(folder, sha256)).toBeNull()
    expect(await removeBlob(folder, sha256, later())).toBe(false)
  })

  it('sweeps what an interrupted upload left, not one under way', async () => {
    expect(await sweepUnfinished(folder, later())).toBe(0)
    await storeBlob(folder, parts('x'), { name: 'a.txt', limit: 100 })
    writeFileSync(join(folder, 'files', 'incoming', 'left'), 'half')
    expect(await sweepUnfinished(folder, new Date())).toBe(0)
    expect(await sweepUnfinished(folder, later())).toBe(1)
    expect(incoming()).toEqual([])
  })
})
