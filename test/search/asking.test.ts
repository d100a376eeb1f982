import { expect, it } from 'vitest'
import { addAlias } from '#articles/aliasing.ts'
import { draft } from '#articles/drafting.ts'
import { ask } from '#search/ask.ts'
import { find } from '#search/finding.ts'
import { searching } from '#search/followers.ts'
import { indexOf } from '#search/indexing.ts'
import { suggest } from '#search/suggest.ts'
import { act, write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { moveCursor } from '#work/follow.ts'
import { systemActor, visitorActor } from '#work/permissions.ts'
import { record } from '#work/record.ts'
import { Late } from '#work/threads.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { opened } from '../tickets/cast.ts'

/** Lets a draft out, as publishing does, without the second person that publishing asks for. */
async function letOut(desk: Desk, id: string, audience: 'public' | 'customers'): Promise<void> {
  await write(desk, systemActor('test'), async (work) => {
    await work.db
      .updateTable('article')
      .set({ audience, confidence: 'validated' })
      .where('id', '=', id)
      .execute()
    const { root_id: rootId } = await work.db
      .selectFrom('article')
      .select('root_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await record(
      work,
      'article.state_changed',
      { kind: 'article', id },
      { rootId, audience, confidence: 'validated' },
    )
  })
}

async function withdraw(desk: Desk, id: string): Promise<void> {
  await write(desk, systemActor('test'), async (work) => {
    await work.db.updateTable('article').set({ confidence: 'archived' }).where('id', '=', id).execute()
    const { root_id: rootId } = await work.db
      .selectFrom('article')
      .select('root_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await record(work, 'article.archived', { kind: 'article', id }, { rootId })
  })
}

async function settled(desk: Desk): Promise<void> {
  await desk.settled()
  await indexOf(desk).caughtUp()
}

describeEachDialect('asking', (place) => {
  const held = testDesk(place)
  const titles = async (actor: Actor, text: string, more = {}) =>
    (await ask(held.desk, actor, { text, locale: 'en', ...more })).map((one) => one.title)
  let seafarer: Actor
  let agent: Actor
  let article: { id: string; rootId: string; slug: string }

  it('finds a draft for the staff and for nobody else', async () => {
    agent = await anyone(held.desk, 'specialist', { licence: 'publisher' })
    seafarer = await anyone(held.desk, 'customer')
    article = await act(held.desk, agent, draft, {
      title: 'Allotment shows Returned after your name changed',
      locale: 'en',
      resolution:
        'The bank sends the money back when the surname on the account differs. Change it under Payees.',
    })
    await settled(held.desk)
    expect(await titles(agent, 'returned surname')).toEqual([
      'Allotment shows Returned after your name changed',
    ])
    expect(await titles(visitorActor, 'returned surname')).toEqual([])
    expect(await titles(seafarer, 'returned surname')).toEqual([])
  })

  it('opens it to customers, then to everybody, by the audience of the moment', async () => {
    await letOut(held.desk, article.id, 'customers')
    await settled(held.desk)
    expect(await titles(seafarer, 'returned surname')).toHaveLength(1)
    expect(await titles(visitorActor, 'returned surname')).toEqual([])
    await letOut(held.desk, article.id, 'public')
    await settled(held.desk)
    const [found] = await ask(held.desk, visitorActor, { text: 'returnd surname', locale: 'en' })
    expect(found).toMatchObject({ type: 'article', url: `/articles/${article.slug}` })
    expect(found?.passage.filter((piece) => piece.hit).map((piece) => piece.text)).toContain('surname')
  })

  it('never trusts its own bits: what changed a moment ago decides', async () => {
    await write(held.desk, systemActor('test'), (work) =>
      work.db.updateTable('article').set({ audience: 'internal' }).where('id', '=', article.id).execute(),
    )
    expect(await titles(visitorActor, 'returned surname')).toEqual([])
    await letOut(held.desk, article.id, 'public')
    await settled(held.desk)
  })

  it('leads by a customer’s own wording', async () => {
    await write(held.desk, systemActor('test'), (work) =>
      addAlias(work, {
        rootId: article.rootId,
        text: 'wife got nothing since the wedding',
        locale: 'en',
        source: 'ticket',
      }),
    )
    await settled(held.desk)
    expect(await titles(visitorActor, 'wedding')).toHaveLength(1)
  })

  it('is followed by the index of the process without being asked to look', async () => {
    const other = await act(held.desk, agent, draft, {
      title: 'Kartica zaključana',
      locale: 'hr',
      body: 'Kartica se otključava u ponoć.',
    })
    await letOut(held.desk, other.id, 'public')
    const deadline = Date.now() + 10_000
    while (
      !(await titles(visitorActor, 'kartica zakljucana', { locale: 'hr' })).length &&
      Date.now() < deadline
    )
      await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await titles(visitorActor, 'kartica zakljucana', { locale: 'hr' })).toEqual(['Kartica zaključana'])
    expect(await titles(visitorActor, 'kartica zakljucana', { locale: 'en' })).toEqual(['Kartica zaključana'])
  })

  it('finds tickets by any word in them, each person their own', async () => {
    const ticket = await opened(held.desk, seafarer, {
      subject: 'Crew card',
      text: 'The machine in Durban swallowed it.',
    })
    await settled(held.desk)
    const mine = await find(held.desk, seafarer, { text: 'durban', locale: 'en', scope: 'tickets' })
    expect(mine.items.map((one) => one.ticket?.number)).toEqual([ticket.number])
    expect(mine.counts.tickets).toBe(1)
    const stranger = await anyone(held.desk, 'customer')
    expect(
      (await find(held.desk, stranger, { text: 'durban', locale: 'en', scope: 'tickets' })).items,
    ).toEqual([])
    expect(
      (await find(held.desk, visitorActor, { text: 'durban', locale: 'en', scope: 'tickets' })).items,
    ).toEqual([])
    expect(
      (await find(held.desk, agent, { text: `#${ticket.number}`, locale: 'en', scope: 'tickets' })).items[0]
        ?.url,
    ).toBe(`/desk/tickets/${ticket.number}`)
  })

  it('suggests what fits a ticket, the asker’s own open ticket beside it, and nothing for another matter', async () => {
    const fitting = await suggest(held.desk, seafarer, {
      subject: 'Money returned',
      text: 'My wife has another surname on the account since the wedding. The machine in Durban too.',
      locale: 'en',
    })
    expect(fitting.fits.map((one) => one.id)).toEqual([article.id])
    expect(fitting.own.map((one) => one.title)).toEqual(['Crew card'])
    const other = await suggest(held.desk, visitorActor, {
      subject: 'Sourdough',
      text: 'My bread never rises although the oven is hot and the dough rests over night.',
      locale: 'en',
    })
    expect(other.fits).toEqual([])
    expect(
      (await suggest(held.desk, visitorActor, { subject: 'Hi', text: 'surname', locale: 'en' })).fits,
    ).toEqual([])
  })

  it('suggests what fits also while the archive is too slow to tell of own tickets', async () => {
    const slow = { ask: () => Promise.reject(new Late('too long')), close: async () => {} }
    const found = await suggest({ ...held.desk, threads: slow }, seafarer, {
      subject: 'Money returned',
      text: 'My wife has another surname on the account since the wedding. The machine in Durban too.',
      locale: 'en',
    })
    expect(found.fits.map((one) => one.id)).toEqual([article.id])
    expect(found.own).toEqual([])
  })

  it('forgets what is archived, and is the same after a rebuild', async () => {
    await withdraw(held.desk, article.id)
    await settled(held.desk)
    expect(await titles(agent, 'returned surname')).toEqual([])
    await write(held.desk, systemActor('search'), async (work) => {
      await searching.clear(work)
      await moveCursor(work, searching.name, 0)
    })
    await settled(held.desk)
    expect(await titles(agent, 'returned surname')).toEqual([])
    expect(await titles(visitorActor, 'kartica', { locale: 'hr' })).toEqual(['Kartica zaključana'])
  })
})
