import { beforeAll, expect, it } from 'vitest'
import { announce } from '#articles/announcing.ts'
import { archive } from '#articles/archiving.ts'
import { draft } from '#articles/drafting.ts'
import { askToFollow, follow } from '#articles/following.ts'
import { publish } from '#articles/publishing.ts'
import { revise } from '#articles/revising.ts'
import { mergeArticle } from '#origins/merging.ts'
import { confirmFollow, stopFollow } from '#people/following.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { Missing } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { allYes, text } from '../articles/shelf.ts'
import { letterTo } from '../people/mailing.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

type Person = Extract<Actor, { kind: 'person' }>

describeEachDialect('following a known issue', (place) => {
  const held = testDesk(place, { works: true })
  let ana: Person, maja: Person, lea: Person

  beforeAll(async () => {
    ana = await anyone(held.desk, 'agent')
    maja = await anyone(held.desk, 'agent', { licence: 'publisher' })
    lea = await anyone(held.desk, 'agent', { licence: 'publisher' })
  })
  const anIssue = async (title: string) => {
    const made = await act(held.desk, ana, draft, { ...text, title, resolution: '' })
    await say(made.id, '2026-11-16T12:00:00Z')
    return made
  }
  const say = (articleId: string, nextUpdateAt: string | null, on = true) =>
    act(held.desk, maja, announce, { articleId, on, nextUpdateAt })
  /** The letters of a kind to an address, waited for. */
  const letters = (email: string) =>
    held.desk.reader
      .selectFrom('letter')
      .select(['kind', 'subject', 'text', 'to_email'])
      .where('to_email', '=', email)
      .orderBy('id')
      .execute()
  const kinds = async (email: string) => (await letters(email)).map((letter) => letter.kind)
  const told = (email: string, ...wanted: string[]) =>
    expect.poll(() => kinds(email), { timeout: 8000 }).toEqual(wanted)
  const byMail = async (articleId: string, email: string, locale: 'en' | 'hr' = 'en') => {
    await act(held.desk, visitorActor, askToFollow, { articleId, email, locale })
    await told(email, 'people.follow')
    const token = (await letterTo(held.desk, email))?.token ?? ''
    return act(held.desk, visitorActor, confirmFollow, { token })
  }
  const followersOf = async (rootId: string) =>
    (await held.desk.reader.selectFrom('watch').select('person_id').where('record_id', '=', rootId).execute())
      .length

  it('enters nobody before the letter was answered, and then a guest', async () => {
    const issue = await anIssue('Transfers are late')
    await act(held.desk, visitorActor, askToFollow, {
      articleId: issue.id,
      email: 'a@mail.example',
      locale: 'hr',
    })
    await told('a@mail.example', 'people.follow')
    expect(await followersOf(issue.rootId)).toBe(0)
    const letter = await letterTo(held.desk, 'a@mail.example')
    expect(letter?.subject).toContain('Transfers are late')
    const token = letter?.token ?? ''
    expect(await act(held.desk, visitorActor, confirmFollow, { token })).toEqual({ slug: issue.slug })
    expect(await followersOf(issue.rootId)).toBe(1)
    await expect(act(held.desk, visitorActor, confirmFollow, { token })).rejects.toBeInstanceOf(Missing)
    const guest = await held.desk.reader
      .selectFrom('person')
      .select(['locale', 'password_hash', 'email_verified_at'])
      .where('email', '=', 'a@mail.example')
      .executeTakeFirstOrThrow()
    expect(guest).toEqual({ locale: 'hr', password_hash: null, email_verified_at: null })
  })

  it('hears when the promise moves, when it is withdrawn, and each alone', async () => {
    const issue = await anIssue('Cards are slow')
    await byMail(issue.id, 'b@mail.example')
    await byMail(issue.id, 'c@mail.example')
    await say(issue.id, '2026-11-16T12:00:00Z')
    await say(issue.id, '2026-11-16T18:00:00Z')
    await told('b@mail.example', 'people.follow', 'notices.issue_moved')
    await told('c@mail.example', 'people.follow', 'notices.issue_moved')
    const [, moved] = await letters('b@mail.example')
    expect(moved?.text).not.toContain('c@mail.example')
    const stop = /\/link\/([A-Za-z0-9_-]{43})/.exec(moved?.text.split('-- ')[1] ?? '')?.[1] ?? ''
    await act(held.desk, visitorActor, stopFollow, { token: stop })
    await act(held.desk, maja, archive, { articleId: issue.id })
    await told('c@mail.example', 'people.follow', 'notices.issue_moved', 'notices.issue_withdrawn')
    expect(await kinds('b@mail.example')).toEqual(['people.follow', 'notices.issue_moved'])
  })

  it('hears the news of one language: their own', async () => {
    const issue = await anIssue('Statements are late')
    const said = await act(held.desk, ana, draft, {
      ...text,
      title: 'Izvodi kasne',
      resolution: '',
      locale: 'hr',
      rootId: issue.rootId,
    })
    await say(said.id, '2026-11-16T12:00:00Z')
    await byMail(issue.id, 'h@mail.example', 'hr')
    await byMail(issue.id, 'i@mail.example')
    for (const { id } of [issue, said]) await say(id, '2026-11-16T20:00:00Z')
    await told('h@mail.example', 'people.follow', 'notices.issue_moved')
    await told('i@mail.example', 'people.follow', 'notices.issue_moved')
    const [, croatian] = await letters('h@mail.example')
    expect(croatian?.subject).toContain('Izvodi kasne')
  })

  it('hears once when there is an answer, whether it is the first or one again', async () => {
    const issue = await anIssue('Pins are refused')
    await byMail(issue.id, 'd@mail.example')
    await act(held.desk, ana, follow, { articleId: issue.id, on: true })
    const answer = { ...text, articleId: issue.id, locale: 'en', title: 'Pins are refused' }
    await act(held.desk, maja, revise, { ...answer, baseRevision: 1 })
    await act(held.desk, lea, publish, { articleId: issue.id, audience: 'public', checklist: allYes })
    await told('d@mail.example', 'people.follow', 'article.published')
    await say(issue.id, null)
    held.clock.pass(30)
    await act(held.desk, lea, publish, { articleId: issue.id, audience: 'public', checklist: allYes })
    await told('d@mail.example', 'people.follow', 'article.published', 'notices.issue_answered')
  })

  it('hears where it goes on when the issue is merged, and nobody else does', async () => {
    const [one, other] = [await anIssue('App closes'), await anIssue('App closes by itself')]
    await byMail(one.id, 'e@mail.example')
    await byMail(other.id, 'f@mail.example')
    held.clock.pass(1)
    await act(held.desk, maja, mergeArticle, { articleId: one.id, into: other.id })
    await told('e@mail.example', 'people.follow', 'notices.issue_joined')
    expect(await kinds('f@mail.example')).toEqual(['people.follow'])
    expect(await followersOf(other.rootId)).toBe(2)
  })

  it('cannot be asked for what the asker may not read', async () => {
    const inside = await act(held.desk, ana, draft, { ...text, title: 'Inside only' })
    await expect(
      act(held.desk, visitorActor, askToFollow, {
        articleId: inside.id,
        email: 'g@mail.example',
        locale: 'en',
      }),
    ).rejects.toBeInstanceOf(Missing)
  })
})
