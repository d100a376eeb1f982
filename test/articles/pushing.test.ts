import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { archive } from '#articles/archiving.ts'
import { type PushOptions, pushFolder } from '#articles/content-push.ts'
import { articleFile } from '#articles/downloading.ts'
import { push } from '#articles/pushing.ts'
import { reach } from '#articles/reading.ts'
import { revise } from '#articles/revising.ts'
import { act } from '#work/act.ts'
import { Refused } from '#work/errors.ts'
import { systemActor, visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { newsOf, text } from './shelf.ts'

describeEachDialect('pushing content', (place) => {
  const held = testDesk(place)
  const pusher = systemActor('test')
  let folder = ''
  const file = (path: string, words: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), words)
  }
  const go = (options: PushOptions = {}) =>
    pushFolder(held.desk, pusher, folder, { source: 'manual', ...options })
  const at = (slug: string) =>
    held.desk.reader.selectFrom('article').selectAll().where('slug', '=', slug).executeTakeFirst()

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sagot-content-'))
    file(
      'card/pin.md',
      '---\ntitle: Three wrong PINs\narea: Crew card\narea_names: { hr: Kartica }\naudience: public\nconfidence: validated\nredirect_from: /old/pin-blocked/\naliases:\n  - blocked\n---\n\n# Three wrong PINs\n\nSee [lost](lost.md#now) and ![gone](no.png).\n',
    )
    file('card/lost.md', '# Lost card\n\n## Now\n\nCall us.\n')
    file('card/lost.hr.md', '# Izgubljena kartica\n\nNazovite nas.\n')
    file('again/lost.md', '# Lost card\n\nAnother one.\n')
    file('bad.md', '---\ntitle: Bad\naudience: publick\n---\n')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is for administrators', async () => {
    const manager = await anyone(held.desk, 'manager')
    for (const actor of [visitorActor, manager])
      await expect(act(held.desk, actor, push, { source: 'manual', files: [] })).rejects.toBeInstanceOf(
        Refused,
      )
  })

  it('says what it would do and writes nothing', async () => {
    const report = await go({ dryRun: true })
    expect(report.made).toHaveLength(4)
    expect(await at('three-wrong-pins')).toBeUndefined()
  })

  it('makes an article of each file, internal unless it says otherwise, and tells what it cannot read', async () => {
    const report = await go()
    expect(report).toMatchObject({
      changed: [],
      same: 0,
      conflicts: [],
      failed: [{ path: 'bad.md', reason: 'articles.file.audience' }],
    })
    expect(report.made).toHaveLength(4)
    expect(await at('lost-card')).toMatchObject({
      audience: 'internal',
      confidence: 'unvalidated',
      published_at: null,
    })
    expect(await at('lost-card-2')).toBeDefined()
    const pin = await at('three-wrong-pins')
    expect(pin).toMatchObject({
      audience: 'public',
      confidence: 'validated',
      body: expect.not.stringContaining('# Three'),
    })
    // The first file of that name, by its key, is the one in `again/`.
    expect(pin?.html).toContain('href="/articles/lost-card-2#user-content-now"')
    expect(pin?.html).not.toContain('<img')
    expect(await newsOf(held.desk, pin?.id ?? '')).toEqual([
      'article.drafted',
      'article.alias_added',
      'article.published',
    ])
  })

  it('keeps the languages of a file together, makes the area in its languages, and redirects old addresses', async () => {
    const hr = await at('izgubljena-kartica')
    expect(hr).toMatchObject({ locale: 'hr', root_id: (await at('lost-card-2'))?.id })
    const area = await held.desk.reader.selectFrom('area').select(['name', 'names']).executeTakeFirst()
    expect(area).toMatchObject({ name: 'Crew card', names: expect.stringContaining('Kartica') })
    expect(await reach(held.desk, visitorActor, 'pin-blocked', 'en')).toEqual({
      kind: 'elsewhere',
      slug: 'three-wrong-pins',
      lasting: true,
    })
  })

  it('changes nothing the second time', async () => {
    await held.desk.settled()
    const before = held.desk.sequence()
    expect(await go()).toMatchObject({ made: [], changed: [], same: 4 })
    await held.desk.settled()
    expect(held.desk.sequence()).toBe(before)
  })

  it('brings a changed file in, and leaves alone what was changed here too', async () => {
    file('card/lost.md', '# Lost card\n\n## Now\n\nLock it in the app.\n')
    expect(await go()).toMatchObject({ changed: ['card/lost (en)'], conflicts: [] })
    const row = await at('lost-card-2')
    expect(row).toMatchObject({ revision: 2, audience: 'internal' })
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    await act(held.desk, publisher, revise, {
      ...text,
      articleId: row?.id ?? '',
      locale: 'en',
      baseRevision: 2,
      title: 'Lost card',
      body: 'Ours.',
    })
    expect(await go()).toMatchObject({ changed: [], conflicts: [], same: 4 })
    file('card/lost.md', '# Lost card\n\nTheirs.\n')
    expect(await go()).toMatchObject({ changed: [], conflicts: ['card/lost (en)'] })
    expect((await at('lost-card-2'))?.body).toBe('Ours.')
  })

  it('keeps the audience that the desk chose until the file says another', async () => {
    file('again/lost.md', '# Lost card\n\nMore.\n')
    await go({ audience: 'public' })
    expect((await at('lost-card'))?.audience).toBe('internal')
    file('again/lost.md', '---\naudience: customers\n---\n# Lost card\n\nMore.\n')
    await go()
    expect((await at('lost-card'))?.audience).toBe('customers')
  })

  it('stores the pictures that lie in the folder, for whoever may read the article', async () => {
    writeFileSync(
      join(folder, 'dot.png'),
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    )
    writeFileSync(join(folder, 'notes.png'), 'no picture at all')
    file(
      'seen.md',
      '---\naudience: public\n---\n# Seen\n\n![A dot](dot.png) ![Notes](notes.png) ![Out](../../etc/passwd)\n',
    )
    file('hidden.md', '# Hidden\n\n![A dot](dot.png)\n')
    await go()
    const seen = await at('seen')
    const id = /src="\/files\/([^/]+)\/dot\.png"/.exec(seen?.html ?? '')?.[1] ?? ''
    expect(seen?.html).toMatch(/alt="A dot"/)
    expect(seen?.html.match(/<img/g)).toHaveLength(1)
    expect(await articleFile(held.desk, visitorActor, id)).toMatchObject({
      name: 'dot.png',
      type: 'image/png',
    })
    const inside = /src="\/files\/([^/]+)\//.exec((await at('hidden'))?.html ?? '')?.[1] ?? ''
    if (inside !== id) expect(await articleFile(held.desk, visitorActor, inside)).toBeNull()
    await act(held.desk, await anyone(held.desk, 'agent', { licence: 'publisher' }), archive, {
      articleId: seen?.id ?? '',
    })
    expect(await articleFile(held.desk, visitorActor, id)).toBeNull()
  })

  it('reports a file that is gone and keeps its article', async () => {
    rmSync(join(folder, 'card/lost.hr.md'))
    expect(await go()).toMatchObject({ gone: ['card/lost (hr)'] })
    expect(await at('izgubljena-kartica')).toBeDefined()
  })
})
