import { createHash } from 'node:crypto'

const staff = ['agent', 'reader', 'specialist', 'manager', 'admin', 'publisher']
const persons = ['party', 'owner', 'other', ...staff]
const everybody = ['visitor', 'typed', 'link', 'disabled', 'forged', ...persons]

/** Who may read what, by field. What stands in no line is for the staff alone. */
const readers: Record<string, readonly string[]> = {
  'subject of owner': ['owner', 'party'],
  'text of owner': ['owner', 'party'],
  'reply to owner': ['owner', 'party'],
  'file of owner': ['owner', 'party'],
  'bytes of owner': ['owner', 'party'],
  'name of owner': everybody,
  'mail of owner': ['owner'],
  'subject of owner solved': ['owner', 'party'],
  'text of owner solved': ['owner', 'party'],
  'reply to owner solved': ['owner', 'party'],
  rating: ['owner', 'party'],
  'subject of owner plain': ['owner'],
  'text of owner plain': ['owner'],
  'subject of typed': ['party', 'typed'],
  'text of typed': ['party', 'typed'],
  'reply to typed': ['party'],
  'subject of link': ['link'],
  'text of link': ['link'],
  'reply to link': ['link'],
  'name of link': ['link'],
  'mail of link': ['link'],
  // Whoever types an address into the form learns nothing of whose it is.
  'name of party': ['party', 'owner'],
  'mail of party': ['party', 'owner', 'typed'],
  'name of other': everybody,
  'mail of other': ['other'],
  'name of poster': everybody,
  'subject of other': ['other'],
  'text of other': ['other'],
  'subject of other resolved': ['other'],
  'text of other resolved': ['other'],
  resolution: ['other'],
  'subject of other closed': ['other'],
  'text of other closed': ['other'],
  'staged file': ['party'],
  'bytes staged': ['party'],
  'title of customers article': persons,
  'issue of customers article': persons,
  'answer of customers article': persons,
  'title of public article': everybody,
  'issue of public article': everybody,
  'answer of public article': everybody,
  'title of live article': everybody,
  'issue of live article': everybody,
  'answer of live article': everybody,
  'title of original': everybody,
  'issue of original': everybody,
  'answer of original': everybody,
  'title of known issue': everybody,
  'issue of known issue': everybody,
  'answer of known issue': everybody,
  'topic of owner topic': everybody,
  'post of owner topic': everybody,
  'answer in owner topic': everybody,
  'topic of accepted topic': everybody,
  'post of accepted topic': everybody,
  'answer in accepted topic': everybody,
  'topic of poster topic': everybody,
  'post of poster topic': everybody,
  'topic of locked topic': everybody,
  'post of locked topic': everybody,
}

const known = new Map<string, string>()

/** The one word that marks a field: letters only, so that no cleaning, cutting or masking takes it for something else. */
export function secret(field: string): string {
  const hash = createHash('sha1').update(field).digest('hex')
  const found = `zq${[...hash]
    .slice(0, 14)
    .map((sign) => String.fromCharCode(97 + Number.parseInt(sign, 16)))
    .join('')}`
  known.set(field, found)
  return found
}

/** The fields whose words stand in a text although this principal may not read them; what they typed themselves may be said back. */
export function leaks(text: string, principal: string, typed = ''): string[] {
  const small = text.toLowerCase()
  if (!small.includes('zq')) return []
  return [...known]
    .filter(
      ([field, found]) =>
        small.includes(found) &&
        !typed.includes(found) &&
        !staff.includes(principal) &&
        !(readers[field] ?? []).includes(principal),
    )
    .map(([field]) => field)
}

export function secretsPlanted(): number {
  return known.size
}
