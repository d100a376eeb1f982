import type { Cast } from './parola.ts'

/** A page of the site: who reads it, and its address, or a page and the link on it that leads there. */
export type Room = Readonly<{
  pattern: string
  who: Cast | 'visitor'
  at: string
  /** What to follow from there: the first link of each selector in turn. */
  links?: readonly string[]
  /** What to press or do before the page is looked at. */
  opens?: string
}>

const portal = (pattern: string, at: string, more: Partial<Room> = {}): Room => ({
  pattern: `[...locale]/${pattern}`,
  who: 'visitor',
  at,
  ...more,
})
const desk = (pattern: string, at: string, ...links: string[]): Room => ({
  pattern: `desk/${pattern}`,
  who: 'Marija Perić',
  at,
  links,
})
const admin = (pattern: string, at: string, ...links: string[]): Room => ({
  pattern: `admin/${pattern}`,
  who: 'Davor Šimunović',
  at,
  links,
})
const customer = { who: 'Liza Santos' } as const

/** Every page that people see. What is not a page of its own (an error, a redirect) is reached by its address too. */
export const rooms: readonly Room[] = [
  portal('index', '/'),
  portal('index', '/', { opens: '[data-opens="finder"]' }),
  portal('search', '/search?q=allotment+returned'),
  portal('search', '/search'),
  portal('articles/index', '/articles'),
  portal('articles/[slug]', '/articles', { links: ['main a[href*="/articles/"]'] }),
  portal('articles/[slug]/follow', '/', { links: ['.known a[href*="/follow"]'] }),
  portal('areas/[slug]', '/articles', { links: ['a[href*="/areas/"]'] }),
  portal('forum/index', '/forum'),
  portal('forum/[number]/[slug]', '/forum', { links: ['main a[href*="/forum/"]:not([href$="/new"])'] }),
  portal('forum/new', '/forum/new', customer),
  portal('tickets/new', '/tickets/new?q=allotment+shows+returned'),
  portal('tickets/index', '/tickets', customer),
  portal('tickets/[number]', '/tickets', {
    ...customer,
    links: ['main a[href*="/tickets/"]:not([href$="/new"])'],
  }),
  portal('notices', '/notices', customer),
  portal('account', '/account', customer),
  portal('sign-in', '/sign-in'),
  portal('sign-in', '/sign-in?sent=1'),
  portal('sign-up', '/sign-up'),
  portal('sign-out', '/sign-out', customer),
  portal('reset', '/reset'),
  portal('link/[token]', '/link/nothing'),
  portal('t/[token]', '/t/nothing'),
  { pattern: '404', who: 'visitor', at: '/not/here' },
  { pattern: 'api/v1/index', who: 'visitor', at: '/api/v1' },
  desk('index', '/desk'),
  desk('tickets/[number]/index', '/desk?queue=all', '[data-row]'),
  desk('tickets/[number]/escalate', '/desk?queue=unassigned', '[data-row]', 'a[href$="/escalate"]'),
  desk('escalations/index', '/desk/escalations'),
  desk('escalations/index', '/desk/escalations?view=list'),
  desk('escalations/[number]/index', '/desk/escalations', '[data-row]'),
  desk('escalations/[number]/resolve', '/desk/escalations', '[data-row]', 'a[href$="/resolve"]'),
  desk('articles/index', '/desk/articles'),
  desk('articles/index', '/desk/articles?view=due'),
  desk('articles/index', '/desk/articles?view=quiet'),
  desk('articles/[id]', '/desk/articles', '[data-row]'),
  desk('articles/[id]', '/desk/articles', '[data-row]', 'a[href$="view=history"]'),
  desk('articles/translations', '/desk/articles/translations?to=hr'),
  desk('articles/[id]/translate/[locale]', '/desk/articles/translations?to=hr', '[data-row]'),
  desk('articles/flags', '/desk/articles/flags'),
  desk('articles/[id]/merge', '/desk/articles', '[data-row]', 'a[href$="/merge"]'),
  desk('articles/new', '/desk/articles/new'),
  desk('articles/[id]/backtest', '/desk/articles', '[data-row]', 'a[href$="/backtest"]'),
  desk('search', '/desk/search?q=allotment&kind=message'),
  desk('search', '/desk/search'),
  desk('searches', '/desk/searches'),
  desk('search/synonyms', '/desk/search/synonyms'),
  desk('forum/index', '/desk/forum'),
  desk('report/index', '/desk/report'),
  desk('report/index', '/desk/report?by=day'),
  desk('report/members', '/desk/report', 'main td a[href*="/members"]'),
  admin('index', '/admin'),
  admin('people/index', '/admin/people'),
  admin('people/new', '/admin/people/new'),
  admin('people/[id]', '/admin/people', 'main table a'),
  admin('teams/index', '/admin/teams'),
  admin('teams/new', '/admin/teams/new'),
  admin('teams/[id]', '/admin/teams', 'main table a'),
  admin('areas/index', '/admin/areas'),
  admin('areas/new', '/admin/areas/new'),
  admin('areas/[id]', '/admin/areas', 'main table a'),
  admin('settings', '/admin/settings'),
  admin('tokens', '/admin/tokens'),
  admin('outbox/index', '/admin/outbox'),
  admin('outbox/[id]', '/admin/outbox', 'main table a'),
  admin('jobs/index', '/admin/jobs'),
  admin('jobs/[id]', '/admin/jobs', 'main table a'),
]

/** Pages that show nothing of their own: an error, whose page is `problem`, and addresses that lead on. */
export const elsewhere = ['500', 'problem', '[...locale]/forum/[number]/index']
