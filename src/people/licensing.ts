import { z } from 'zod'
import { audit } from '#work/audit.ts'
import { Invalid } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'

export const licences = ['candidate', 'contributor', 'publisher', 'coach'] as const

/** Gives or takes a knowledge licence for one subject area; `''` is all of them. Apart from the role, and for staff only. */
export const license = verb({
  name: 'people.license',
  permission: 'person.manage',
  input: z.strictObject({
    personId: z.string().max(60),
    areaId: z.string().max(60),
    licence: z.enum(licences).nullable(),
  }),
  run: async (work, { personId, areaId, licence }) => {
    const person = found(
      await work.db.selectFrom('person').select('role').where('id', '=', personId).executeTakeFirst(),
    )
    if (person.role === 'customer') throw new Invalid({ licence: ['people.team.staff_only'] })
    if (areaId)
      found(await work.db.selectFrom('area').select('id').where('id', '=', areaId).executeTakeFirst())
    await work.db
      .deleteFrom('licence')
      .where('person_id', '=', personId)
      .where('area_id', '=', areaId)
      .execute()
    if (licence) {
      const granted_by = work.actor.kind === 'person' ? work.actor.personId : null
      await work.db
        .insertInto('licence')
        .values({ person_id: personId, area_id: areaId, licence, granted_at: work.at, granted_by })
        .execute()
    }
    await record(work, 'person.changed', { kind: 'person', id: personId }, { fields: ['licence'] })
    await audit(work, 'licence.changed', { kind: 'person', id: personId }, { areaId, licence })
  },
})
