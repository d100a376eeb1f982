import type { Schema } from '#db/schema.ts'
import { localDay } from '#reports/period.ts'

/** A line of a history file; which fields it has depends on `record`. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads the file as it is
export type Line = { record: string; id: string; at: string } & Record<string, any>

type Rows = [table: keyof Schema, rows: object[]][]

/** The rows of a file, table by table, in an order that foreign keys allow. */
export function inRows(lines: readonly Line[]): Rows {
  const of = (record: string) => lines.filter((line) => line.record === record)
  const now = '2026-01-01T00:00:00.000Z'
  const house = of('workspace')[0]
  const setting = (name: string, value: unknown) => ({
    name: `workspace.${name}`,
    value: JSON.stringify(value),
    updated_at: now,
  })
  return [
    [
      'setting',
      [
        setting('timeZone', house?.['time_zone'] ?? 'UTC'),
        setting('calendar', house?.['calendar'] ?? null),
        setting('sla', house?.['sla'] ?? null),
      ],
    ],
    [
      'calendar',
      of('calendar').map((line) => ({
        id: line.id,
        name: line['name'],
        time_zone: line['time_zone'],
        hours: JSON.stringify(line['hours']),
      })),
    ],
    [
      'holiday',
      of('calendar').flatMap((line) =>
        (line['holidays'] ?? []).map((date: string) => ({ calendar_id: line.id, date })),
      ),
    ],
    [
      'sla_policy',
      of('sla').map((line) => ({
        id: line.id,
        name: line.id,
        calendar_id: line['calendar'] ?? null,
        targets: JSON.stringify(line['targets']),
      })),
    ],
    [
      'team',
      of('team').map((line) => ({ id: line.id, name: line['name'], tier: line['tier'], skills: '[]' })),
    ],
    [
      'area',
      of('area').map((line, position) => ({
        id: line.id,
        slug: line.id.toLowerCase(),
        name: line['name'],
        names: '{}',
        position,
      })),
    ],
    [
      'exposure',
      of('exposure').map((line) => ({
        from_day: line['from'],
        to_day: line['to'],
        active_accounts: line['active_accounts'],
      })),
    ],
    [
      'person',
      of('person').map((line) => ({
        id: line.id,
        name: line['name'],
        role: line['role'],
        email: line['email'],
        locale: 'en',
        value_band: 'normal',
        created_at: now,
        updated_at: now,
      })),
    ],
    ['article', of('article').map((line) => article(line, lines))],
    [
      'article_review',
      of('review').map((line) => ({
        id: line.id,
        article_id: line['article'],
        revision: 1,
        at: line.at,
        answers: JSON.stringify(answers(line['answers'])),
      })),
    ],
    [
      'topic',
      of('topic').map((line, at) => ({
        id: line.id,
        number: at + 1,
        slug: line.id,
        title: line['title'],
        text: '',
        html: '',
        author_id: line['author'],
        area_id: line['area'] ?? null,
        locale: 'en',
        answers: 0,
        seconds: 0,
        active_at: line.at,
        created_at: line.at,
        updated_at: line.at,
      })),
    ],
    [
      'answer',
      of('answer').map((line) => ({
        id: line.id,
        topic_id: line['topic'],
        author_id: line['author'],
        text: '',
        html: '',
        created_at: line.at,
      })),
    ],
    ['ticket', of('ticket').map((line, at) => ticket(line, at, lines))],
    ['message', of('message').map((line) => message(line, lines))],
    [
      'rating',
      of('rating').map((line) => ({
        id: line.id,
        ticket_id: line['ticket'],
        person_id: line['by'],
        score: line['score'],
        text: '',
        at: line.at,
      })),
    ],
    [
      'link',
      of('link').map((line) => ({
        id: line.id,
        ticket_id: line['ticket'],
        article_root_id: line['article'],
        role: line['role'] ?? 'used',
        at: line.at,
      })),
    ],
    [
      'problem',
      of('problem').map((line) => ({
        id: line.id,
        ticket_id: line['ticket'],
        article_root_id: line['article'],
        at: line.at,
      })),
    ],
    [
      'no_article',
      of('no_article').map((line) => ({ ticket_id: line['ticket'], reason: line['reason'], at: line.at })),
    ],
    ['escalation', of('escalation').map((line, at) => escalation(line, at, lines))],
    ['signal', of('signal').flatMap((line) => (line['opted_out'] ? [] : [signal(line)]))],
    ['opted_out_day', optedOut(of('signal'), house?.['time_zone'] ?? 'UTC')],
  ]
}

function article(line: Line, lines: readonly Line[]): object {
  const states = lines.filter((each) => each.record === 'article_state' && each['article'] === line.id)
  const out = [line, ...states].find((each) => each['audience'] === 'public')
  const text = {
    body: '',
    issue: '',
    environment: '',
    cause: '',
    resolution: line['resolution'] ?? '',
    html: '',
    contents: '[]',
    plain: '',
    summary: '',
  }
  return {
    id: line.id,
    root_id: line.id,
    locale: line['locale'],
    slug: line.id,
    title: line['title'],
    area_id: line['area'] ?? null,
    author_id: line['author'],
    confidence: states.at(-1)?.['confidence'] ?? line['confidence'],
    audience: states.at(-1)?.['audience'] ?? line['audience'],
    revision: 1,
    ...text,
    render_version: 1,
    origin_ticket_id: line['origin_ticket'] ?? null,
    published_at: out?.at ?? null,
    helpful: 0,
    unhelpful: 0,
    created_at: line.at,
    updated_at: line.at,
  }
}

function answers(given: Record<string, boolean | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, yes]) => [name, yes === null ? 'na' : yes ? 'yes' : 'no']),
  )
}

function ticket(line: Line, at: number, lines: readonly Line[]): object {
  const own = (record: string) => lines.filter((each) => each.record === record && each['ticket'] === line.id)
  const priority = line['priority'] ?? 'normal'
  return {
    id: line.id,
    number: at + 1,
    subject: line['subject'],
    requester_id: line['requester'],
    created_by: line['created_by'] ?? line['requester'],
    channel: line['channel'],
    area_id: line['area'] ?? null,
    priority,
    first_priority: priority,
    status: own('status').at(-1)?.['to'] ?? 'new',
    team_id: line['team'] ?? null,
    locale: 'en',
    active_at: line.at,
    origin_topic_id: line['origin_topic'] ?? null,
    repeat_of: line['repeat_of'] ?? null,
    merged_into: own('merge')[0]?.['into'] ?? null,
    spam_at: own('spam')[0]?.at ?? null,
    test_at: line['test'] ? line.at : null,
    created_at: line.at,
    updated_at: line.at,
  }
}

function message(line: Line, lines: readonly Line[]): object {
  const author = lines.find((each) => each.record === 'person' && each.id === line['author'])
  const kind = !author
    ? 'system'
    : author['role'] === 'customer'
      ? 'customer'
      : line['public'] === false
        ? 'note'
        : 'reply'
  return {
    id: line.id,
    ticket_id: line['ticket'],
    author_id: author?.id ?? null,
    kind,
    public: line['public'] === false ? 0 : 1,
    human: line['human'] === false ? 0 : 1,
    text: line['text'],
    format: 'plain',
    html: '',
    render_version: 1,
    channel: 'email',
    created_at: line.at,
  }
}

function escalation(line: Line, at: number, lines: readonly Line[]): object {
  const steps = lines.filter((each) => each.record === 'escalation_step' && each['escalation'] === line.id)
  const when = (to: string) => steps.find((step) => step['to'] === to)?.at ?? null
  const outcome = lines.findLast((each) => each.record === 'outcome' && each['escalation'] === line.id)
  const packet = line['packet'] ?? null
  return {
    id: line.id,
    number: at + 1,
    ticket_id: line['ticket'],
    kind: line['kind'],
    cause: line['cause'],
    severity: line['severity'],
    state: steps.at(-1)?.['to'] ?? 'requested',
    to_team_id: line['to_team'],
    raised_by: line['by'] ?? null,
    system: line['system'] ? 1 : 0,
    at_creation: line['at_creation'] ? 1 : 0,
    problem: packet?.problem ?? '',
    environment: packet?.environment ?? '',
    steps_tried: packet?.steps_tried ?? '',
    customer_impact: packet?.customer_impact ?? '',
    wanted_outcome: packet?.wanted_outcome ?? '',
    packet: packet ? (packet.severity ? 1 : 2) : 0,
    outcome: outcome?.['outcome'] ?? null,
    outcome_article_id: outcome?.['article'] ?? null,
    requested_at: line.at,
    accepted_at: when('active'),
    returned_at: when('returned'),
    withdrawn_at: when('withdrawn'),
    rerouted_at: when('rerouted'),
    resolved_at: when('resolved'),
    updated_at: line.at,
    source: 'fixture',
  }
}

function signal(line: Line): object {
  const flag = (name: string) => (line[name] ? 1 : 0)
  return {
    id: line.id,
    at: line.at,
    visit: line['visit'],
    person_id: line['person'] ?? null,
    name: line['name'],
    article_id: line['article'] ?? null,
    topic_id: line['topic'] ?? null,
    ticket_id: line['ticket'] ?? null,
    area_id: line['area'] ?? null,
    search_id: line['search'] ?? null,
    via: line['from'] ?? null,
    query: line['query'] ?? null,
    results: line['results'] ?? null,
    final: line['name'] === 'searched' ? (line['final'] === false ? 0 : 1) : null,
    rank: line['rank'] ?? null,
    vote: line['vote'] ?? null,
    seconds: line['seconds'] ?? null,
    scroll: line['scroll'] ?? null,
    context: line['context'] ?? null,
    staff: flag('staff'),
    bot: flag('bot'),
    preview: flag('preview'),
  }
}

function optedOut(signals: readonly Line[], zone: string): object[] {
  const names = signals.flatMap((line) =>
    line['opted_out']
      ? [`${localDay(line.at, zone)} ${line['name'] === 'voted' ? `voted_${line['vote']}` : line['name']}`]
      : [],
  )
  return [...new Set(names)].map((name) => ({
    day: name.split(' ')[0],
    name: name.split(' ')[1],
    n: names.filter((each) => each === name).length,
  }))
}
