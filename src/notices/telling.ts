import { localeFor, localPath } from '#i18n/locales.ts'
import { translator } from '#i18n/t.ts'
import { letter } from '#mail/letter.ts'
import { writeLetter } from '#mail/letters.ts'
import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { job } from '#work/jobs.ts'
import { systemActor } from '#work/permissions.ts'
import type { Work } from '#work/work.ts'
import { workspaceOf } from '#workspace/settings.ts'

declare module '#work/later.ts' {
  interface Jobs {
    'notices.published': { articleId: string; sequence: number }
  }
}

type Waiting = { personId: string; email: string | null; locale: string; ticketId: string | null }

/**
 * Tells everybody who waited for an answer that it is published: the requester of the ticket it was born from, who follows it,
 * who asked the same in the forum or said "I have this too". Each hears once, in their own language, and only of what they may read.
 */
export const tellPublished = job({
  kind: 'notices.published',
  run: async (desk, { articleId, sequence }) => {
    const workspace = await workspaceOf(desk)
    await write(desk, systemActor('notices'), async (work) => {
      const article = await work.db
        .selectFrom('article')
        .select(['id', 'root_id', 'slug', 'title', 'locale', 'audience', 'origin_ticket_id'])
        .where('id', '=', articleId)
        .where('confidence', 'in', ['unvalidated', 'validated'])
        .where('audience', 'in', ['customers', 'public'])
        .executeTakeFirst()
      if (!article) return
      for (const person of await waiting(work, article, sequence)) {
        if (!(await first(work, person, sequence, article))) continue
        if (person.email)
          await writeLetter(
            work,
            { email: person.email, personId: person.personId, ticketId: person.ticketId },
            letterTo(desk, workspace.name, person, article),
          )
      }
    })
  },
})

async function waiting(
  work: Work,
  article: { id: string; root_id: string; audience: string; origin_ticket_id: string | null },
  sequence: number,
): Promise<Waiting[]> {
  const origin = article.origin_ticket_id
  const ticket = origin
    ? await work.db
        .selectFrom('ticket')
        .select(['id', 'requester_id', 'origin_topic_id'])
        .where('id', '=', origin)
        .executeTakeFirst()
    : undefined
  const topicId = ticket?.origin_topic_id ?? null
  const ids = new Map<string, string | null>()
  if (ticket) ids.set(ticket.requester_id, ticket.id)
  const followers = await work.db
    .selectFrom('watch')
    .select('person_id')
    .where('record_kind', '=', 'article')
    .where('record_id', '=', article.root_id)
    // Who came with a known issue that went into it since is told of that.
    .where('created_at', 'not in', (eb) =>
      eb
        .selectFrom('event')
        .select('at')
        .where('record_kind', '=', 'article')
        .where('record_id', '=', article.id)
        .where('type', '=', 'article.merged')
        .where('sequence', '>', sequence),
    )
    .execute()
  const askers = topicId
    ? await work.db
        .selectFrom('topic_second')
        .select('person_id')
        .where('topic_id', '=', topicId)
        .union(work.db.selectFrom('topic').select('author_id as person_id').where('id', '=', topicId))
        .execute()
    : []
  for (const { person_id } of [...followers, ...askers]) if (!ids.has(person_id)) ids.set(person_id, null)
  if (!ids.size) return []
  const people = await work.db
    .selectFrom('person')
    .select(['id', 'email', 'locale', 'role', 'email_verified_at'])
    .where('id', 'in', [...ids.keys()])
    .where('disabled_at', 'is', null)
    .execute()
  return people
    .filter(
      (person) =>
        article.audience === 'public' || person.role !== 'customer' || person.email_verified_at !== null,
    )
    .map((person) => ({
      personId: person.id,
      email: person.email,
      locale: person.locale,
      ticketId: ids.get(person.id) ?? null,
    }))
}

/** Notes it in the product; false when this person was told before, so that a job run twice writes no second letter. */
async function first(
  work: Work,
  person: Waiting,
  sequence: number,
  article: { id: string; slug: string; title: string },
): Promise<boolean> {
  const inserted = await work.db
    .insertInto('notice')
    .values({
      id: work.id(),
      person_id: person.personId,
      event_sequence: sequence,
      type: 'article.published',
      record_kind: 'article',
      record_id: article.id,
      ticket_id: person.ticketId,
      particulars: JSON.stringify({ slug: article.slug }),
      created_at: work.at,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'event_sequence']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

function letterTo(
  desk: Desk,
  company: string,
  person: Waiting,
  article: { slug: string; title: string },
): ReturnType<typeof letter> {
  const locale = localeFor(person.locale)
  const t = translator(locale)
  return letter({
    kind: 'article.published',
    locale,
    url: desk.config.url,
    company,
    subject: t('notices.published.subject', { title: article.title }),
    paragraphs: [t('notices.published.text', { title: article.title })],
    action: {
      label: t('notices.published.action'),
      href: new URL(localPath(locale, `/articles/${article.slug}`), desk.config.url).href,
    },
  })
}
