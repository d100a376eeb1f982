import { expect, it } from 'vitest'
import { archive } from '#articles/archiving.ts'
import { move } from '#articles/moving.ts'
import { publish } from '#articles/publishing.ts'
import { reach } from '#articles/reading.ts'
import { revise } from '#articles/revising.ts'
import { newerOriginal } from '#articles/staleness.ts'
import { confirmTranslation, translate } from '#articles/translating.ts'
import { act } from '#work/act.ts'
import { Conflict, Invalid, Refused } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, allYes, newsOf, rowOf, text } from './shelf.ts'

const croatian = { ...text, title: 'Kartica blokirana nakon tri pogrešna PIN-a', resolution: '1. Otvorite.' }

describeEachDialect('translating', (place) => {
  const held = testDesk(place)

  /** An English original that is out, somebody who translates and somebody who publishes. */
  const start = async (title: string) => {
    const author = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const made = await aDraft(held.desk, author, { title })
    const outside = (articleId: string) =>
      act(held.desk, publisher, publish, { articleId, audience: 'public', checklist: allYes })
    await outside(made.id)
    const says = (change: 'typo' | 'content' | 'major', resolution: string) =>
      rowOf(held.desk, made.id).then(({ revision }) =>
        act(held.desk, author, revise, {
          ...text,
          title,
          articleId: made.id,
          locale: 'en',
          baseRevision: revision,
          change,
          resolution,
        }),
      )
    const into = async (locale: string, otherwise: Partial<Parameters<typeof translate.run>[1]> = {}) => {
      const { id } = await act(held.desk, author, translate, {
        ...croatian,
        title: `${croatian.title} ${title}`,
        articleId: made.id,
        locale,
        basedOnRevision: 1,
        live: true,
        ...otherwise,
      })
      return rowOf(held.desk, id)
    }
    const banner = async (id: string) => {
      const row = await rowOf(held.desk, id)
      const newer = await newerOriginal(held.desk, visitorActor, row)
      return newer && [newer.what, newer.slug]
    }
    const reads = async (slug: string, locale: 'en' | 'hr' | 'fil') => {
      const to = await reach(held.desk, visitorActor, slug, locale)
      return to.kind === 'elsewhere' ? to.slug : to.kind
    }
    return { author, publisher, made, outside, says, into, banner, reads }
  }

  it('follows its original: behind after a change, not after a typo, and again level when it was translated', async () => {
    const { author, made, outside, says, into, banner, reads } = await start('The whole way')
    const own = await into('hr')
    await outside(own.id)
    expect(await reads(made.slug, 'hr')).toBe(own.slug)
    expect(await banner(own.id)).toBeNull()
    await says('typo', 'One letter less.')
    expect(await banner(own.id)).toBeNull()
    await says('content', 'Something else.')
    expect(await banner(own.id)).toEqual(['content', made.slug])
    expect(await reads(own.slug, 'hr')).toBe('article')
    await says('typo', 'Something  else.')
    expect(await banner(own.id)).toEqual(['content', made.slug])
    await says('major', 'All of it is new.')
    expect(await banner(own.id)).toEqual(['major', made.slug])
    await act(held.desk, author, translate, {
      ...croatian,
      articleId: made.id,
      locale: 'hr',
      basedOnRevision: 5,
      baseRevision: 1,
      live: true,
      resolution: '1. Sve je novo.',
    })
    expect(await banner(own.id)).toBeNull()
    expect(await rowOf(held.desk, own.id)).toMatchObject({ revision: 2, based_on_revision: 5 })
  })

  it('stays when its original is withdrawn, and says so; the other way round the original stays', async () => {
    const { publisher, made, outside, into, banner, reads } = await start('Withdrawn in one language')
    const own = await into('hr')
    await outside(own.id)
    await act(held.desk, publisher, archive, { articleId: made.id })
    expect(await reads(own.slug, 'hr')).toBe('article')
    expect(await banner(own.id)).toEqual(['withdrawn', null])
    expect(await reads(made.slug, 'hr')).toBe(own.slug)
    await act(held.desk, publisher, move, {
      articleId: made.id,
      confidence: 'unvalidated',
      audience: 'internal',
    })
    await outside(made.id)
    expect(await banner(own.id)).toBeNull()
    await act(held.desk, publisher, archive, { articleId: own.id })
    expect(await reads(own.slug, 'hr')).toBe(made.slug)
    expect(await reads(made.slug, 'hr')).toBe('article')
    expect(await reads(made.slug, 'en')).toBe('article')
  })

  it('counts on the root, also when it was translated from another translation', async () => {
    const { made, outside, says, into, banner } = await start('A chain')
    await says('content', 'Second.')
    const hr = await into('hr', { basedOnRevision: 2 })
    const fil = await into('fil', { articleId: hr.id, basedOnRevision: 2 })
    expect(await rowOf(held.desk, fil.id)).toMatchObject({ root_id: made.id, based_on_revision: 2 })
    await outside(hr.id)
    await outside(fil.id)
    await into('hr', { basedOnRevision: 2, baseRevision: 1, change: 'major', cause: 'Tri puta krivo.' })
    expect(await banner(fil.id)).toBeNull()
    await says('content', 'Third.')
    expect(await banner(fil.id)).toEqual(['content', made.slug])
  })

  it('does not take for said what changed while it was written', async () => {
    const { outside, says, into, banner, made } = await start('Written meanwhile')
    await says('major', 'Newer than what lay beside it.')
    const own = await into('hr', { basedOnRevision: 1 })
    await outside(own.id)
    expect(await banner(own.id)).toEqual(['major', made.slug])
    await expect(into('fil', { basedOnRevision: 9 })).rejects.toBeInstanceOf(Conflict)
  })

  it('is level again when somebody says that nothing changes here', async () => {
    const { author, publisher, made, outside, says, into, banner } = await start('Nothing to do')
    const own = await into('hr')
    await outside(own.id)
    await says('content', 'Only true in English.')
    const other = await anyone(held.desk, 'agent')
    const confirm = (who: typeof author, number: number) =>
      act(held.desk, who, confirmTranslation, { articleId: own.id, number })
    await expect(confirm(other, 2)).rejects.toBeInstanceOf(Refused)
    await expect(confirm(publisher, 3)).rejects.toBeInstanceOf(Conflict)
    await confirm(publisher, 2)
    await confirm(publisher, 2)
    await confirm(publisher, 1)
    expect(await banner(own.id)).toBeNull()
    expect(await rowOf(held.desk, own.id)).toMatchObject({ revision: 1, based_on_revision: 2 })
    expect((await newsOf(held.desk, own.id)).filter((type) => type.includes('translation'))).toHaveLength(1)
    const original = act(held.desk, publisher, confirmTranslation, { articleId: made.id, number: 1 })
    await expect(original).rejects.toBeInstanceOf(Invalid)
  })

  it('is made once, however often it is sent; a second one of the language is refused', async () => {
    const { into } = await start('Sent twice')
    const [first, second] = await Promise.all([into('hr', { review: true }), into('hr', { review: true })])
    expect(second.id).toBe(first.id)
    expect((await rowOf(held.desk, first.id)).review_requested_at).not.toBeNull()
    await expect(into('hr', { resolution: 'Something else.' })).rejects.toMatchObject({
      code: 'article_language_taken',
    })
    await expect(into('en')).rejects.toBeInstanceOf(Invalid)
  })

  it('is written beside what readers see, unless a publisher lets it out at once', async () => {
    const { made, outside, says, into, banner } = await start('Beside it')
    const own = await into('hr')
    await outside(own.id)
    await says('content', 'Second.')
    const contributor = await anyone(held.desk, 'agent', { licence: 'contributor' })
    const next = {
      ...croatian,
      articleId: made.id,
      locale: 'hr',
      basedOnRevision: 2,
      baseRevision: 1,
      resolution: '1. Drugo.',
    }
    const once = () => act(held.desk, contributor, translate, next)
    expect(await Promise.all([once(), once()])).toMatchObject([{ place: 'staged' }, { place: 'staged' }])
    expect(await banner(own.id)).toEqual(['content', made.slug])
    expect(await rowOf(held.desk, own.id)).toMatchObject({ revision: 1, resolution: croatian.resolution })
    const waits = await held.desk.reader.selectFrom('article_stage').selectAll().execute()
    expect(waits.find((row) => row.article_id === own.id)).toMatchObject({ version: 1, based_on_revision: 2 })
    const atOnce = act(held.desk, contributor, translate, { ...next, live: true })
    await expect(atOnce).rejects.toBeInstanceOf(Refused)
  })

  it('says nothing of an original that was never outside', async () => {
    const author = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const { outside, into } = await start('Not this one')
    const inside = await aDraft(held.desk, author, { title: 'Only for us' })
    const own = await into('hr', { articleId: inside.id })
    await outside(own.id)
    await act(held.desk, author, revise, {
      ...text,
      title: 'Only for us',
      articleId: inside.id,
      locale: 'en',
      baseRevision: 1,
      change: 'major',
    })
    expect(await newerOriginal(held.desk, visitorActor, await rowOf(held.desk, own.id))).toBeNull()
    expect((await newerOriginal(held.desk, author, await rowOf(held.desk, own.id)))?.what).toBe('major')
  })
})
