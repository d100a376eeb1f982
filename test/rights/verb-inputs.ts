import { checks } from '#articles/article.ts'
import type { Principal, World } from './world.ts'

type Input = (world: World, who: Principal) => unknown

/** A number, id and token that nobody ever had; as long as a real one. */
export const nobody = { number: 999_999, id: '01999999-9999-7999-8999-999999999999', token: 'n'.repeat(43) }

const text = 'Something to say'
const packet = {
  problem: text,
  environment: text,
  steps_tried: text,
  customer_impact: text,
  wanted_outcome: text,
}
const password = 'a long enough sentence'
const written = {
  title: text,
  summary: '',
  issue: text,
  environment: text,
  cause: text,
  resolution: text,
  body: '',
}

/** The four tickets a line may be about. */
const ticket: Record<string, (world: World) => number> = {
  "the owner's ticket": (world) => world.tickets.owner.number,
  'the ticket of a typed address': (world) => world.tickets.typed.number,
  'the ticket of a typed address, with a file party uploaded': (world) => world.tickets.typed.number,
  'the ticket of a mailed link': (world) => world.tickets.link.number,
  "the owner's solved ticket": (world) => world.tickets.solved.number,
  "the owner's ticket, never solved": (world) => world.tickets.owner.number,
  'a ticket': (world) => world.tickets.plain.number,
  'no ticket': () => nobody.number,
}
const escalation: Record<string, (world: World) => number> = {
  'one that waits': (world) => world.escalations.requested,
  'one the agent raised': (world) => world.escalations.requested,
  'one a colleague raised': (world) => world.escalations.active,
  'a resolved one': (world) => world.escalations.resolved,
  none: () => nobody.number,
}
const article: Record<string, (world: World) => string> = {
  'a draft of the agent': (world) => world.articles.own.id,
  'a draft of a colleague': (world) => world.articles.foreign.id,
  'a draft the specialist left': (world) => world.articles.masked.id,
  'an internal article': (world) => world.articles.foreign.id,
  'an article for customers': (world) => world.articles.customers.id,
  'a public article': (world) => world.articles.public.id,
  'a live article of the agent': (world) => world.articles.live.id,
  'a withdrawn article': (world) => world.articles.withdrawn.id,
  'a translation of the agent': (world) => world.articles.translated.id,
  'a wording the agent added': (world) => world.articles.public.id,
  none: () => nobody.id,
}
const topic: Record<string, (world: World) => number> = {
  'a topic': (world) => world.topics.poster.number,
  'a hidden topic': (world) => world.topics.hidden.number,
  'a locked topic': (world) => world.topics.locked.number,
  "the owner's topic": (world) => world.topics.owner.number,
  none: () => nobody.number,
}
const somebody: Record<string, (world: World, who: Principal) => string> = {
  somebody: (world) => world.ids.colleague,
  "somebody's": (world) => world.ids.colleague,
  'somebody invited': (world) => world.ids.invited,
  nobody: () => nobody.id,
  "nobody's": () => nobody.id,
  oneself: (world, who) => (who in world.ids ? world.ids[who as keyof typeof world.ids] : nobody.id),
}

const of =
  <T>(
    kinds: Record<string, (world: World, who: Principal) => T>,
    on: string,
    make: (id: T, world: World, who: Principal) => unknown,
  ): Input =>
  (world, who) => {
    const kind = kinds[on]
    if (!kind) throw new Error(`no record is called "${on}"`)
    return make(kind(world, who), world, who)
  }

type Maker = (on: string) => Input
const onTicket =
  (more: (world: World) => object = () => ({})): Maker =>
  (on) =>
    of(ticket, on, (number, world) => ({ ticket: number, ...more(world) }))
const onNumbered =
  (more: (world: World) => object = () => ({})): Maker =>
  (on) =>
    of(ticket, on, (number, world) => ({ number, ...more(world) }))
const onEscalation =
  (more: (world: World) => object = () => ({})): Maker =>
  (on) =>
    of(escalation, on, (number, world) => ({ number, ...more(world) }))
const onArticle =
  (more: (world: World) => object = () => ({})): Maker =>
  (on) =>
    of(article, on, (articleId, world) => ({ articleId, ...more(world) }))
const onTopic =
  (more: (world: World) => object = () => ({})): Maker =>
  (on) =>
    of(topic, on, (number, world) => ({ number, ...more(world) }))
const onPerson =
  (more: object = {}): Maker =>
  (on) =>
    of(somebody, on, (personId) => ({ personId, ...more }))
const always =
  (make: Input): Maker =>
  () =>
    make
const later = '2027-01-04T09:00:00.000Z'

/** What each verb is given. */
export const inputs: Record<string, Maker> = {
  'ticket.open': (on) => () => ({
    subject: text,
    text,
    locale: 'en',
    ...(on.endsWith('address') ? { requester: { email: 'somebody.else@mail.example' } } : {}),
  }),
  'ticket.write': (on) =>
    of(ticket, on, (number, { files }) => ({
      ticket: number,
      text,
      ...(on.includes('file') ? { files: [files.staged], uploader: 'visit:another' } : {}),
    })),
  'ticket.confirm': onTicket(),
  'ticket.ask_to_raise': onTicket(() => ({ text })),
  'ticket.rate': onTicket(() => ({ score: 5 })),
  'ticket.reopen': onTicket(),
  'ticket.share': onTicket(() => ({ email: 'friend@mail.example' })),
  'ticket.unshare': onTicket(({ ids }) => ({ person: ids.party })),
  'ticket.reply': onTicket(() => ({ text })),
  'ticket.note': onTicket(() => ({ text })),
  'ticket.assign': onTicket(({ ids }) => ({ assignee: ids.colleague })),
  'ticket.change': onTicket(() => ({ priority: 'urgent' })),
  'ticket.wait': onTicket(),
  'ticket.solve': onTicket(),
  'ticket.close': onTicket(),
  'ticket.merge': onTicket(({ tickets }) => ({ into: tickets.foreign.number })),
  'ticket.watch': onTicket(() => ({ on: true })),
  'ticket.promise': onTicket(() => ({ promiseAt: later })),
  'escalations.raise': onNumbered(() => ({
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'normal',
    packet,
  })),
  'escalations.accept': onEscalation(),
  'escalations.return': onEscalation(() => ({ missing: ['environment'] })),
  'escalations.decline': onEscalation(() => ({ reason: text })),
  'escalations.withdraw': onEscalation(),
  'escalations.reroute': onEscalation(({ teams }) => ({ toTeamId: teams.third })),
  'escalations.resolve': onEscalation(() => ({
    cause: text,
    resolution: text,
    outcome: { kind: 'none', reason: text },
  })),
  'escalations.close': onEscalation(),
  'escalations.announce': onEscalation(() => ({ title: text, issue: text, environment: text })),
  'articles.draft': always(() => written),
  'articles.push': always(() => ({
    source: 'rights',
    files: [
      {
        ...written,
        locale: 'en',
        key: 'a',
        hash: 'b',
        front: '{}',
        areaId: null,
        audience: 'public',
        confidence: 'validated',
        slug: 'pushed',
        redirects: [],
        aliases: [],
        replaces: null,
      },
    ],
  })),
  'articles.revise': onArticle(() => ({ ...written, locale: 'en', baseRevision: 1 })),
  'articles.stage': (on) =>
    onArticle(() => ({ ...written, locale: 'en', baseRevision: 1, version: on.includes('live') ? 1 : 0 }))(
      on,
    ),
  'articles.discard_stage': onArticle(() => ({ version: 1 })),
  'articles.publish_staged': onArticle(() => ({ version: 1 })),
  'articles.restore': onArticle(() => ({ number: 1, baseRevision: 1 })),
  'articles.plan': onArticle(() => ({ act: 'archive', at: '2030-01-07T10:00:00.000Z' })),
  'articles.unplan': onArticle(() => ({ act: 'withdraw' })),
  'articles.carry_out': always(({ planId }) => ({ planId })),
  'articles.still_right': onArticle(),
  'articles.translate': (on) =>
    onArticle(() => ({
      ...written,
      ...(on === 'a translation of the agent' ? { locale: 'hr', baseRevision: 1 } : { locale: 'fil' }),
      basedOnRevision: 1,
    }))(on),
  'articles.confirm_translation': onArticle(() => ({ number: 2 })),
  'articles.request_review': onArticle(),
  'articles.file': onArticle(() => ({ areaId: null })),
  'articles.move': (on) =>
    of(article, on, (articleId) => ({
      articleId,
      ...(on === 'a public article' ? { audience: 'internal' } : { confidence: 'wip' }),
    })),
  'articles.confirm_masking': onArticle(),
  'articles.publish': onArticle(() => ({
    audience: 'public',
    checklist: Object.fromEntries(checks.map((check) => [check, 'yes'])),
  })),
  'articles.announce': onArticle(() => ({ on: true })),
  'articles.archive': onArticle(),
  'articles.alias': onArticle(() => ({ text })),
  'articles.unalias': onArticle(({ aliasId }) => ({ aliasId })),
  'articles.flag': onArticle(() => ({ reason: text })),
  'articles.close_flag': (on) => (world) => ({
    flagId: on === 'none' ? nobody.id : world.flagId,
    done: text,
  }),
  'articles.assign_flag': (on) => (world) => ({
    flagId: on === 'none' ? nobody.id : world.flagId,
    ownerId: world.ids.colleague,
  }),
  'articles.ask_to_follow': onArticle(() => ({ email: 'who@mail.example', locale: 'en' })),
  'search.backtest': onArticle(),
  'search.equate': (on) => (world) => ({
    ...(on === 'new ones' ? {} : { id: on === 'none' ? nobody.id : world.synonymsId }),
    locale: 'en',
    words: `${text}, parakeet`,
  }),
  'search.unequate': (on) => (world) => ({ id: on === 'none' ? nobody.id : world.synonymsId }),
  'search.answer': (on) => (world) => ({
    wording: on === 'none' ? 'asked by nobody' : world.vain,
    how: 'alias',
    articleId: world.articles.public.id,
  }),
  'articles.discard_typed': always(() => ({ target: 'new' })),
  'articles.pulled': (on) =>
    of(article, on, (articleId) => ({
      source: 'rights',
      files: [{ articleId, key: 'a', hash: 'b', front: '{}', revision: 1 }],
    })),
  'articles.vote': onArticle(() => ({ vote: 'yes', voterKey: 'visit:of-the-rights-test' })),
  'articles.follow': onArticle(() => ({ on: true })),
  'topic.ask': always(() => ({ title: text, text, locale: 'en' })),
  'topic.answer': onTopic(() => ({ text })),
  'topic.accept': onTopic(({ answers }) => ({ answerId: answers.owner })),
  'topic.unaccept': (on) => (world) => ({
    number: on === 'none' ? nobody.number : world.topics.accepted.number,
  }),
  'topic.watch': onTopic(() => ({ on: true })),
  'topic.second': onTopic(),
  'topic.hide': onTopic(() => ({ hidden: true })),
  'topic.lock': onTopic(() => ({ locked: true })),
  'origins.link': onNumbered(({ articles }) => ({ article: articles.public.slug })),
  'origins.unlink': (on) => (world) => ({
    number: on === 'no ticket' ? nobody.number : world.tickets.solved.number,
    article: world.articles.public.slug,
  }),
  'origins.merge': onArticle(({ articles }) => ({ into: articles.foreign.id })),
  'origins.declareNoArticle': onNumbered(() => ({ reason: text })),
  'origins.turnIntoTicket': (on) => of(topic, on, (number) => ({ topic: number })),
  'people.invite': always(() => ({
    name: 'Nia',
    email: 'nia@mail.example',
    role: 'agent',
    locale: 'en',
    teamId: null,
  })),
  'people.add': always(() => ({ name: 'Nia', email: 'nia@mail.example', role: 'admin' })),
  'people.inviteAgain': onPerson(),
  'people.changeRole': onPerson({ role: 'specialist' }),
  'people.disable': onPerson(),
  'people.enable': (on) => (world) => ({ personId: on === 'nobody' ? nobody.id : world.ids.disabled }),
  'people.license': onPerson({ areaId: '', licence: 'coach' }),
  'people.createToken': onPerson({ name: text, scopes: ['admin'] }),
  'people.revokeToken': (on) => (world) => ({ id: on.startsWith('nobody') ? nobody.id : world.tokenId }),
  'people.makeTeam': always(() => ({ name: text, tier: 2 })),
  'people.changeTeam': (on) => (world) => ({ id: on === 'none' ? nobody.id : world.teams.third, name: text }),
  'people.setMembers': (on) => (world) => ({
    id: on === 'none' ? nobody.id : world.teams.third,
    personIds: [world.ids.agent],
  }),
  'areas.make': always(() => ({ names: { en: text } })),
  'areas.change': (on) => (world) => ({ id: on === 'none' ? nobody.id : world.area.id, names: { en: text } }),
  'workspace.change': always(() => ({ name: text })),
  'people.changeSelf': always(() => ({ name: text, locale: 'hr' })),
  'people.changePassword': (on) => () => ({
    stored: on.includes('wrong') ? 'of somebody else' : null,
    password,
  }),
  'people.changeEmail': always(() => ({ stored: null, email: 'moved@mail.example' })),
  'people.setShortcuts': always(() => ({ on: false })),
  'people.endSessions': always(() => ({})),
  'people.signIn': (on) =>
    of({ [on]: ({ ids }: World) => ids.owner }, on, (personId) => ({
      personId,
      stored: 'a hash nobody has',
    })),
  'people.signInByLink': always(() => ({ token: nobody.token })),
  'people.join': always(() => ({ token: nobody.token, name: text, password })),
  'people.resetPassword': always(() => ({ token: nobody.token, password })),
  'people.confirmEmail': always(() => ({ token: nobody.token })),
  'people.confirmFollow': always(() => ({ token: nobody.token })),
  'people.stopFollow': always(() => ({ token: nobody.token })),
  'people.acceptInvitation': always(() => ({ token: nobody.token, name: text, password })),
  'people.found': always(() => ({
    token: nobody.token,
    name: text,
    email: 'me@mail.example',
    locale: 'en',
    password,
  })),
  'people.askLink': always(() => ({ email: 'who@mail.example', locale: 'en' })),
  'people.askReset': always(() => ({ email: 'who@mail.example', locale: 'en' })),
  'people.askToJoin': always(() => ({ email: 'who@mail.example', locale: 'en', name: text })),
  'people.signOut': always(() => ({})),
  'workspace.setClosingDays': always(() => ({ dates: ['2026-12-25'] })),
  'jobs.retry': (on) => (world) => ({ id: on === 'none' ? nobody.id : world.deadJobId }),
  'jobs.drop': (on) => (world) => ({ id: on === 'none' ? nobody.id : world.deadJobId }),
  'mail.resend': (on) => (world) => ({ letterId: on === 'none' ? nobody.id : world.letterId }),
  'mail.resendAll': always(() => ({})),
  'notices.read': always(() => ({ until: '2030-01-01T00:00:00.000Z' })),
}
