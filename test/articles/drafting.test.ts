import { expect, it } from 'vitest'
import { draft, draftArticle } from '#articles/drafting.ts'
import { renderArticle } from '#articles/text.ts'
import { act, write } from '#work/act.ts'
import { Conflict, Invalid, Refused } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyArea, anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, newsOf, rowOf, text } from './shelf.ts'

describeEachDialect('drafting', (place) => {
  const held = testDesk(place)

  it('keeps a draft inside, with its text rendered, its first revision and the customers’ wordings', async () => {
    const author = await anyone(held.desk, 'agent')
    const areaId = await anyArea(held.desk, 'Crew card')
    const made = await aDraft(held.desk, author, {
      areaId,
      aliases: ['PIN blocked', 'pin  BLOCKED!', 'card does not work'],
    })
    const row = await rowOf(held.desk, made.id)
    expect(row).toMatchObject({
      audience: 'internal',
      confidence: 'unvalidated',
      revision: 1,
      root_id: made.id,
      area_id: areaId,
      author_id: author.personId,
    })
    expect(row.html).toContain('<h2 id="user-content-what-to-do">')
    expect(row.html).toContain('<strong>Unblock</strong>')
    expect(row.summary).toBe('The card says Blocked.')
    const aliases = await held.desk.reader
      .selectFrom('article_alias')
      .select('text')
      .where('root_id', '=', made.rootId)
      .orderBy('text')
      .execute()
    expect(aliases.map((alias) => alias.text)).toEqual(['PIN blocked', 'card does not work'])
    expect(await newsOf(held.desk, made.id)).toContain('article.drafted')
  })

  it('is still being written while there is nothing to do in it', async () => {
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'), { resolution: '' })
    expect((await rowOf(held.desk, made.id)).confidence).toBe('wip')
  })

  it('gives the same title another address', async () => {
    const author = await anyone(held.desk, 'agent')
    const [one, other] = [
      await aDraft(held.desk, author, { title: 'Twice' }),
      await aDraft(held.desk, author, { title: 'Twice' }),
    ]
    expect([one.slug, other.slug]).toEqual(['twice', 'twice-2'])
  })

  it('makes a translation part of the same article, once a language', async () => {
    const author = await anyone(held.desk, 'agent')
    const made = await aDraft(held.desk, author)
    const translated = await aDraft(held.desk, author, {
      title: 'Kartica je blokirana',
      locale: 'hr',
      rootId: made.id,
    })
    expect(translated.rootId).toBe(made.id)
    expect(await rowOf(held.desk, translated.id)).toMatchObject({ locale: 'hr', based_on_revision: 1 })
    await expect(aDraft(held.desk, author, { locale: 'hr', rootId: made.id })).rejects.toBeInstanceOf(
      Conflict,
    )
  })

  it('takes the draft of an escalation with what was masked', async () => {
    const { desk } = held
    const author = await anyone(desk, 'specialist')
    const rendered = await renderArticle(desk.tools, { ...text, body: '' }, 'en')
    const made = await write(desk, author, (work) =>
      draftArticle(
        work,
        {
          ...text,
          locale: 'en',
          aliases: ['pin'],
          originEscalationId: 'e1',
          masking: '[{"field":"issue","masked":["[name]"]}]',
        },
        rendered,
      ),
    )
    expect(await rowOf(desk, made.id)).toMatchObject({
      origin_escalation_id: 'e1',
      masking_confirmed_at: null,
      audience: 'internal',
    })
  })

  it('is not for visitors and customers, and names a field that cannot be used', async () => {
    await expect(act(held.desk, visitorActor, draft, text)).rejects.toBeInstanceOf(Refused)
    await expect(act(held.desk, await anyone(held.desk, 'customer'), draft, text)).rejects.toBeInstanceOf(
      Refused,
    )
    const wrong = act(held.desk, await anyone(held.desk, 'agent'), draft, {
      ...text,
      title: ' ',
      locale: 'not a tag',
      areaId: 'none',
    })
    await expect(wrong).rejects.toBeInstanceOf(Invalid)
    await expect(wrong).rejects.toMatchObject({
      fields: { title: ['error.field.needed'], locale: ['articles.locale.format'] },
    })
    await expect(
      act(held.desk, await anyone(held.desk, 'agent'), draft, { ...text, areaId: 'none' }),
    ).rejects.toMatchObject({ fields: { area: ['articles.area.unknown'] } })
  })
})
