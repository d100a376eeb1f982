import type { Selectable } from 'kysely'
import { localeFor, localPath } from '#i18n/locales.ts'
import { type Actor, isStaff } from '#work/actor.ts'
import { shownOf } from './as-markdown.ts'
import type { Titled } from './browsing.ts'
import type { ArticleTable } from './schema.ts'

type Row = Selectable<ArticleTable>
type Url = (path: string) => string

/** Where readers find it, in its own language where the portal speaks that. */
export function portalPath({ locale, slug }: { locale: string; slug: string }): string {
  return localPath(localeFor(locale), `/articles/${slug}`)
}

/** An article in a list of the API. */
export function asJson(
  row: Pick<
    Row,
    | 'id'
    | 'slug'
    | 'title'
    | 'summary'
    | 'locale'
    | 'audience'
    | 'confidence'
    | 'area_id'
    | 'revision'
    | 'published_at'
    | 'updated_at'
  > & { area: string | null },
  url: Url,
) {
  const { id, slug, title, summary, locale, audience, confidence, revision, area } = row
  return {
    id,
    slug,
    title,
    summary,
    locale,
    audience,
    confidence,
    area,
    revision,
    published_at: row.published_at,
    updated_at: row.updated_at,
    url: url(portalPath(row)),
  }
}

/** The whole article; who wrote it and where it comes from is for the staff, as are remarks that its page does not show. */
export function oneAsJson(
  row: Row,
  about: { actor: Actor; url: Url; languages: readonly Titled[]; aliases: readonly string[] },
) {
  const { id, slug, title, summary, locale, audience, confidence, revision, html, helpful, unhelpful } = row
  const shown = (markdown: string) => (isStaff(about.actor) ? markdown : shownOf(markdown).trim())
  return {
    ...{
      id,
      slug,
      title,
      summary,
      locale,
      audience,
      confidence,
      revision,
      issue: shown(row.issue),
      environment: shown(row.environment),
      cause: shown(row.cause),
      resolution: shown(row.resolution),
      body: shown(row.body),
      html,
      helpful,
      unhelpful,
    },
    area_id: row.area_id,
    known_issue_at: row.known_issue_at,
    next_update_at: row.next_update_at,
    published_at: row.published_at,
    updated_at: row.updated_at,
    url: about.url(portalPath(row)),
    languages: about.languages.map((each) => ({ locale: each.locale, slug: each.slug, title: each.title })),
    ...(isStaff(about.actor)
      ? {
          aliases: about.aliases,
          author_id: row.author_id,
          origin_ticket_id: row.origin_ticket_id,
          origin_escalation_id: row.origin_escalation_id,
          masking_confirmed_at: row.masking_confirmed_at,
          review_requested_at: row.review_requested_at,
        }
      : {}),
  }
}
