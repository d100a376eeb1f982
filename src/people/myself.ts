import { z } from 'zod'
import { locales } from '#i18n/locales.ts'
import { audit } from '#work/audit.ts'
import { Refused } from '#work/errors.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { nameField } from './email.ts'

/** The person behind the actor; a guest or a visitor is nobody here. */
export function selfOf(work: Pick<Work, 'actor'>): string {
  if (work.actor.kind !== 'person') throw new Refused('refused')
  return work.actor.personId
}

export const changeSelf = verb({
  name: 'people.changeSelf',
  permission: 'person.self',
  input: z.strictObject({ name: nameField, locale: z.enum(locales) }),
  run: async (work, { name, locale }) => {
    const id = selfOf(work)
    await work.db
      .updateTable('person')
      .set({ name, locale, updated_at: work.at })
      .where('id', '=', id)
      .execute()
    await record(work, 'person.changed', { kind: 'person', id }, { fields: ['name', 'locale'] })
  },
})

/** Switches the single-letter keys on or off. */
export const setShortcuts = verb({
  name: 'people.setShortcuts',
  permission: 'person.self',
  input: z.strictObject({ on: z.boolean() }),
  run: async (work, { on }) => {
    const set = { shortcuts_off_at: on ? null : work.at, updated_at: work.at }
    await work.db.updateTable('person').set(set).where('id', '=', selfOf(work)).execute()
  },
})

/** Ends one of one's own sessions by its key, or all but the one that asks. */
export const endOwnSessions = verb({
  name: 'people.endSessions',
  permission: 'person.self',
  input: z.strictObject({ key: z.string().max(60).optional(), keep: z.string().max(60).optional() }),
  run: async (work, { key, keep }) => {
    const mine = work.db.deleteFrom('session').where('person_id', '=', selfOf(work))
    if (key) await mine.where('id', '=', key).execute()
    else await mine.where('id', '!=', keep ?? '').execute()
    await audit(work, 'session.ended', { kind: 'person', id: selfOf(work) }, { all: !key })
  },
})
