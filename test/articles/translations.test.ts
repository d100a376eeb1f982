import { beforeAll, expect, it } from 'vitest'
import { archive } from '#articles/archiving.ts'
import { publish } from '#articles/publishing.ts'
import { revise } from '#articles/revising.ts'
import { translate } from '#articles/translating.ts'
import { countWanted, wantedIn } from '#articles/translations.ts'
import { countViews, forgetViews } from '#articles/viewing.ts'
import { act, write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { readCursor } from '#work/keyset.ts'
import { systemActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, allYes, text } from './shelf.ts'

describeEachDialect('what translators are asked for', (place) => {
  const held = testDesk(place)
  let author: Actor
  let publisher: Actor
  const made: Record<string, string> = {}

  const out = (articleId: string) =>
    act(held.desk, publisher, publish, { articleId, audience: 'public', checklist: allYes })
  const into = (name: string, locale: string) =>
    act(held.desk, author, translate, {
      ...text,
      title: `${name} ${locale}`,
      articleId: made[name] ?? '',
      locale,
      basedOnRevision: 1,
    })
  const change = (name: string, how: 'typo' | 'content' | 'major') =>
    act(held.desk, author, revise, {
      ...text,
      title: name,
      articleId: made[name] ?? '',
      locale: 'en',
      baseRevision: 1,
      change: how,
      resolution: `${how} of ${name}`,
    })
  const opened = (name: string, day: string, times: number) =>
    write(held.desk, systemActor('test'), (work) =>
      countViews(
        work,
        Array.from({ length: times }, () => ({ rootId: made[name] ?? '', day })),
      ),
    )
  const wanted = async (locale: string) =>
    (await wantedIn(held.desk, locale, { after: null, limit: 50 })).items

  beforeAll(async () => {
    author = await anyone(held.desk, 'agent', { licence: 'publisher' })
    publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const names = [
      'alone',
      'begun',
      'level',
      'changed',
      'rewritten',
      'spelled',
      'withdrawn',
      'inside',
      'meant',
    ]
    for (const name of names) made[name] = (await aDraft(held.desk, author, { title: name })).id
    for (const name of names.filter((each) => each !== 'inside')) await out(made[name] ?? '')
    await into('begun', 'hr')
    for (const name of ['level', 'changed', 'rewritten', 'spelled', 'withdrawn', 'meant'])
      await out((await into(name, 'hr')).id)
    held.clock.pass(60)
    await change('changed', 'content')
    await change('rewritten', 'major')
    await change('spelled', 'typo')
    await act(held.desk, publisher, archive, { articleId: made.withdrawn ?? '' })
    const { items } = await wantedIn(held.desk, 'hr', { after: null, limit: 50 })
    const own = items.find((one) => one.id === made.changed)?.translation_id
    made.own = own ?? ''
    const gone = await held.desk.reader
      .selectFrom('article')
      .select('id')
      .where('root_id', '=', made.meant ?? '')
      .where('locale', '=', 'hr')
      .executeTakeFirstOrThrow()
    await act(held.desk, publisher, archive, { articleId: gone.id })
    await opened('changed', '2026-11-16', 3)
    await opened('changed', '2026-11-15', 4)
    await opened('alone', '2026-11-16', 5)
    await opened('alone', '2026-08-01', 90)
    await opened('begun', '2026-08-19', 2)
  })

  it('are missing, begun, behind or left alone; what is level, inside or meant to go is not asked for', async () => {
    const found = (await wanted('hr')).map((one) => [one.title, one.reason, one.views])
    expect(found.slice(0, 3)).toEqual([
      ['changed', 'content', 7],
      ['alone', 'missing', 5],
      ['begun', 'started', 2],
    ])
    expect(found.slice(3).sort()).toEqual([
      ['rewritten', 'major', 0],
      ['withdrawn', 'withdrawn', 0],
    ])
  })

  it('carry since when, who has begun, and the way there', async () => {
    const found = await wanted('hr')
    const of = (name: string) => found.find((one) => one.title === name)
    expect(of('changed')).toMatchObject({ since: '2026-11-16T09:00:00.000Z', begun_by: null, locale: 'en' })
    expect(of('alone')).toMatchObject({ since: '2026-11-16T08:00:00.000Z', translation_id: null })
    expect(of('begun')).toMatchObject({ begun_by: author.kind === 'person' ? author.personId : '' })
    expect(of('withdrawn')).toMatchObject({ since: '2026-11-16T09:00:00.000Z' })
  })

  it('are counted for each language by reason', async () => {
    expect(await countWanted(held.desk, 'hr')).toEqual({
      missing: 1,
      started: 1,
      content: 1,
      major: 1,
      withdrawn: 1,
    })
    expect(await countWanted(held.desk, 'fil')).toMatchObject({ missing: 7, content: 0, withdrawn: 0 })
    expect(await countWanted(held.desk, 'en')).toMatchObject({ missing: 0, started: 0 })
  })

  it('come a page at a time, none twice and none left out', async () => {
    const titles: string[] = []
    for (let after: string | null = null; ; ) {
      const page = await wantedIn(held.desk, 'fil', { after: readCursor(after), limit: 3 })
      titles.push(...page.items.map((one) => one.title))
      after = page.nextCursor
      if (!after) break
    }
    expect(titles).toEqual((await wanted('fil')).map((one) => one.title))
    expect(new Set(titles).size).toBe(7)
  })

  it('name who writes the next text beside what readers see', async () => {
    const contributor = await anyone(held.desk, 'agent', { licence: 'contributor' })
    await act(held.desk, contributor, translate, {
      ...text,
      title: 'changed hr',
      articleId: made.changed ?? '',
      locale: 'hr',
      basedOnRevision: 2,
      baseRevision: 1,
      resolution: 'Kako je sada.',
    })
    const found = (await wanted('hr')).find((one) => one.title === 'changed')
    expect(found).toMatchObject({ reason: 'content', begun_by: contributor.personId })
  })

  it('forgets how often an article was opened a year and more ago', async () => {
    await opened('alone', '2025-01-01', 1)
    await write(held.desk, systemActor('test'), (work) => forgetViews(work, held.clock.now))
    const days = await held.desk.reader.selectFrom('article_view').select('day').orderBy('day').execute()
    expect(days[0]?.day).toBe('2026-08-01')
  })
})
