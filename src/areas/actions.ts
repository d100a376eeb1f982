import type { Fields } from '#doors/body.ts'
import { form } from '#doors/form.ts'
import { locales } from '#i18n/locales.ts'
import { changeArea, makeArea } from './shaping.ts'

const said = (fields: Fields, part: string) =>
  Object.fromEntries(locales.map((locale) => [locale, fields.raw(`${part}.${locale}`)]))
const saved = { key: 'people.account.saved' }

function shapeOf(fields: Fields) {
  const position = fields.text('position')
  return {
    names: said(fields, 'names'),
    summaries: said(fields, 'summaries'),
    parentId: fields.text('parentId') ?? null,
    specialistTeamId: fields.text('specialistTeamId') ?? null,
    ...(position && { position: Number(position) }),
    ownerId: fields.text('ownerId') ?? null,
    compliance: fields.has('compliance'),
    reviewDays: fields.text('reviewDays') ? Number(fields.text('reviewDays')) : null,
  }
}

export const areaForms = {
  'areas.make': form({
    verb: makeArea,
    read: (fields) => ({ ...shapeOf(fields), slug: fields.text('slug') }),
    done: () => ({ to: '/admin/areas', flash: saved }),
  }),
  'areas.change': form({
    verb: changeArea,
    read: (fields, { params }) => ({ id: params.id, ...shapeOf(fields) }),
    done: () => ({ to: '/admin/areas', flash: saved }),
  }),
  'areas.archive': form({
    verb: changeArea,
    read: (fields, { params }) => ({ id: params.id, archived: fields.raw('archived') === '1' }),
    done: () => ({ to: '/admin/areas', flash: saved }),
  }),
}
