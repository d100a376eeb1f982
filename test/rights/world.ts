import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { makeArea } from '#areas/shaping.ts'
import { alias } from '#articles/aliasing.ts'
import { announce } from '#articles/announcing.ts'
import { archive } from '#articles/archiving.ts'
import { checks } from '#articles/article.ts'
import { draft } from '#articles/drafting.ts'
import { flag } from '#articles/flagging.ts'
import { keepTyped } from '#articles/keeping.ts'
import { plan } from '#articles/planning.ts'
import { publish } from '#articles/publishing.ts'
import { revise } from '#articles/revising.ts'
import { stage as stageEdit } from '#articles/staging.ts'
import { translate } from '#articles/translating.ts'
import { accept } from '#escalations/accepting.ts'
import { raise } from '#escalations/raising.ts'
import { resolve } from '#escalations/resolving.ts'
import { storeBlob } from '#files/store.ts'
import { acceptAnswer } from '#forum/accepting.ts'
import { answer } from '#forum/answering.ts'
import { ask } from '#forum/asking.ts'
import { hidePost, lockTopic } from '#forum/moderating.ts'
import { writeLetter } from '#mail/letters.ts'
import { link } from '#origins/linking.ts'
import { actorOf } from '#people/actors.ts'
import { createToken } from '#people/api-tokens.ts'
import { followGuestLink, makeGuestLink } from '#people/guest-links.ts'
import { readGuest } from '#people/guests.ts'
import { add, invite } from '#people/inviting.ts'
import { license } from '#people/licensing.ts'
import { disable } from '#people/ruling.ts'
import { beginSession } from '#people/sessions.ts'
import { makeTeam } from '#people/teaming.ts'
import { equate } from '#search/equating.ts'
import { changeTicket } from '#tickets/changing.ts'
import { closeTicket } from '#tickets/closing.ts'
import { noteOnTicket } from '#tickets/noting.ts'
import { openTicket } from '#tickets/opening.ts'
import { addParticipant } from '#tickets/participating.ts'
import { rateTicket } from '#tickets/rating.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { solveTicket } from '#tickets/solving.ts'
import { act, write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor, visitorActor } from '#work/permissions.ts'
import { secret } from './secrets.ts'

export const people = {
  owner: 'customer',
  party: 'customer',
  other: 'customer',
  poster: 'customer',
  agent: 'agent',
  colleague: 'agent',
  specialist: 'specialist',
  manager: 'manager',
  admin: 'admin',
  second: 'admin',
  publisher: 'agent',
  disabled: 'agent',
} as const
export type Name = keyof typeof people
export type Principal = 'visitor' | 'typed' | 'link' | Name

/** A word that stands in one field only; wherever else it turns up, that field has leaked. */
const word = secret
const packet = {
  problem: `The money came back ${word('packet problem')}`,
  environment: `Android ${word('packet environment')}`,
  steps_tried: `Sent again ${word('packet steps')}`,
  customer_impact: `Fees are due ${word('packet impact')}`,
  wanted_outcome: `The money arrives ${word('packet outcome')}`,
}

/** A small world with something of every kind in it, made by the verbs themselves: whose each thing is stands in its name. */
export async function makeWorld(desk: Desk) {
  const system = systemActor('rights')
  const teams = {
    first: (await act(desk, system, makeTeam, { name: 'First line', tier: 1 })).id,
    second: (await act(desk, system, makeTeam, { name: 'Payments', tier: 2 })).id,
    third: (await act(desk, system, makeTeam, { name: 'Cards', tier: 2 })).id,
  }
  const ids = {} as Record<Name, string>
  for (const [name, role] of Object.entries(people) as [Name, (typeof people)[Name]][]) {
    const team = role === 'agent' ? 'First line' : role === 'specialist' ? 'Payments' : null
    ids[name] = (
      await act(desk, system, add, { name: nameOf(name), email: mailOf(name), role, team })
    ).personId
  }
  await act(desk, system, license, { personId: ids.publisher, areaId: '', licence: 'publisher' })
  const actors = {} as Record<Name, Actor>
  const tokens = {} as Record<Name | 'reader', string>
  const sessions = {} as Record<Name, string>
  for (const name of Object.keys(people) as Name[]) {
    const known = await actorOf(desk, ids[name])
    if (!known) throw new Error(name)
    actors[name] = known.actor
    const scopes: ('read' | 'write' | 'admin')[] =
      name === 'admin' ? ['read', 'write', 'admin'] : ['read', 'write']
    tokens[name] = (
      await act(desk, system, createToken, { personId: ids[name], name: 'rights', scopes })
    ).token
    sessions[name] = await beginSession(desk, ids[name], 'Firefox, Linux')
  }
  tokens.reader = (
    await act(desk, system, createToken, { personId: ids.agent, name: 'reads', scopes: ['read'] })
  ).token

  const { agent, colleague, specialist, publisher, admin, owner, other, poster } = actors
  const area = await act(desk, actors.manager, makeArea, {
    names: { en: 'Allotments' },
    specialistTeamId: teams.second,
  })
  const stage = async (name: string, uploader: string, text: string) => {
    const blob = await storeBlob(desk.config.data, Readable.from([Buffer.from(text)]), { name })
    return write(desk, system, async (work) => {
      const id = work.id()
      const { sha256, type, size } = blob
      await work.db
        .insertInto('file')
        .values({ id, sha256, name, type, size, uploader_key: uploader, created_at: work.at })
        .execute()
      return id
    })
  }
  const opened = (actor: Actor, whose: string, more: object = {}) =>
    act(desk, actor, openTicket, {
      subject: `My allotment ${word(`subject of ${whose}`)}`,
      text: `It says returned ${word(`text of ${whose}`)}`,
      locale: 'en',
      area: area.slug,
      ...more,
    })
  const reply = (number: number, whose: string, then: 'waiting' | 'open' | 'solved' = 'open') =>
    act(desk, agent, replyToTicket, {
      ticket: number,
      text: `We look into it ${word(`reply to ${whose}`)}`,
      then,
    })
  const raised = (actor: Actor, number: number) =>
    act(desk, actor, raise, {
      number,
      kind: 'functional',
      cause: 'knowledge_gap',
      severity: 'normal',
      packet,
    })

  const files = {
    owner: await stage(`${word('file of owner')}.txt`, ids.owner, word('bytes of owner')),
    note: await stage(`${word('file of note')}.txt`, ids.agent, word('bytes of note')),
    staged: await stage(`${word('staged file')}.txt`, ids.party, word('bytes staged')),
  }
  const asked = await opened(owner, 'owner', { files: [files.owner] })
  await act(desk, owner, addParticipant, { ticket: asked.number, email: mailOf('party') })
  await reply(asked.number, 'owner')
  await act(desk, agent, noteOnTicket, {
    ticket: asked.number,
    text: `Careful ${word('note')}`,
    files: [files.note],
  })
  await act(desk, agent, changeTicket, { ticket: asked.number, tags: [word('tag')] })
  const escalated = await raised(agent, asked.number)

  const solved = await opened(owner, 'owner solved')
  await act(desk, owner, addParticipant, { ticket: solved.number, email: mailOf('party') })
  await reply(solved.number, 'owner solved', 'solved')
  await act(desk, owner, rateTicket, { ticket: solved.number, score: 4, text: word('rating') })
  const plain = await opened(owner, 'owner plain')
  const foreign = await opened(other, 'other')
  const active = await raised(colleague, foreign.number)
  await act(desk, specialist, accept, { number: active.number })
  const done = await opened(other, 'other resolved')
  const resolved = await raised(colleague, done.number)
  await act(desk, specialist, resolve, {
    number: resolved.number,
    cause: `The bank ${word('root cause')}`,
    resolution: `We sent it again ${word('resolution')}`,
    outcome: { kind: 'drafted' },
  })
  const closed = await opened(other, 'other closed')
  await act(desk, agent, solveTicket, { ticket: closed.number })
  await act(desk, agent, closeTicket, { ticket: closed.number })

  const visit = await opened(visitorActor, 'typed', { requester: { email: mailOf('party') } })
  await reply(visit.number, 'typed')
  const mailed = await opened(visitorActor, 'link', {
    requester: { email: `${word('mail of link')}@mail.example`, name: `Gita ${word('name of link')}` },
  })
  await reply(mailed.number, 'link')
  const guest = await desk.reader
    .selectFrom('ticket')
    .select(['id', 'requester_id'])
    .where('number', '=', mailed.number)
    .executeTakeFirstOrThrow()
  const path = await write(desk, system, (work) =>
    makeGuestLink(work, { personId: guest.requester_id, ticketId: guest.id }),
  )
  const followed = await followGuestLink(desk, path.slice(3))
  if (!followed || !visit.guestKey) throw new Error('no guest')
  const guestKeys = { typed: visit.guestKey, link: followed.key }

  const checklist = Object.fromEntries(checks.map((check) => [check, 'yes'] as const))
  const written = async (by: Actor, whose: string, title: string) => {
    const made = await act(desk, by, draft, {
      title: `${title} ${word(`title of ${whose}`)}`,
      issue: `They see ${word(`issue of ${whose}`)}`,
      environment: 'Android',
      cause: '',
      resolution: `They do this ${word(`answer of ${whose}`)}`,
      body: '',
      summary: '',
      areaId: area.id,
    })
    return { ...made, title }
  }
  const articles = {
    own: await written(agent, 'own draft', 'Draft one'),
    foreign: await written(colleague, 'foreign draft', 'Draft two'),
    customers: await written(colleague, 'customers article', 'For customers'),
    public: await written(colleague, 'public article', 'For everybody'),
    withdrawn: await written(colleague, 'withdrawn article', 'Withdrawn'),
    known: await written(colleague, 'known issue', 'Known'),
    live: await written(agent, 'live article', 'Live'),
    said: await written(colleague, 'original', 'Said twice'),
  }
  for (const [name, audience] of [
    ['customers', 'customers'],
    ['public', 'public'],
    ['withdrawn', 'public'],
    ['live', 'public'],
    ['said', 'public'],
  ] as const) {
    await act(desk, publisher, publish, { articleId: articles[name].id, audience, checklist })
  }
  await act(desk, publisher, archive, { articleId: articles.withdrawn.id })
  await act(desk, publisher, announce, { articleId: articles.known.id, on: true })
  const edit = {
    title: `Live ${word('edited title')}`,
    issue: word('edited issue'),
    resolution: word('edit'),
  }
  await act(desk, agent, stageEdit, { ...edit, articleId: articles.live.id, locale: 'en', baseRevision: 1 })
  const planned = await act(desk, publisher, plan, {
    articleId: articles.live.id,
    act: 'withdraw',
    at: '2030-01-07T09:00:00.000Z',
  })
  const said = await act(desk, agent, translate, {
    articleId: articles.said.id,
    locale: 'hr',
    title: `Rečeno ${word('title of translation')}`,
    resolution: `Učinite ${word('answer of translation')}`,
    basedOnRevision: 1,
  })
  await act(desk, publisher, revise, {
    title: articles.said.title,
    resolution: `They do that now ${word('answer of original')}`,
    articleId: articles.said.id,
    locale: 'en',
    baseRevision: 1,
  })
  const masked = await desk.reader
    .selectFrom('article')
    .select(['id', 'slug'])
    .where('masking', 'is not', null)
    .executeTakeFirstOrThrow()
  const aliasId = await act(desk, agent, alias, { articleId: articles.public.id, text: word('alias') })
  const flagged = await act(desk, agent, flag, { articleId: articles.public.id, reason: word('flag reason') })
  await act(desk, agent, link, { number: solved.number, article: articles.public.slug })

  const topic = (by: Actor, whose: string) =>
    act(desk, by, ask, {
      title: `Does anybody know ${word(`topic of ${whose}`)}`,
      text: `Well ${word(`post of ${whose}`)}`,
      locale: 'en',
    })
  const answered = (by: Actor, number: number, whose: string) =>
    act(desk, by, answer, { number, text: `Try this ${word(`answer in ${whose}`)}` })
  const topics = {
    owner: await topic(owner, 'owner topic'),
    accepted: await topic(owner, 'accepted topic'),
    poster: await topic(poster, 'poster topic'),
    hidden: await topic(poster, 'hidden topic'),
    locked: await topic(poster, 'locked topic'),
  }
  const answers = {
    owner: (await answered(other, topics.owner.number, 'owner topic')).id,
    accepted: (await answered(other, topics.accepted.number, 'accepted topic')).id,
    hidden: (await answered(poster, topics.owner.number, 'hidden answer')).id,
  }
  await act(desk, owner, acceptAnswer, { number: topics.accepted.number, answerId: answers.accepted })
  await act(desk, agent, hidePost, { number: topics.owner.number, answerId: answers.hidden, hidden: true })
  await act(desk, agent, hidePost, { number: topics.hidden.number, hidden: true })
  await act(desk, agent, lockTopic, { number: topics.locked.number, locked: true })
  const invited = await act(desk, admin, invite, {
    name: 'Ines',
    email: `${word('mail of invited')}@mail.example`,
    role: 'agent',
    locale: 'en',
    teamId: null,
  })
  await act(desk, admin, disable, { personId: ids.disabled })
  const token = await desk.reader
    .selectFrom('api_token')
    .select('id')
    .where('person_id', '=', ids.colleague)
    .executeTakeFirstOrThrow()
  await keepTyped(desk, agent, 'new', { title: word('typed title') })
  const alike = await act(desk, system, equate, { locale: 'en', words: 'parrot, popinjay' })
  const vain = `parrot ${word('search in vain').toLowerCase()}`
  await write(desk, system, (work) =>
    work.db
      .insertInto('search_log')
      .values({
        id: work.id(),
        at: work.at,
        query: vain,
        locale: 'en',
        scope: 'all',
        results: 0,
        visit: null,
        staff: 1,
        wording: vain,
      })
      .execute(),
  )
  const { letterId, deadJobId } = await write(desk, system, async (work) => {
    const words = {
      kind: 'rights',
      locale: 'en',
      subject: word('letter subject'),
      text: word('letter text'),
      html: '',
      host: 'localhost',
    } as const
    const letterId = await writeLetter(work, { email: mailOf('owner') }, words)
    const { id } = await work.db
      .selectFrom('job')
      .select('id')
      .where('kind', '=', 'mail.send')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    await work.db
      .updateTable('job')
      .set({ dead_at: work.at, last_error: word('error of a job') })
      .where('id', '=', id)
      .execute()
    const notice = {
      event_sequence: 0,
      type: 'ticket.replied',
      record_kind: 'ticket',
      record_id: asked.id,
      particulars: '{}',
      created_at: work.at,
    }
    for (const person_id of Object.values(ids))
      await work.db
        .insertInto('notice')
        .values({ id: work.id(), person_id, ...notice })
        .execute()
    return { letterId, deadJobId: id }
  })
  await desk.settled()

  const guests = {
    typed: await readGuest(desk, { get: () => ({ value: guestKeys.typed }) }),
    link: await readGuest(desk, { get: () => ({ value: guestKeys.link }) }),
  }
  return {
    teams,
    ids: { ...ids, invited: invited.personId },
    area,
    tokens,
    sessions,
    guestKeys,
    guestPath: path,
    files,
    articles: { ...articles, masked, translated: said },
    aliasId: aliasId ?? '',
    vain,
    synonymsId: alike.id,
    tokenId: token.id,
    letterId,
    deadJobId,
    flagId: flagged.id,
    planId: planned.id,
    topics,
    answers,
    tickets: { owner: asked, solved, plain, foreign, done, closed, typed: visit, link: mailed },
    escalations: { requested: escalated.number, active: active.number, resolved: resolved.number },
    actors: { ...actors, ...guests, visitor: visitorActor } as Record<Principal, Actor>,
    fresh: () => randomUUID(),
  }
}

export type World = Awaited<ReturnType<typeof makeWorld>>

/** First name for everybody, the rest for those who may know it. */
export function nameOf(name: Name): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${word(`name of ${name}`)}`
}

export function mailOf(name: Name): string {
  return `${word(`mail of ${name}`)}@mail.example`
}
