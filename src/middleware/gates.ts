import type { Permission } from '#work/permissions.ts'

/** `public`, `signed-in`, or the permission that opens an area of the staff. */
export type Gate = 'public' | 'signed-in' | Permission

/** Every route pattern of the site and who it is for. The house test fails for a page that stands in no line here. */
export const gates: Record<string, Gate> = {
  '/404': 'public',
  '/500': 'public',
  '/problem': 'public',
  '/api/v1/[...path]': 'public',
  '/api/v1/openapi.json': 'public',
  '/api/v1': 'public',
  '/healthz': 'public',
  '/readyz': 'public',
  '/theme': 'public',
  '/hue.css': 'public',
  '/[...locale]': 'public',
  '/[...locale]/search': 'public',
  '/[...locale]/articles': 'public',
  '/[...locale]/articles/[slug]': 'public',
  '/[...locale]/articles/[slug]/follow': 'public',
  '/[...locale]/articles/[slug].md': 'public',
  '/[...locale]/articles/[slug].png': 'public',
  '/[...locale]/areas/[slug]': 'public',
  '/[...locale]/forum': 'public',
  '/[...locale]/forum/new': 'signed-in',
  '/[...locale]/forum/[number]/[slug]': 'public',
  '/[...locale]/forum/[number]': 'public',
  '/[...locale]/tickets/new': 'public',
  '/[...locale]/tickets': 'signed-in',
  '/[...locale]/tickets/[number]': 'public',
  '/[...locale]/t/[token]': 'public',
  '/[...locale]/sign-in': 'public',
  '/[...locale]/sign-up': 'public',
  '/[...locale]/sign-out': 'public',
  '/[...locale]/reset': 'public',
  '/[...locale]/link/[token]': 'public',
  '/[...locale]/account': 'signed-in',
  '/[...locale]/notices': 'signed-in',
  '/desk/escalations/[number]/resolve': 'escalation.work',
  '/desk/search/synonyms': 'search.equate',
  '/admin/people': 'person.manage',
  '/admin/people/new': 'person.manage',
  '/admin/people/[id]': 'person.manage',
  '/admin/tokens': 'token.manage',
  '/admin/outbox': 'outbox.read',
  '/admin/outbox/[id]': 'outbox.read',
  '/admin/jobs': 'job.manage',
  '/admin/jobs/[id]': 'job.manage',
  '/live': 'public',
  '/search.json': 'public',
  '/suggestions': 'public',
  '/titles/[name]': 'public',
  '/signals': 'public',
  '/files/[id]/[name]': 'public',
  '/feed.xml': 'public',
  '/sitemap.xml': 'public',
  '/sitemaps/[part].xml': 'public',
  '/llms.txt': 'public',
  '/robots.txt': 'public',
}

const areas: [string, Gate][] = [
  ['/desk', 'ticket.work'],
  ['/admin', 'workspace.manage'],
]

/** Who may enter a route; null when the pattern is unknown. Desk and administration are closed as whole areas. */
export function gateOf(pattern: string): Gate | null {
  const listed = gates[pattern]
  if (listed) return listed
  const area = areas.find(([prefix]) => pattern === prefix || pattern.startsWith(`${prefix}/`))
  return area?.[1] ?? null
}
