import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pullInto } from '#articles/content-pull.ts'
import { pushFolder } from '#articles/content-push.ts'
import { move } from '#articles/moving.ts'
import { movedFrom } from '#articles/old-addresses.ts'
import { revise } from '#articles/revising.ts'
import { act } from '#work/act.ts'
import { systemActor, visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import type { text } from './shelf.ts'

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A repository as others keep theirs, pushed, pulled into an empty folder and pushed again. */
describeEachDialect('content there and back', (place) => {
  const held = testDesk(place)
  const actor = systemActor('test')
  let folder = ''
  let empty = ''
  const files: Record<string, string> = {
    'account/create._en.md':
      '---\nlayout:   help\ntitle: Create an account\npermalink: /help/account/create/\nredirect_from:\n  - /en/help/account/create/\n  - /help/new-account/\norder: 007\n---\n\nSee [codes](/help/account/codes/) and ![A dot](../dot.png).\n\n\n',
    'account/create._zh.md':
      '---\ntitle: 创建账户\npermalink: /zh/help/account/create/\n---\n\n看 [codes](/help/account/codes/).\n',
    'account/codes._en.md':
      '---\r\ntitle: "Backup codes"\r\naudience: ITPro\r\npermalink: /help/account/codes/\r\n---\r\n\r\n# Backup codes\r\n\r\nPrint them.\r\n',
    'account/codes._es.md': '---\ntitle: Códigos de respaldo\n---\n\nImprímalos.',
    'plain.md': '\uFEFF# <a name="plain"></a>Plain {#plain}\n\nText.\n',
  }
  const put = (root: string, path: string, words: string | Buffer) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), words)
  }
  const read = (path: string, root = empty) => readFileSync(join(root, path), 'utf8')
  const push = (root = folder) => pushFolder(held.desk, actor, root, { source: 'site', audience: 'public' })
  const pull = (root = empty) => pullInto(held.desk, actor, root, { source: 'site' })
  const at = (title: string) =>
    held.desk.reader.selectFrom('article').selectAll().where('title', '=', title).executeTakeFirstOrThrow()
  const edit = async (title: string, otherwise: Partial<typeof text> & { body?: string }) => {
    const row = await at(title)
    const { issue, environment, cause, resolution, body, locale } = row
    await act(held.desk, await anyone(held.desk, 'agent', { licence: 'publisher' }), revise, {
      ...{ issue, environment, cause, resolution, body, locale, title },
      ...otherwise,
      articleId: row.id,
      baseRevision: row.revision,
    })
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sagot-there-'))
    empty = mkdtempSync(join(tmpdir(), 'sagot-back-'))
    for (const [path, words] of Object.entries(files)) put(folder, path, words)
    put(folder, 'dot.png', dot)
    put(folder, 'latin1.md', Buffer.from('# Caf\xe9\n', 'latin1'))
    put(folder, 'plain.markdown', '# The same again\n')
  })
  afterAll(() => {
    for (const root of [folder, empty]) rmSync(root, { recursive: true, force: true })
  })

  it('takes files in any language by their suffix, and names those it cannot take', async () => {
    const report = await push()
    expect(report.made.sort()).toEqual([
      'account/codes (en)',
      'account/codes (es)',
      'account/create (en)',
      'account/create (zh)',
      'plain (en)',
    ])
    expect(report.failed).toEqual([
      { path: 'latin1.md', reason: 'articles.file.encoding' },
      { path: 'plain.md', reason: 'articles.file.twice' },
    ])
    expect(await at('创建账户')).toMatchObject({ locale: 'zh', root_id: (await at('Create an account')).id })
    rmSync(join(folder, 'plain.markdown'))
    expect((await push()).changed).toEqual(['plain (en)'])
    expect(await at('Plain')).toMatchObject({ body: 'Text.', audience: 'public' })
  })

  it('leads from the addresses of the earlier site to its articles, in links and from outside', async () => {
    const made = await at('Create an account')
    expect(made.html).toContain('href="/articles/backup-codes"')
    for (const old of ['/help/account/create/', '/en/help/account/create', '/help/new-account/?from=mail'])
      expect([old, await movedFrom(held.desk, visitorActor, old)]).toEqual([old, `/articles/${made.slug}`])
    expect(await movedFrom(held.desk, visitorActor, '/help/nothing/')).toBeNull()
  })

  it('writes every file back byte for byte, pictures too', async () => {
    expect(await pull()).toMatchObject({ conflicts: [], ahead: [] })
    for (const [path, words] of Object.entries(files)) expect([path, read(path)]).toEqual([path, words])
    expect(readFileSync(join(empty, 'dot.png'))).toEqual(dot)
    expect(existsSync(join(empty, 'latin1.md'))).toBe(false)
    expect(await pull()).toMatchObject({ written: [], same: 5 })
    expect(await push(empty)).toMatchObject({ made: [], changed: [], same: 5 })
  })

  it('writes what was edited here and keeps every other line, its links and its line ends', async () => {
    const made = await at('Create an account')
    await edit('Create an account', { body: made.body.replace('See ', 'Now see ') })
    await edit('Backup codes', { body: 'Print them twice.' })
    expect((await pull()).written.sort()).toEqual(['account/codes._en.md', 'account/create._en.md'])
    const was = files['account/create._en.md'] ?? ''
    expect(read('account/create._en.md')).toBe(was.replace('See ', 'Now see ').trimEnd().concat('\n'))
    expect(read('account/codes._en.md')).toBe(
      (files['account/codes._en.md'] ?? '').replace('them.', 'them twice.'),
    )
    expect(await push(empty)).toMatchObject({ changed: [], same: 5 })
  })

  it('tells what the desk decided, and nothing else, when only that changed', async () => {
    const row = await at('Códigos de respaldo')
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    await act(held.desk, publisher, move, {
      articleId: row.id,
      audience: 'internal',
      confidence: 'unvalidated',
    })
    expect((await pull()).written).toEqual(['account/codes._es.md'])
    expect(read('account/codes._es.md')).toBe(
      '---\ntitle: Códigos de respaldo\naudience: internal\n---\n\nImprímalos.\n',
    )
  })

  it('reports what changed on both sides and overwrites neither, and leaves files that are ahead to the push', async () => {
    await edit('Backup codes', { body: 'Ours.' })
    put(empty, 'account/codes._en.md', '# Backup codes\n\nTheirs.\n')
    put(empty, 'plain.md', '# Plain\n\nAhead.\n')
    expect(await pull()).toMatchObject({
      written: [],
      conflicts: ['account/codes._en.md'],
      ahead: ['plain.md'],
    })
    expect(await push(empty)).toMatchObject({ changed: ['plain (en)'], conflicts: ['account/codes (en)'] })
    expect(read('account/codes._en.md')).toContain('Theirs.')
    expect(await at('Backup codes')).toMatchObject({ body: 'Ours.' })
    expect(await at('Plain')).toMatchObject({ body: 'Ahead.' })
  })
})
