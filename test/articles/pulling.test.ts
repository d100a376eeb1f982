import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pullInto } from '#articles/content-pull.ts'
import { pushFolder } from '#articles/content-push.ts'
import { pulled } from '#articles/pulling.ts'
import { revise } from '#articles/revising.ts'
import { act } from '#work/act.ts'
import { Refused } from '#work/errors.ts'
import { systemActor } from '#work/permissions.ts'
import { anyArea, anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, rowOf, text } from './shelf.ts'

describeEachDialect('pulling content', (place) => {
  const held = testDesk(place)
  const puller = systemActor('test')
  let folder = ''
  const pull = () => pullInto(held.desk, puller, folder, { source: 'out' })
  const push = () => pushFolder(held.desk, puller, folder, { source: 'out' })
  const files = () =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((path) => path.endsWith('.md'))
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sagot-pull-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('writes what is here, and a push of it changes nothing', async () => {
    const author = await anyone(held.desk, 'agent')
    const areaId = await anyArea(held.desk, 'Crew card')
    const made = await aDraft(held.desk, author, { areaId, aliases: ['pin: blocked'] })
    await aDraft(held.desk, author, {
      title: 'Kartica je blokirana',
      locale: 'hr',
      rootId: made.id,
      body: 'Vidi [ovo](/articles/card-blocked-after-three-wrong-pins).',
    })
    expect((await pull()).written).toHaveLength(2)
    const [path = ''] = files().filter((one) => one.startsWith('en/'))
    const written = readFileSync(join(folder, path), 'utf8')
    expect(written).toContain('<!-- resolution -->\n1. Open *Card*')
    expect(written).toMatch(/title: Card blocked after three wrong PINs\narea: Crew card/)
    expect(
      readFileSync(join(folder, files().filter((one) => one.startsWith('hr/'))[0] ?? ''), 'utf8'),
    ).toContain('](../../en/')
    expect(await push()).toMatchObject({ made: [], changed: [], same: 2, failed: [] })
    expect(await pull()).toMatchObject({ written: [], same: 2 })
  })

  it('carries an edit of the file in and an edit here out, and stops where both were edited', async () => {
    const author = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const made = await aDraft(held.desk, author, { title: 'To and fro' })
    await pull()
    const path = join(folder, files().find((one) => one.includes('to-and-fro')) ?? '')
    const edit = (words: string) =>
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(/Three wrong PINs\.|From the file\.|Both\./, words),
      )
    edit('From the file.')
    expect((await push()).changed).toHaveLength(1)
    expect(await rowOf(held.desk, made.id)).toMatchObject({
      revision: 2,
      cause: 'From the file.',
      resolution: text.resolution,
    })
    await act(held.desk, author, revise, {
      ...text,
      title: 'To and fro',
      articleId: made.id,
      locale: 'en',
      baseRevision: 2,
      cause: 'From the desk.',
    })
    expect((await pull()).written).toHaveLength(1)
    expect(readFileSync(path, 'utf8')).toContain('From the desk.')
    await act(held.desk, author, revise, {
      ...text,
      title: 'To and fro',
      articleId: made.id,
      locale: 'en',
      baseRevision: 3,
      cause: 'Again.',
    })
    writeFileSync(path, readFileSync(path, 'utf8').replace('From the desk.', 'Both.'))
    expect((await pull()).conflicts).toHaveLength(1)
    expect((await push()).conflicts).toHaveLength(1)
    expect(readFileSync(path, 'utf8')).toContain('Both.')
    const note = {
      source: 'out',
      files: [{ articleId: made.id, key: 'x', hash: 'x', front: '{}', revision: 1 }],
    }
    await expect(act(held.desk, author, pulled, note)).rejects.toBeInstanceOf(Refused)
  })
})
