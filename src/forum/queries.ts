import { type Actor, certainly, isStaff } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { type Page, pageOf, readCursor } from '#work/keyset.ts'
import { found } from '#work/permit.ts'

export type TopicCard = {
  id: string
  number: number
  slug: string
  title: string
  locale: string
  author: string
  authorId: string
  areaId: string | null
  solvedAt: string | null
  hiddenAt: string | null
  lockedAt: string | null
  answers: number
  seconds: number
  activeAt: string
  createdAt: string
}

export type Filter = 'all' | 'unanswered' | 'solved' | 'mine'

function cards(desk: Desk, actor: Actor) {
  const query = desk.reader
    .selectFrom('topic as t')
    .innerJoin('person as a', 'a.id', 't.author_id')
    .select([
      't.id',
      't.number',
      't.slug',
      't.title',
      't.locale',
      'a.name as author',
      't.author_id as authorId',
      't.area_id as areaId',
      't.solved_at as solvedAt',
      't.hidden_at as hiddenAt',
      't.locked_at as lockedAt',
      't.answers',
      't.seconds',
      't.active_at as activeAt',
      't.created_at as createdAt',
    ])
  return isStaff(actor) ? query : query.where('t.hidden_at', 'is', null)
}

/** Topics, the liveliest first. */
export async function topics(
  desk: Desk,
  actor: Actor,
  {
    filter = 'all',
    areaId,
    cursor,
    limit,
  }: {
    filter?: Filter
    areaId?: string | null | undefined
    cursor?: string | null | undefined
    limit: number
  },
): Promise<Page<TopicCard>> {
  const from = readCursor(cursor)
  let query = cards(desk, actor)
    .orderBy('t.active_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(limit + 1)
  if (filter === 'unanswered') query = query.where('t.solved_at', 'is', null).where('t.answers', '=', 0)
  if (filter === 'solved') query = query.where('t.solved_at', 'is not', null)
  if (filter === 'mine') query = query.where('t.author_id', '=', certainly(actor) ?? '')
  if (areaId) query = query.where('t.area_id', '=', areaId)
  if (from) {
    const [at, id] = from
    query = query.where((is) => is(is.refTuple('t.active_at', 't.id'), '<', is.tuple(String(at), id)))
  }
  return pageOf(await query.execute(), limit, (card) => [card.activeAt, card.id])
}

export type Post = {
  id: string
  authorId: string
  author: string
  staff: boolean
  html: string
  text: string
  createdAt: string
  acceptedAt: string | null
  acceptedBy: string | null
  hiddenAt: string | null
}

export type WholeTopic = TopicCard & {
  text: string
  html: string
  accepted: Post | null
  posts: Post[]
  seconded: boolean
  watching: boolean
  /** The ticket that was made of it: for everybody its stage, its number only for who may see it. */
  ticket: { id: string; number: number; status: string; createdAt: string; solvedAt: string | null } | null
}

/** A topic with its answers (at most 200), or `Missing`. Four queries, whatever its size. */
export async function topicByNumber(desk: Desk, actor: Actor, number: number): Promise<WholeTopic> {
  const topic = found(
    await cards(desk, actor)
      .select(['t.text', 't.html', 't.accepted_answer_id as acceptedId'])
      .where('t.number', '=', number)
      .executeTakeFirst(),
  )
  const personId = certainly(actor)
  const [posts, ties, ticket] = await Promise.all([
    postsOf(desk, actor, topic.id),
    personId ? tiesOf(desk, topic.id, personId) : { seconded: false, watching: false },
    desk.reader
      .selectFrom('ticket')
      .select(['id', 'number', 'status', 'created_at as createdAt', 'solved_at as solvedAt'])
      .where('origin_topic_id', '=', topic.id)
      .limit(1)
      .executeTakeFirst(),
  ])
  const { acceptedId, ...card } = topic
  const accepted = posts.find((post) => post.id === acceptedId) ?? null
  return {
    ...card,
    ...ties,
    accepted,
    posts: posts.filter((post) => post !== accepted),
    ticket: ticket ?? null,
  }
}

async function postsOf(desk: Desk, actor: Actor, topicId: string): Promise<Post[]> {
  let query = desk.reader
    .selectFrom('answer as w')
    .innerJoin('person as a', 'a.id', 'w.author_id')
    .leftJoin('person as b', 'b.id', 'w.accepted_by')
    .select([
      'w.id',
      'w.author_id as authorId',
      'a.name as author',
      'a.role',
      'w.html',
      'w.text',
      'w.created_at as createdAt',
      'w.accepted_at as acceptedAt',
      'b.name as acceptedBy',
      'w.hidden_at as hiddenAt',
    ])
    .where('w.topic_id', '=', topicId)
    .orderBy('w.created_at')
    .orderBy('w.id')
    .limit(200)
  if (!isStaff(actor)) query = query.where('w.hidden_at', 'is', null)
  return (await query.execute()).map(({ role, ...post }) => ({ ...post, staff: role !== 'customer' }))
}

async function tiesOf(
  desk: Desk,
  topicId: string,
  personId: string,
): Promise<{ seconded: boolean; watching: boolean }> {
  const [seconded, watching] = await Promise.all([
    desk.reader
      .selectFrom('topic_second')
      .select('at')
      .where('topic_id', '=', topicId)
      .where('person_id', '=', personId)
      .executeTakeFirst(),
    desk.reader
      .selectFrom('watch')
      .select('created_at')
      .where('record_kind', '=', 'topic')
      .where('record_id', '=', topicId)
      .where('person_id', '=', personId)
      .executeTakeFirst(),
  ])
  return { seconded: seconded !== undefined, watching: watching !== undefined }
}
