import type { Event, EventType } from '#work/events.ts'
import type { Projection } from '#work/follow.ts'
import type { Work } from '#work/work.ts'
import { articleRows, fixRows, type Row, topicRows } from './documents.ts'

const articleEvents = [
  'article.drafted',
  'article.revised',
  'article.published',
  'article.state_changed',
  'article.archived',
  'article.known_issue',
  'article.filed',
  'article.alias_added',
  'article.alias_removed',
  'article.alias_weighed',
  'article.merged',
] as const satisfies EventType[]
const fixEvents = ['escalation.resolved', 'escalation.closed'] as const satisfies EventType[]
const topicEvents = [
  'topic.asked',
  'topic.accepted',
  'topic.unaccepted',
  'topic.hidden',
  'topic.shown',
] as const satisfies EventType[]
const ticketEvents = ['ticket.marked', 'ticket.changed'] as const satisfies EventType[]

type Build = (work: Work, id: string) => Promise<Row[]>
type Touched = Map<
  string,
  { kind: string; key: 'root_id' | 'record_id'; id: string; build: Build; sequence: number }
>

/** Keeps `search_document`: a row for each thing that is ranked. Every process reads the rows by sequence (indexing.ts). */
export const searching: Projection = {
  kind: 'projection',
  name: 'search',
  on: [...articleEvents, ...fixEvents, ...topicEvents, ...ticketEvents],
  apply: async (work, events) => {
    const touched: Touched = new Map()
    for (const event of events) await touch(work, event, touched)
    for (const one of touched.values()) {
      await rewrite(work, one.kind, one.key, one.id, await one.build(work, one.id), one.sequence)
    }
  },
  clear: async (work) => {
    await work.db.deleteFrom('search_document').execute()
  },
}

async function touch(work: Work, event: Event, touched: Touched): Promise<void> {
  const { sequence } = event
  const isIn = (types: readonly EventType[]) => types.includes(event.type)
  if (isIn(articleEvents)) {
    const { rootId, into } = event.particulars as { rootId: string; into?: string }
    // What went into another article leaves first, so that its languages are there once.
    for (const id of into ? [rootId, into] : [rootId]) {
      touched.delete(`article:${id}`)
      touched.set(`article:${id}`, { kind: 'article', key: 'root_id', id, build: articleRows, sequence })
    }
  } else if (isIn(topicEvents)) {
    touched.set(`topic:${event.recordId}`, {
      kind: 'topic',
      key: 'record_id',
      id: event.recordId,
      build: topicRows,
      sequence,
    })
  } else if (isIn(fixEvents)) {
    touched.set(`fix:${event.recordId}`, {
      kind: 'fix',
      key: 'record_id',
      id: event.recordId,
      build: fixRows,
      sequence,
    })
  } else {
    const fixes = await work.db
      .selectFrom('escalation')
      .select('id')
      .where('ticket_id', '=', event.recordId)
      .where('resolved_at', 'is not', null)
      .execute()
    for (const { id } of fixes)
      touched.set(`fix:${id}`, { kind: 'fix', key: 'record_id', id, build: fixRows, sequence })
  }
}

/** What was there and is no more stays as an empty row, so that every process hears of it. */
async function rewrite(
  work: Work,
  kind: string,
  key: 'root_id' | 'record_id',
  id: string,
  rows: readonly Row[],
  sequence: number,
): Promise<void> {
  const kept = rows.map((row) => row.id)
  await work.db
    .updateTable('search_document')
    .set({
      removed_at: work.at,
      updated_at: work.at,
      sequence,
      title: '',
      headings: '',
      text: '',
      resolution: '',
      wording: '',
      access: 0,
    })
    .where('kind', '=', kind)
    .where(key, '=', id)
    .$if(kept.length > 0, (query) => query.where('id', 'not in', kept))
    .execute()
  for (const row of rows) {
    const written = { ...row, removed_at: null, updated_at: work.at, sequence }
    const { id: _, ...changed } = written
    await work.db
      .insertInto('search_document')
      .values(written)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(changed))
      .execute()
  }
}
