import slugify from '@sindresorhus/slugify'
import { z } from 'zod'
import { locales } from '#i18n/locales.ts'
import { Invalid } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import type { Said } from './area.ts'

const said = (most: number) => z.partialRecord(z.enum(locales), z.string().trim().max(most))
const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'areas.slug.format')
const fields = {
  names: said(80).refine((names) => Object.values(names).some(Boolean), 'areas.name.needed'),
  summaries: said(200).optional(),
  parentId: z.string().max(60).nullable().optional(),
  specialistTeamId: z.string().max(60).nullable().optional(),
  position: z.number().int().min(0).max(10_000).optional(),
  ownerId: z.string().max(60).nullable().optional(),
  compliance: z.boolean().optional(),
  reviewDays: z.number().int().min(7).max(1095).nullable().optional(),
}

/** Makes a subject area; without a slug the name makes one. */
export const makeArea = verb({
  name: 'areas.make',
  permission: 'workspace.manage',
  input: z.strictObject({ ...fields, slug: slug.optional() }),
  run: async (work, input): Promise<{ id: string; slug: string }> => {
    const id = work.id()
    const names = filled(input.names)
    const name = names.en ?? Object.values(names)[0] ?? ''
    const taken = await slugs(work)
    if (input.slug && taken.has(input.slug)) throw new Invalid({ slug: ['areas.slug.taken'] })
    const slug = input.slug ?? free(slugify(name).slice(0, 50) || 'area', taken)
    await check(work, { id, ...input })
    const last = await work.db
      .selectFrom('area')
      .select((is) => is.fn.max('position').as('position'))
      .executeTakeFirst()
    await work.db
      .insertInto('area')
      .values({
        id,
        slug,
        parent_id: input.parentId ?? null,
        name,
        names: JSON.stringify(names),
        summaries: JSON.stringify(filled(input.summaries ?? {})),
        specialist_team_id: input.specialistTeamId ?? null,
        position: input.position ?? (last?.position ?? 0) + 1,
        owner_id: input.ownerId ?? null,
        compliance_at: input.compliance ? work.at : null,
        review_days: input.reviewDays ?? null,
      })
      .execute()
    await record(work, 'area.made', { kind: 'area', id }, { slug })
    return { id, slug }
  },
})

/** Changes what is given and leaves the rest; the slug stays, because addresses hang on it. */
export const changeArea = verb({
  name: 'areas.change',
  permission: 'workspace.manage',
  input: z.strictObject({
    ...fields,
    id: z.string().max(60),
    names: fields.names.optional(),
    archived: z.boolean().optional(),
  }),
  run: async (work, input) => {
    const area = found(
      await work.db.selectFrom('area').selectAll().where('id', '=', input.id).executeTakeFirst(),
    )
    await check(work, input)
    const names = input.names && filled(input.names)
    await work.db
      .updateTable('area')
      .set({
        ...(names && {
          name: names.en ?? Object.values(names)[0] ?? area.name,
          names: JSON.stringify(names),
        }),
        ...(input.summaries && { summaries: JSON.stringify(filled(input.summaries)) }),
        ...(input.parentId !== undefined && { parent_id: input.parentId }),
        ...(input.specialistTeamId !== undefined && { specialist_team_id: input.specialistTeamId }),
        ...(input.position !== undefined && { position: input.position }),
        ...(input.archived !== undefined && {
          archived_at: input.archived ? (area.archived_at ?? work.at) : null,
        }),
        ...(input.ownerId !== undefined && { owner_id: input.ownerId }),
        ...(input.compliance !== undefined && {
          compliance_at: input.compliance ? (area.compliance_at ?? work.at) : null,
        }),
        ...(input.reviewDays !== undefined && { review_days: input.reviewDays }),
        // An update needs a column even where nothing else was given.
        slug: area.slug,
      })
      .where('id', '=', input.id)
      .execute()
    await record(work, 'area.changed', { kind: 'area', id: input.id }, { slug: area.slug })
  },
})

function filled(said: Said): Said {
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text)) as Said
}

async function slugs(work: Work): Promise<Set<string>> {
  const rows = await work.db.selectFrom('area').select('slug').execute()
  return new Set(rows.map((row) => row.slug))
}

function free(slug: string, taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(number === 1 ? slug : `${slug}-${number}`)) number += 1
  return number === 1 ? slug : `${slug}-${number}`
}

type Shape = Readonly<{
  id: string
  parentId?: string | null | undefined
  specialistTeamId?: string | null | undefined
  ownerId?: string | null | undefined
}>

/** Team and owner exist, and the area above is one of the tree's roots: two levels are enough, and there can be no ring. */
async function check(work: Work, area: Shape): Promise<void> {
  if (area.ownerId) {
    const owner = await work.db
      .selectFrom('person')
      .select('id')
      .where('id', '=', area.ownerId)
      .where('role', '!=', 'customer')
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (!owner) throw new Invalid({ ownerId: ['areas.owner.unknown'] })
  }
  if (area.specialistTeamId) {
    const team = await work.db
      .selectFrom('team')
      .select('id')
      .where('id', '=', area.specialistTeamId)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (!team) throw new Invalid({ specialistTeamId: ['areas.team.unknown'] })
  }
  if (!area.parentId) return
  const above = await work.db
    .selectFrom('area')
    .select(['id', 'parent_id'])
    .where('id', '=', area.parentId)
    .executeTakeFirst()
  const below = await work.db
    .selectFrom('area')
    .select('id')
    .where('parent_id', '=', area.id)
    .executeTakeFirst()
  if (!above || above.parent_id || above.id === area.id || below)
    throw new Invalid({ parentId: ['areas.parent.format'] })
}
