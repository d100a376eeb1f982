import { z } from 'zod'
import { RENDER_VERSION, type Rendered } from '#markdown/render.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { addAlias } from './aliasing.ts'
import { audiences, confidences } from './article.ts'
import { notePublication } from './publication.ts'
import { addRevision } from './revisions.ts'
import { freeSlug, keepSlug } from './slugs.ts'
import { localeField, renderArticle, renderedColumns, summaryOf, textFields } from './text.ts'

/** A file of 190,000 characters and its front matter, escaped. */
export const BASE = 500_000

const file = z.strictObject({
  ...textFields,
  locale: localeField,
  /** Relative path without the language: what is the same in all languages of one article. */
  key: z.string().min(1).max(500),
  /** SHA-256 of the file, the base of the next comparison. */
  hash: z.string().max(64),
  /** The file as it was read, as `writeBase` says it: the base of the next comparison, written back by a pull. */
  front: z.string().max(BASE),
  areaId: z.string().max(60).nullable(),
  /** Null: leave what the desk decided. */
  audience: z.enum(audiences).nullable(),
  confidence: z.enum(confidences).nullable(),
  slug: z.string().max(80),
  redirects: z.array(z.string().max(300)).max(100),
  aliases: z.array(z.string().max(200)).max(200),
  /** Stored pictures that the text shows. */
  pictures: z.array(z.string().max(60)).max(500).default([]),
  /** Set when the article is there already: what this replaces. */
  replaces: z.strictObject({ id: z.string().max(60), revision: z.number().int() }).nullable(),
})

export type PushedFile = z.output<typeof file>
export type PushOutcome = Readonly<{
  key: string
  locale: string
  did: 'made' | 'changed' | 'conflict'
  slug: string
}>

/** Writes a batch of files as articles. A file whose article moved on since it was read becomes a `conflict` and changes nothing. */
export const push = verb({
  name: 'articles.push',
  permission: 'article.push',
  input: z.strictObject({ source: z.string().min(1).max(80), files: z.array(file).max(50) }),
  prepare: (tools, input) => Promise.all(input.files.map((one) => renderArticle(tools, one, one.locale))),
  run: async (work, input, rendered): Promise<PushOutcome[]> => {
    const outcomes: PushOutcome[] = []
    for (const [index, one] of input.files.entries()) {
      const html = rendered[index]
      if (html) outcomes.push(await pushOne(work, input.source, one, html))
    }
    return outcomes
  },
})

async function pushOne(
  work: Work,
  source: string,
  one: PushedFile,
  rendered: Rendered,
): Promise<PushOutcome> {
  const slug = one.replaces
    ? await replace(work, one, one.replaces, rendered)
    : await make(work, source, one, rendered)
  if (slug === null) return { key: one.key, locale: one.locale, did: 'conflict', slug: one.slug }
  return { key: one.key, locale: one.locale, did: one.replaces ? 'changed' : 'made', slug }
}

async function make(work: Work, source: string, one: PushedFile, rendered: Rendered): Promise<string | null> {
  const id = work.id()
  const family = await work.db
    .selectFrom('article')
    .select(['id', 'root_id', 'locale', 'revision'])
    .where('source', '=', source)
    .where('source_key', '=', one.key)
    .execute()
  if (family.some((each) => each.locale === one.locale)) return null
  const original = family.find((each) => each.id === each.root_id) ?? family[0]
  const state = { confidence: one.confidence ?? 'unvalidated', audience: one.audience ?? 'internal' } as const
  const rootId = original?.root_id ?? id
  const slug = await freeSlug(work, one.slug, id)
  await work.db
    .insertInto('article')
    .values({
      id,
      root_id: rootId,
      locale: one.locale,
      slug,
      ...columns(work, one, rendered),
      ...state,
      area_id: one.areaId,
      author_id: null,
      revision: 1,
      based_on_revision: original?.revision ?? null,
      source,
      source_key: one.key,
      source_revision: 1,
      archived_at: state.confidence === 'archived' ? work.at : null,
      helpful: 0,
      unhelpful: 0,
      created_at: work.at,
    })
    .execute()
  await addRevision(work, id, 1, one, 'major')
  await record(work, 'article.drafted', { kind: 'article', id }, { rootId, locale: one.locale, ...state })
  await leadTo(work, id, rootId, slug, one)
  await notePublication(work, { id, root_id: rootId, published_at: null, ...one, ...state })
  return slug
}

async function replace(
  work: Work,
  one: PushedFile,
  base: { id: string; revision: number },
  rendered: Rendered,
): Promise<string | null> {
  const before = await work.db
    .selectFrom('article')
    .selectAll()
    .where('id', '=', base.id)
    .where('revision', '=', base.revision)
    .executeTakeFirst()
  if (!before) return null
  const { id, root_id: rootId } = before
  const revision = base.revision + 1
  const state = { confidence: one.confidence ?? before.confidence, audience: one.audience ?? before.audience }
  const slug = one.slug && one.slug !== before.slug ? await freeSlug(work, one.slug, id) : before.slug
  await work.db
    .updateTable('article')
    .set({
      ...columns(work, one, rendered),
      ...state,
      slug,
      area_id: one.areaId ?? before.area_id,
      revision,
      ...(id === rootId ? {} : { based_on_revision: await revisionOf(work, rootId) }),
      source_revision: revision,
      archived_at: state.confidence === 'archived' ? (before.archived_at ?? work.at) : null,
    })
    .where('id', '=', id)
    .execute()
  await addRevision(work, id, revision, one, 'content')
  await leadTo(work, id, rootId, slug, one)
  await record(
    work,
    'article.revised',
    { kind: 'article', id },
    { rootId, number: revision, change: 'content' },
  )
  if (state.confidence !== before.confidence || state.audience !== before.audience) {
    await record(work, 'article.state_changed', { kind: 'article', id }, { rootId, ...state })
  }
  await notePublication(work, { ...before, ...one, ...state })
  return slug
}

/** A file that changed is taken to say what its original says by now: the original's file was pushed before it. */
async function revisionOf(work: Work, id: string): Promise<number | null> {
  const row = await work.db.selectFrom('article').select('revision').where('id', '=', id).executeTakeFirst()
  return row?.revision ?? null
}

function columns(work: Work, one: PushedFile, rendered: Rendered) {
  const { title, issue, environment, cause, resolution, body, hash, front } = one
  return {
    title,
    summary: summaryOf(one, rendered),
    issue,
    environment,
    cause,
    resolution,
    body,
    ...renderedColumns(rendered, RENDER_VERSION),
    source_hash: hash,
    source_front: front,
    updated_at: work.at,
  }
}

/** Addresses and customers' wordings that lead here, and the pictures it shows. */
async function leadTo(work: Work, id: string, rootId: string, slug: string, one: PushedFile): Promise<void> {
  for (const picture of one.pictures) {
    await work.db
      .insertInto('file_use')
      .values({ file_id: picture, record_kind: 'article', record_id: id })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  for (const redirect of [slug, ...one.redirects]) await keepSlug(work, redirect, id)
  for (const text of one.aliases) await addAlias(work, { rootId, text, locale: one.locale, source: 'file' })
}
