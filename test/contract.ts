/**
 * The names that other systems rely on, as the API was promised: what each endpoint takes and what its answer holds.
 * `|` parts a body from its required fields: `a b | a` takes a and b, and needs a.
 */
export type Promised = Readonly<{ takes?: string; query?: string; status?: number; gives?: string }>

const escalation = 'number id state kind cause severity ticket packet'
const ticket = 'number id status stage url subject messages escalations links'
const article = 'id slug title audience confidence revision url'
const topic = 'number id title answers url'
const page = 'items next_cursor'

export const promised: Record<string, Promised> = {
  'POST /tickets': {
    takes: 'subject text requester area channel priority locale | subject text',
    status: 201,
    gives: 'number id status stage url',
  },
  'GET /tickets': { query: 'status area assignee updated_since cursor limit', gives: page },
  'GET /tickets/{number}': { gives: ticket },
  'POST /tickets/{number}/messages': { takes: 'text public | text', status: 201, gives: 'id number' },
  'PATCH /tickets/{number}': { takes: 'status assignee team area priority tags', gives: ticket },
  'POST /tickets/{number}/merge': { takes: 'into | into', gives: ticket },
  'POST /tickets/{number}/links': {
    takes: 'article role | article',
    status: 201,
    gives: 'ticket article role',
  },
  'POST /tickets/{number}/rating': { takes: 'score text | score', status: 201, gives: 'number score' },
  'POST /tickets/{number}/escalations': {
    takes: 'kind cause severity to_team packet | kind cause packet',
    status: 201,
    gives: escalation,
  },
  'GET /escalations': { query: 'state cursor limit', gives: page },
  'GET /escalations/{number}': { gives: escalation },
  'POST /escalations/{number}/accept': { gives: escalation },
  'POST /escalations/{number}/return': { takes: 'missing | missing', gives: escalation },
  'POST /escalations/{number}/decline': { takes: 'reason | reason', gives: escalation },
  'POST /escalations/{number}/withdraw': { gives: escalation },
  'POST /escalations/{number}/reroute': { takes: 'to_team | to_team', gives: escalation },
  'POST /escalations/{number}/resolve': {
    takes: 'cause resolution outcome | cause resolution outcome',
    gives: `${escalation} outcome`,
  },
  'POST /escalations/{number}/close': { gives: escalation },
  'GET /articles': { query: 'cursor limit', gives: page },
  'GET /articles/{slug}': { gives: article },
  'POST /articles': { takes: 'title | title', status: 201, gives: 'id slug revision url' },
  'PUT /articles/{slug}': { takes: 'base_revision title | base_revision', gives: 'id slug revision url' },
  'POST /articles/{slug}/publish': { takes: 'audience | audience', gives: 'id slug audience confidence' },
  'POST /articles/{slug}/archive': { gives: 'id slug confidence' },
  'POST /articles/{slug}/votes': { takes: 'helpful reason | helpful', gives: 'helpful unhelpful' },
  'GET /search': { query: 'q scope locale limit', gives: 'results' },
  'POST /suggest': { takes: 'subject text locale', gives: 'results' },
  'GET /forum/topics': { query: 'cursor limit', gives: page },
  'POST /forum/topics': { takes: 'title text | title text', status: 201, gives: topic },
  'GET /forum/topics/{number}': { gives: topic },
  'POST /forum/topics/{number}/answers': { takes: 'text | text', status: 201, gives: 'id' },
  'POST /forum/topics/{number}/accept': { takes: 'answer | answer', gives: topic },
  'POST /forum/topics/{number}/second': { gives: topic },
  'POST /forum/topics/{number}/ticket': { status: 201, gives: 'number id url' },
  'GET /people/me': { gives: 'id name email role' },
  'GET /events': { query: 'after limit', gives: 'items' },
  'GET /report': { query: 'from to as_of area', gives: '' },
}
