import { guesses } from './endpoint-requests.ts'
import { nobody } from './verb-inputs.ts'
import type { World } from './world.ts'

type At = (world: World, on: string) => string

const query = (on: string) => `?q=${encodeURIComponent(guesses[on] ?? '')}`
const number = (found: { number: number } | undefined) => found?.number ?? nobody.number
const ticket = ({ tickets }: World, on: string) =>
  number(
    {
      "the owner's ticket": tickets.owner,
      "the owner's solved ticket": tickets.solved,
      'the plain ticket': tickets.plain,
      'the ticket of a typed address': tickets.typed,
      'the ticket of a mailed link': tickets.link,
    }[on],
  )
const topic = ({ topics }: World, on: string) =>
  ({
    'a topic': topics.poster,
    'a hidden topic': topics.hidden,
    "the owner's topic": topics.owner,
    "the owner's solved topic": topics.accepted,
  })[on] ?? {
    number: nobody.number,
    slug: topics.hidden.slug,
  }
const escalation = ({ escalations }: World, on: string) =>
  on === 'none' ? nobody.number : escalations.requested
const article = ({ articles }: World, on: string) =>
  ({
    'a public article': articles.public,
    'a known issue': articles.known,
    'one with an edit that waits': articles.live,
    'an article for customers': articles.customers,
    'an internal article': articles.foreign,
    'a withdrawn article': articles.withdrawn,
  })[on] ?? { slug: 'no-such-article', id: nobody.id }
const file = ({ files }: World, on: string) =>
  ({
    'a file of the owner': files.owner,
    'a file on a note': files.note,
    'a file party uploaded and sent nowhere': files.staged,
  })[on] ?? nobody.id
const or = (on: string, id: string) => (on.startsWith('no') ? nobody.id : id)

const live: At = (world, on) => {
  const topics: Record<string, string> = {
    "the owner's ticket": `ticket:${world.tickets.owner.id}`,
    'the ticket of a mailed link': `ticket:${world.tickets.link.id}`,
    'the desk': 'desk',
    'a topic': `topic:${world.topics.poster.id}`,
    'a hidden topic': `topic:${world.topics.hidden.id}`,
  }
  return `/live?on=${encodeURIComponent(topics[on] ?? '')}`
}

const portal: Record<string, At> = {
  '': (_, on) => ({ 'in Croatian': '/hr', 'in Filipino': '/fil', 'in no language': '/zz' })[on] ?? '/',
  '/search': (_, on) => (on === 'nothing' ? '/search' : `/search${query(on)}`),
  '/articles/[slug]': (world, on) => `/articles/${article(world, on).slug}`,
  '/articles/[slug].md': (world, on) => `/articles/${article(world, on).slug}.md`,
  '/articles/[slug].png': (world, on) => `/articles/${article(world, on).slug}.png`,
  '/articles/[slug]/follow': (world, on) => `/articles/${article(world, on).slug}/follow`,
  '/areas/[slug]': (world, on) => `/areas/${on === 'none' ? 'no-such-area' : world.area.slug}`,
  '/forum/[number]': (world, on) => `/forum/${topic(world, on).number}`,
  '/forum/[number]/[slug]': (world, on) => `/forum/${topic(world, on).number}/${topic(world, on).slug}`,
  '/tickets/[number]': (world, on) => `/tickets/${ticket(world, on)}`,
  '/t/[token]': (world, on) => (on === 'a dead link' ? `/t/${nobody.token}` : world.guestPath),
  '/link/[token]': () => `/link/${nobody.token}`,
}

const others: Record<string, At> = {
  '/api/v1/[...path]': () => '/api/v1/no/such/thing',
  '/hue.css': (_, on) => (on === 'none' ? '/hue.css' : '/hue.css?h=200'),
  '/search.json': (_, on) => `/search.json${query(on)}`,
  '/sitemaps/[part].xml': (_, on) => `/sitemaps/${on === 'none' ? 'no' : 'pages'}.xml`,
  '/titles/[name]': (_, on) => `/titles/${on === 'none' ? 'zz' : 'en'}-0.json`,
  '/files/[id]/[name]': (world, on) => `/files/${file(world, on)}/name.txt`,
  '/live': live,
  '/desk/tickets/[number]': (world, on) => `/desk/tickets/${ticket(world, on)}`,
  '/desk/tickets/[number]/escalate': (world, on) => `/desk/tickets/${ticket(world, on)}/escalate`,
  '/desk/escalations/[number]': (world, on) => `/desk/escalations/${escalation(world, on)}`,
  '/desk/escalations/[number]/resolve': (world, on) => `/desk/escalations/${escalation(world, on)}/resolve`,
  '/desk/articles/[id]': (world, on) => `/desk/articles/${article(world, on).id}`,
  '/desk/articles/[id]/backtest': (world, on) => `/desk/articles/${article(world, on).id}/backtest`,
  '/desk/articles/[id]/merge': (world, on) => `/desk/articles/${article(world, on).id}/merge`,
  '/desk/articles/[id]/translate/[locale]': (world, on) => {
    const { id } = on.includes('translation') ? world.articles.said : article(world, on.split(',')[0] ?? '')
    return `/desk/articles/${id}/translate/${on.includes('its own language') ? 'en' : 'hr'}`
  },
  '/desk/report/members': (_, on) =>
    `/desk/report/members?from=2026-11-01&to=2026-12-01&metric=${on.startsWith('no') ? 'none' : 'er'}`,
  '/desk/report/members.csv': () => '/desk/report/members.csv?from=2026-11-01&to=2026-12-01&metric=er',
  '/desk/report/figures.csv': () => '/desk/report/figures.csv?from=2026-11-01&to=2026-12-01',
  '/admin/areas/[id]': (world, on) => `/admin/areas/${or(on, world.area.id)}`,
  '/admin/teams/[id]': (world, on) => `/admin/teams/${or(on, world.teams.third)}`,
  '/admin/people/[id]': (world, on) => `/admin/people/${or(on, world.ids.colleague)}`,
  '/admin/outbox/[id]': (world, on) => `/admin/outbox/${or(on, world.letterId)}`,
  '/admin/jobs/[id]': (world, on) => `/admin/jobs/${or(on, world.deadJobId)}`,
}

/** Where a page is found about a record; a pattern without parameters is its own address. */
export function addressOf(pattern: string, world: World, on: string): string {
  const inPortal = pattern.startsWith('/[...locale]') ? pattern.slice('/[...locale]'.length) : null
  const made = inPortal === null ? others[pattern] : portal[inPortal]
  const address = made ? made(world, on) : (inPortal ?? pattern)
  if (address.includes('[')) throw new Error(`${pattern} has no address for "${on}"`)
  return address
}
