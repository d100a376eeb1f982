import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pathOf, read, remove, sizeOf, store, sweep, TooLarge } from '#files/store.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sagot-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function* parts(...texts: (string | Uint8Array)[]) {
  for (const text of texts) yield Buffer.from(text)
}
const later = () => new Date(Date.now() + 2 * 60 * 60 * 1000)
const incoming = () => readdirSync(join(folder, 'incoming'))

describe('the blob store', () => {
  it('keeps bytes under their own hash and counts them', async () => {
    const stored = await store(folder, parts('pay ', 'slip'), 'slip.txt', 100)
    expect(stored).toEqual({
      sha256: createHash('sha256').update('pay slip').digest('hex'),
      size: 8,
      type: 'text/plain; charset=utf-8',
    })
    expect(pathOf(folder, stored.sha256)).toBe(
      join(folder, stored.sha256.slice(0, 2), stored.sha256.slice(2, 4), stored.sha256),
    )
    expect(Buffer.concat(await Array.fromAsync(read(folder, stored.sha256))).toString()).toBe('pay slip')
    expect(await sizeOf(folder, stored.sha256)).toBe(8)
    expect(incoming()).toEqual([])
  })

  it('stores the same bytes once, also when they arrive together', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => store(folder, parts('same'), 'a.txt', 10)))
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1)
    expect(incoming()).toEqual([])
  })

  it('keeps nothing of what is larger than its limit', async () => {
    await expect(store(folder, parts('12345', '67890', 'x'), 'a.txt', 10)).rejects.toThrow(TooLarge)
    expect(readdirSync(folder)).toEqual(['incoming'])
    expect(incoming()).toEqual([])
  })

  it('keeps nothing of a stream that breaks', async () => {
    async function* broken() {
      yield Buffer.from('half')
      throw new Error('line lost')
    }
    await expect(store(folder, broken(), 'a.txt', 100)).rejects.toThrow('line lost')
    expect(incoming()).toEqual([])
  })

  it('is readable by its owner only', async () => {
    const { sha256 } = await store(folder, parts('secret'), 'a.txt', 100)
    expect(statSync(pathOf(folder, sha256)).mode & 0o077).toBe(0)
  })

  it('never leads outside its folder', () => {
    for (const hash of ['', '../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(63)}/`])
      expect(() => pathOf(folder, hash)).toThrow(RangeError)
  })

  it('removes a blob without rows, but not one that has just been stored again', async () => {
    const { sha256 } = await store(folder, parts('old'), 'a.txt', 100)
    expect(await remove(folder, sha256, new Date())).toBe(false)
    utimesSync(pathOf(folder, sha256), new Date(0), new Date(0))
    await store(folder, parts('old'), 'b.txt', 100)
    expect(await remove(folder, sha256, new Date())).toBe(false)
    expect(await remove(folder, sha256, later())).toBe(true)
    expect(await sizeOf(folder, sha256)).toBeNull()
    expect(await remove(folder, sha256, later())).toBe(false)
  })

  it('sweeps what an interrupted upload left, not one under way', async () => {
    expect(await sweep(folder, later())).toBe(0)
    await store(folder, parts('x'), 'a.txt', 100)
    writeFileSync(join(folder, 'incoming', 'left'), 'half')
    expect(await sweep(folder, new Date())).toBe(0)
    expect(await sweep(folder, later())).toBe(1)
    expect(incoming()).toEqual([])
  })
})
