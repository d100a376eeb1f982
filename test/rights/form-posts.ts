import { checks } from '#articles/article.ts'
import { keyOfSession } from '#people/sessions.ts'
import { guesses } from './endpoint-requests.ts'
import { addressOf } from './page-addresses.ts'
import { mailOf, type World } from './world.ts'

export type Post = Readonly<{ path: string; fields: Record<string, string>; json?: unknown }>
type Make = (world: World, on: string, who: string) => Record<string, string>

const text = 'Something to say about it'
const packet = ['problem', 'environment', 'steps_tried', 'customer_impact', 'wanted_outcome']
const password = 'a long enough sentence'
const shape = {
  'names.en': text,
  'names.fil': '',
  'names.hr': '',
  'summaries.en': '',
  'summaries.fil': '',
  'summaries.hr': '',
}
const written = {
  title: text,
  summary: '',
  issue: text,
  environment: text,
  cause: text,
  resolution: text,
  body: '',
  locale: 'en',
}
const nothing: Make = () => ({})

/** The article of a page, or, where somebody writes another id into the form, that one. */
const article: Make = ({ articles }, on) => {
  if (on.includes('internal')) return { article: articles.foreign.id }
  if (on.includes('live')) return { article: articles.live.id }
  if (on.includes('agent')) return { article: articles.own.id }
  return { article: (on.includes('specialist') ? articles.masked : articles.public).id }
}
const more =
  (first: Make, then: Make | Record<string, string>): Make =>
  (world, on, who) => ({
    ...first(world, on, who),
    ...(typeof then === 'function' ? then(world, on, who) : then),
  })

/** What stands in each form. */
export const fields: Record<string, Make> = {
  'articles.vote': more(article, { vote: 'yes' }),
  'articles.follow': more(article, { on: '1' }),
  'articles.follow_issue': ({ articles }, on) => ({
    article: (on.includes('internal') ? articles.foreign : articles.known).id,
    email: 'new@mail.example',
  }),
  'topic.ask': () => ({ title: text, text }),
  'topic.answer': () => ({ text }),
  'topic.accept': ({ answers }) => ({ answer: answers.owner }),
  'topic.unaccept': nothing,
  'topic.second': nothing,
  'topic.watch': () => ({ on: '1' }),
  'topic.hide': () => ({ hidden: '1' }),
  'topic.lock': () => ({ locked: '1' }),
  'origins.turn': nothing,
  'tickets.open': () => ({
    subject: text,
    text,
    email: 'friend@mail.example',
    asked: '1',
    began: '1',
    website: '',
  }),
  'tickets.write': () => ({ text }),
  'tickets.confirm': nothing,
  'tickets.raise': () => ({ why: text }),
  'tickets.rate': () => ({ score: '5', rating_text: '' }),
  'tickets.reopen': nothing,
  'tickets.share': () => ({ email: 'friend@mail.example' }),
  'tickets.reply': () => ({ text, then: 'waiting' }),
  'tickets.note': () => ({ text }),
  'tickets.assign': ({ ids }) => ({ assignee: ids.colleague }),
  'tickets.change': () => ({ priority: 'urgent' }),
  'tickets.merge': ({ tickets }) => ({ into: String(tickets.plain.number) }),
  'tickets.watch': () => ({ on: '1' }),
  'tickets.unshare': ({ ids }) => ({ person: ids.party }),
  'fixes.use': ({ articles }) => ({ article: articles.public.slug, fix: 'x' }),
  'fixes.wrong': more(article, { reason: text }),
  'origins.link': ({ articles }) => ({ article: articles.public.slug, role: 'helpful' }),
  'origins.unlink': ({ articles }) => ({ article: articles.public.slug }),
  'origins.no_article': () => ({ reason: text }),
  'escalations.raise': () => ({
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'normal',
    ...Object.fromEntries(packet.map((name) => [`packet.${name}`, text])),
  }),
  'escalations.accept': nothing,
  'escalations.return': () => ({ missing: 'environment', reason: text }),
  'escalations.decline': () => ({ reason: text }),
  'escalations.reroute': ({ teams }) => ({ to_team: teams.third }),
  'escalations.resolve': () => ({
    cause: text,
    resolution: text,
    'outcome.kind': 'none',
    'outcome.reason': text,
  }),
  'escalations.announce': () => ({ title: text, issue: text, environment: text, hours: '4' }),
  'escalations.withdraw': nothing,
  'escalations.close': nothing,
  'articles.draft': () => ({ ...written, aliases: '' }),
  'articles.discard': nothing,
  'articles.revise': more(article, { ...written, base_revision: '1' }),
  'articles.translate': (world, on) => ({
    ...written,
    original: on.includes('public') ? world.articles.public.id : world.articles.said.id,
    locale: 'hr',
    ...(on.includes('public') ? {} : { base_revision: '1' }),
    based_on: '1',
  }),
  'articles.confirm_translation': ({ articles }) => ({ article: articles.translated.id, number: '2' }),
  'articles.stage': more(article, (_, on) => ({
    ...written,
    base_revision: '1',
    version: on.includes('live') ? '1' : '0',
  })),
  'articles.discard_stage': more(article, { version: '1' }),
  'articles.publish_staged': more(article, { version: '1' }),
  'articles.restore': more(article, { number: '1', base_revision: '1' }),
  'articles.plan': more(article, { act: 'archive', at: '2030-01-07T10:00' }),
  'articles.unplan': more(article, { act: 'withdraw' }),
  'articles.still_right': article,
  'articles.request_review': article,
  'articles.move': more(article, { confidence: 'wip' }),
  'articles.file': article,
  'articles.publish': more(article, {
    audience: 'public',
    ...Object.fromEntries(checks.map((check) => [`check_${check}`, 'yes'])),
  }),
  'articles.announce': more(article, { on: '1' }),
  'articles.confirm_masking': article,
  'articles.archive': article,
  'articles.alias': more(article, { text }),
  'articles.unalias': more(article, ({ aliasId }) => ({ alias: aliasId })),
  'articles.flag': more(article, { reason: text }),
  'articles.close_flag': ({ flagId }) => ({ flag: flagId, done: text }),
  'articles.assign_flag': ({ flagId, ids }) => ({ flag: flagId, owner: ids.colleague }),
  'origins.merge': more(article, ({ articles }) => ({ into: articles.foreign.id })),
  'search.backtest': nothing,
  'search.equate': ({ synonymsId }) => ({ id: synonymsId, locale: 'en', words: `${text}, parakeet` }),
  'search.unequate': ({ synonymsId }) => ({ id: synonymsId, locale: 'en' }),
  'search.answer': ({ vain, articles }) => ({ wording: vain, how: 'alias', article: articles.public.id }),
  'people.changeSelf': () => ({ name: text, locale: 'hr' }),
  'people.changePassword': () => ({ old: '', password }),
  'people.changeEmail': () => ({ old: '', email: 'moved@mail.example' }),
  'people.setShortcuts': nothing,
  'people.endSessions': ({ sessions }, on, who) => ({
    key: keyOfSession(sessions[on === 'oneself' ? (who as 'owner') : 'second'] ?? null),
  }),
  'notices.read': () => ({ until: '2030-01-01T00:00:00.000Z' }),
  'people.signInByLink': nothing,
  'people.join': () => ({ name: text, password }),
  'people.resetPassword': () => ({ password }),
  'people.acceptInvitation': () => ({ name: text, password }),
  'people.confirmEmail': nothing,
  'people.confirmFollow': nothing,
  'people.stopFollow': nothing,
  'people.found': () => ({ name: text, email: 'me@mail.example', password }),
  'people.signIn': () => ({ email: mailOf('owner'), password: 'a guess at a sentence' }),
  'people.askLink': () => ({ email: mailOf('owner') }),
  'people.askReset': () => ({ email: mailOf('owner') }),
  'people.askToJoin': () => ({ email: 'new@mail.example', name: text }),
  'sign-out': nothing,
  'people.invite': () => ({ name: 'Nia', email: 'nia@mail.example', role: 'agent', locale: 'en' }),
  'people.changeRole': () => ({ role: 'specialist' }),
  'people.license': () => ({ areaId: '', licence: 'coach' }),
  'people.disable': nothing,
  'people.enable': nothing,
  'people.inviteAgain': nothing,
  'people.createToken': () => ({ person: mailOf('colleague'), name: text, scopes: 'read', days: '30' }),
  'people.revokeToken': ({ tokenId }) => ({ id: tokenId }),
  'people.makeTeam': () => ({ name: text, tier: '2', skills: '' }),
  'people.changeTeam': () => ({ name: text, tier: '2', skills: '' }),
  'people.setMembers': ({ ids }) => ({ personIds: ids.agent }),
  'people.archiveTeam': () => ({ archived: '1' }),
  'areas.make': () => ({ ...shape }),
  'areas.change': () => ({ ...shape }),
  'areas.archive': () => ({ archived: '1' }),
  'workspace.company': () => ({ name: text, locale: 'en', timeZone: 'Europe/Zagreb' }),
  'workspace.phones': () => ({
    'phone.0.place': 'Manila',
    'phone.0.number': '+63 2 555 0100',
    'phone.0.hours': '',
  }),
  'workspace.promises': () => ({
    'promise.urgent': '1',
    'promise.high': '4',
    'promise.normal': '24',
    'promise.low': '48',
  }),
  'workspace.tickets': () => ({ closeAfterDays: '5', reopenWithinDays: '10' }),
  'workspace.measuring': () => ({ privacy: 'off', deflectionWindowDays: '3' }),
  'workspace.knowledge': () => ({ reviewAfterDays: '90' }),
  'workspace.setClosingDays': () => ({ dates: '2026-12-25' }),
  'mail.resend': nothing,
  'mail.resendAll': nothing,
  'jobs.retry': ({ deadJobId }, on): Record<string, string> => (on.includes('list') ? { id: deadJobId } : {}),
  'jobs.drop': nothing,
}

/** Where each form stands. */
function pathOf(form: string, world: World, on: string, who: string): string {
  const at = (pattern: string, what = on) => addressOf(pattern, world, what)
  const slice = form.split('.')[0]
  if (form === 'sign-out') return '/sign-out'
  if (on === 'home') return '/'
  if (form === 'articles.follow_issue') return at('/[...locale]/articles/[slug]/follow', 'a known issue')
  if (form === 'origins.merge') return at('/desk/articles/[id]/merge')
  if (slice === 'topic' || form === 'origins.turn') {
    return on === 'a new one' ? '/forum/new' : at('/[...locale]/forum/[number]/[slug]')
  }
  if (slice === 'fixes' || on.includes('at the desk'))
    return at('/desk/tickets/[number]', on.replace(', at the desk', ''))
  if (slice === 'tickets') return on === 'a new one' ? '/tickets/new' : at('/[...locale]/tickets/[number]')
  if (form === 'escalations.raise') return at('/desk/tickets/[number]/escalate')
  if (form === 'escalations.resolve') return at('/desk/escalations/[number]/resolve')
  if (slice === 'escalations') {
    return on === 'a resolved one'
      ? `/desk/escalations/${world.escalations.resolved}`
      : at('/desk/escalations/[number]')
  }
  if (form === 'search.answer') return '/desk/searches'
  if (form.endsWith('equate')) return '/desk/search/synonyms'
  if (form === 'search.backtest') return at('/desk/articles/[id]/backtest')
  if (form === 'articles.vote' || form === 'articles.follow')
    return at('/[...locale]/articles/[slug]', 'a public article')
  if (on.includes('language') || on.includes('side by side'))
    return at('/desk/articles/[id]/translate/[locale]', on)
  if (slice === 'articles') {
    return on === 'a new one' || on === 'what the agent typed'
      ? '/desk/articles/new'
      : `/desk/articles/${article(world, on, who)['article']}`
  }
  return personal(form, world, on, who)
}

function personal(form: string, world: World, on: string, who: string): string {
  const somebody: Record<string, string> = {
    somebody: world.ids.colleague,
    oneself: world.ids[who as 'owner'] ?? world.ids.colleague,
    'somebody disabled': world.ids.disabled,
    'somebody invited': world.ids.invited,
  }
  const fixed: Record<string, string> = {
    'notices.read': '/notices',
    'people.signIn': '/sign-in',
    'people.askLink': '/sign-in',
    'people.askReset': '/reset',
    'people.askToJoin': '/sign-up',
    'people.invite': '/admin/people/new',
    'people.createToken': '/admin/tokens',
    'people.revokeToken': '/admin/tokens',
    'people.makeTeam': '/admin/teams/new',
    'areas.make': '/admin/areas/new',
    'mail.resend': `/admin/outbox/${world.letterId}`,
    'mail.resendAll': '/admin/outbox',
  }
  if (fixed[form]) return fixed[form]
  if (form.startsWith('workspace.')) return '/admin/settings'
  if (form.startsWith('jobs.')) return on.includes('list') ? '/admin/jobs' : `/admin/jobs/${world.deadJobId}`
  if (form.startsWith('areas.')) return `/admin/areas/${world.area.id}`
  if (on === 'a team') return `/admin/teams/${world.teams.third}`
  if (on === 'a dead link') return addressOf('/[...locale]/link/[token]', world, on)
  if (/self|session/.test(on) && !/Role|disable/.test(form)) return '/account'
  return `/admin/people/${somebody[on]}`
}

export function postOf(form: string, world: World, on: string, who: string): Post {
  if (form === '/suggestions')
    return {
      path: form,
      fields: {},
      json: {
        subject: guesses[on] ?? '',
        text: 'It says returned and I do not know what to do',
        locale: 'en',
      },
    }
  if (form === '/signals')
    return { path: form, fields: {}, json: { signals: [{ id: world.fresh(), name: 'visit_started' }] } }
  if (form === '/theme') return { path: form, fields: { theme: 'dark' } }
  if (form === '/desk/articles/preview') return { path: form, fields: written }
  const make = fields[form]
  if (!make) throw new Error(`nothing is known of the form ${form}`)
  return { path: pathOf(form, world, on, who), fields: { do: form, ...make(world, on, who) } }
}
