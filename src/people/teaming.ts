import { z } from 'zod'
import { Invalid } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'

const name = z.string().trim().min(1).max(80)
const tier = z.number().int().min(1).max(3)
const skills = z
  .array(z.string().trim().toLowerCase().min(1).max(40))
  .max(40)
  .transform((list) => [...new Set(list)])

/** Makes a team. Tier 1 takes tickets first; what it escalates goes to tier 2 and above. */
export const makeTeam = verb({
  name: 'people.makeTeam',
  permission: 'workspace.manage',
  input: z.strictObject({ name, tier, skills: skills.default([]) }),
  run: async (work, input): Promise<{ id: string }> => {
    await demandFreeName(work, input.name)
    const id = work.id()
    await work.db
      .insertInto('team')
      .values({ id, name: input.name, tier: input.tier, skills: JSON.stringify(input.skills) })
      .execute()
    await record(work, 'team.made', { kind: 'team', id }, { tier: input.tier })
    return { id }
  },
})

/** Changes what is given. An archived team gets no new work. */
export const changeTeam = verb({
  name: 'people.changeTeam',
  permission: 'workspace.manage',
  input: z.strictObject({
    id: z.string().max(60),
    name: name.optional(),
    tier: tier.optional(),
    skills: skills.optional(),
    archived: z.boolean().optional(),
  }),
  run: async (work, { id, ...input }) => {
    const team = found(await work.db.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst())
    if (input.name && input.name !== team.name) await demandFreeName(work, input.name)
    const next = {
      name: input.name ?? team.name,
      tier: input.tier ?? team.tier,
      skills: input.skills ? JSON.stringify(input.skills) : team.skills,
      archived_at:
        input.archived === undefined
          ? team.archived_at
          : input.archived
            ? (team.archived_at ?? work.at)
            : null,
    }
    await work.db.updateTable('team').set(next).where('id', '=', id).execute()
    await record(work, 'team.changed', { kind: 'team', id }, { fields: Object.keys(input) })
  },
})

/** Says who is in a team: the whole list. Only staff can be. */
export const setMembers = verb({
  name: 'people.setMembers',
  permission: 'workspace.manage',
  input: z.strictObject({ id: z.string().max(60), personIds: z.array(z.string().max(60)).max(500) }),
  run: async (work, { id, personIds }) => {
    found(await work.db.selectFrom('team').select('id').where('id', '=', id).executeTakeFirst())
    const wanted = [...new Set(personIds)]
    if (wanted.length) {
      const staff = await work.db
        .selectFrom('person')
        .select('id')
        .where('id', 'in', wanted)
        .where('role', '!=', 'customer')
        .execute()
      if (staff.length !== wanted.length) throw new Invalid({ personIds: ['people.team.staff_only'] })
    }
    await work.db.deleteFrom('team_member').where('team_id', '=', id).execute()
    if (wanted.length)
      await work.db
        .insertInto('team_member')
        .values(wanted.map((person_id) => ({ team_id: id, person_id })))
        .execute()
    await record(work, 'team.changed', { kind: 'team', id }, { fields: ['members'] })
  },
})

async function demandFreeName(work: Work, name: string): Promise<void> {
  const taken = await work.db.selectFrom('team').select('id').where('name', '=', name).executeTakeFirst()
  if (taken) throw new Invalid({ name: ['people.team.taken'] })
}
