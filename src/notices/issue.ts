import { isPublished } from '#articles/article.ts'
import { localeFor, localPath } from '#i18n/locales.ts'
import { translator } from '#i18n/t.ts'
import { letter } from '#mail/letter.ts'
import { writeLetter } from '#mail/letters.ts'
import { stopLink } from '#people/following.ts'
import { moment } from '#ui/time.ts'
import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { job } from '#work/jobs.ts'
import { systemActor } from '#work/permissions.ts'
import type { Work } from '#work/work.ts'
import { workspaceOf } from '#workspace/settings.ts'

type What = 'moved' | 'ended' | 'joined'

declare module '#work/later.ts' {
  interface Jobs {
    'notices.issue': { articleId: string; sequence: number; what: What }
  }
}

type Says = 'moved' | 'withdrawn' | 'answered' | 'joined'
type Follower = { id: string; email: string | null; locale: string }

/**
 * Tells everybody who follows a known issue what became of it, each once, each alone and in their own language. A first
 * publication is told by `notices.published`.
 */
export const tellIssue = job({
  kind: 'notices.issue',
  run: async (desk, { articleId, sequence, what }) => {
    const workspace = await workspaceOf(desk)
    await write(desk, systemActor('notices'), async (work) => {
      const article = await work.db
        .selectFrom('article')
        .selectAll()
        .where('id', '=', articleId)
        .executeTakeFirst()
      const event = await work.db
        .selectFrom('event')
        .select('at')
        .where('sequence', '=', sequence)
        .executeTakeFirst()
      if (!article || !event) return
      const answered = isPublished(article)
      if (what === 'moved' && !article.next_update_at) return
      if (what === 'ended' && answered && (await toldOtherwise(work, articleId, event.at))) return
      const says: Says =
        what === 'ended'
          ? answered
            ? 'answered'
            : 'withdrawn'
          : what === 'joined' && answered
            ? 'answered'
            : what
      const issues = await issuesOf(work, article.root_id)
      const since = what === 'joined' ? event.at : null
      for (const person of await followers(work, article.root_id, since)) {
        if (what !== 'joined' && !isFor(person, article, issues)) continue
        if (!(await noted(work, person.id, sequence, article))) continue
        if (!person.email) continue
        const about = { ...article, company: workspace.name, zone: workspace.timeZone }
        const sent = await letterTo(desk, work, says, person, about)
        await writeLetter(work, { email: person.email, personId: person.id }, sent)
      }
    })
  },
})

/** The answer was published with the same act, for the first time: that letter says it all. */
async function toldOtherwise(work: Work, articleId: string, at: string): Promise<boolean> {
  const row = await work.db
    .selectFrom('event')
    .select('particulars')
    .where('record_kind', '=', 'article')
    .where('record_id', '=', articleId)
    .where('type', '=', 'article.published')
    .where('at', '=', at)
    .executeTakeFirst()
  return row !== undefined && (JSON.parse(row.particulars) as { first: boolean }).first
}

type Language = Readonly<{ id: string; locale: string }>

/** The languages in which it is a known issue. */
function issuesOf(work: Work, rootId: string): Promise<Language[]> {
  return work.db
    .selectFrom('article')
    .select(['id', 'locale'])
    .where('root_id', '=', rootId)
    .where('known_issue_at', 'is not', null)
    .orderBy('id')
    .execute()
}

/** News is said of each language: everybody hears that of their own, else of English, else of the first. */
function isFor(person: Follower, article: Language, issues: readonly Language[]): boolean {
  const all = [article, ...issues]
  const own = all.find((one) => one.locale === person.locale) ?? all.find((one) => one.locale === 'en')
  return (own ?? issues[0] ?? article).id === article.id
}

/** Whoever follows an article and still has an account or an address; `since` = only who came with a merge. */
async function followers(work: Work, rootId: string, since: string | null): Promise<Follower[]> {
  return work.db
    .selectFrom('watch as w')
    .innerJoin('person as p', 'p.id', 'w.person_id')
    .select(['p.id', 'p.email', 'p.locale'])
    .where('w.record_kind', '=', 'article')
    .where('w.record_id', '=', rootId)
    .where('p.disabled_at', 'is', null)
    .$if(since !== null, (query) => query.where('w.created_at', '=', since ?? ''))
    .orderBy('p.id')
    .execute()
}

/** False when this person was told before, so that a job run twice writes no second letter. */
async function noted(
  work: Work,
  personId: string,
  sequence: number,
  article: { id: string; slug: string },
): Promise<boolean> {
  const inserted = await work.db
    .insertInto('notice')
    .values({
      id: work.id(),
      person_id: personId,
      event_sequence: sequence,
      type: 'article.known_issue',
      record_kind: 'article',
      record_id: article.id,
      ticket_id: null,
      particulars: JSON.stringify({ slug: article.slug }),
      created_at: work.at,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'event_sequence']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

type About = Readonly<{
  root_id: string
  slug: string
  title: string
  next_update_at: string | null
  company: string
  zone: string
}>

async function letterTo(desk: Desk, work: Work, says: Says, person: Follower, about: About) {
  const locale = localeFor(person.locale)
  const t = translator(locale)
  const values = {
    title: about.title,
    by: about.next_update_at
      ? moment(new Date(about.next_update_at), { locale, zone: about.zone, now: new Date(work.at) })
      : '',
  }
  const address = (path: string) => new URL(localPath(locale, path), desk.config.url).href
  // What was taken back has no page any more: the way on is to write to us.
  const withdrawn = says === 'withdrawn'
  return letter({
    kind: `notices.issue_${says}`,
    locale,
    url: desk.config.url,
    company: about.company,
    subject: t(`notices.issue.${says}.subject`, values),
    paragraphs: [t(`notices.issue.${says}.text`, values)],
    action: {
      label: t(withdrawn ? 'notices.issue.write' : 'notices.issue.read'),
      href: address(withdrawn ? '/tickets/new' : `/articles/${about.slug}`),
    },
    footer: t('notices.issue.footer', {
      company: about.company,
      stop: address(await stopLink(work, person.id, about.root_id)),
    }),
  })
}
