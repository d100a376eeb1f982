import { portalPath } from '#articles/api-shape.ts'
import { shown } from '#articles/article.ts'
import type { Reader } from '#db/open.ts'
import { localeFor } from '#i18n/locales.ts'
import { translator } from '#i18n/t.ts'
import { mask, masksFrom } from '#markdown/masking.ts'
import { namesOn } from '#origins/wording.ts'
import type { Result } from './ask.ts'

type Reading = Readonly<{ reader: Reader; config: { url: URL } }>

/** Who a reply is for, who writes it, and the language of the ticket. */
export type About = Readonly<{ locale: string; customer: string; agent: string }>

export type Answer = Readonly<{
  /** The whole reply, greeting to name. */
  answer: string
  /** What it says, without greeting and name: for a reply that has been begun. */
  core: string
  /** The article that is linked by "used": that of the fix itself, or what an escalation left. */
  articleId: string | null
  rootId: string | null
}>

/**
 * A reply made of a fix: the resolution in the ticket's language where there is one, else as it was found, with the customer's
 * and the agent's first names and the address where the customer can read it.
 */
export async function answerOf(desk: Reading, fix: Result, about: About): Promise<Answer> {
  const found = fix.type === 'article' ? await ofArticle(desk, fix, about.locale) : await ofFix(desk, fix.id)
  const t = translator(localeFor(about.locale))
  const core = [found.text, found.href && t('search.reply.more', { link: found.href })]
    .filter(Boolean)
    .join('\n\n')
  const answer = [hello(about), core, t('search.reply.closing', { name: firstName(about.agent) })]
    .filter(Boolean)
    .join('\n\n')
  return { answer, core, articleId: found.articleId, rootId: found.rootId }
}

function hello({ locale, customer }: About): string {
  const t = translator(localeFor(locale))
  const name = firstName(customer)
  // Of somebody who only left an address we know no name, and a piece of an address is none.
  return /[\d_@.]/.test(name) ? t('search.reply.hello_plain') : t('search.reply.hello', { name })
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? ''
}

type Found = { text: string; href: string; articleId: string | null; rootId: string | null }

async function ofArticle(desk: Reading, fix: Result, locale: string): Promise<Found> {
  const rows = await desk.reader
    .selectFrom('article')
    .select(['id', 'root_id', 'locale', 'slug', 'audience', 'confidence', 'resolution', 'body', 'summary'])
    .where('root_id', '=', fix.root)
    .where('confidence', '!=', 'archived')
    .orderBy('id')
    .execute()
  const says = (row: (typeof rows)[number]) => row.resolution || row.body || row.summary
  const isRead = (row: (typeof rows)[number]) => (shown as readonly string[]).includes(row.confidence)
  const own = rows.find((row) => row.locale === locale && isRead(row) && says(row))
  const row = own ?? rows.find((one) => one.id === fix.id)
  const open = row && row.audience !== 'internal' && isRead(row)
  return {
    text: row ? says(row) : '',
    href: open ? new URL(portalPath(row), desk.config.url).href : '',
    articleId: row?.id ?? fix.id,
    rootId: fix.root,
  }
}

/** What another customer was told, without who that was. */
async function ofFix(desk: Reading, id: string): Promise<Found> {
  const row = await desk.reader
    .selectFrom('escalation as e')
    .innerJoin('ticket as t', 't.id', 'e.ticket_id')
    .leftJoin('article as a', 'a.id', 'e.outcome_article_id')
    .select(['e.resolution', 'e.ticket_id', 't.locale', 'a.id as articleId', 'a.root_id as rootId'])
    .where('e.id', '=', id)
    .executeTakeFirst()
  if (!row) return { text: '', href: '', articleId: null, rootId: null }
  const masking = {
    names: await namesOn(desk.reader, row.ticket_id),
    masks: masksFrom(translator(localeFor(row.locale))),
  }
  const text = mask(row.resolution ?? '', masking).masked
  return { text, href: '', articleId: row.articleId, rootId: row.rootId }
}
