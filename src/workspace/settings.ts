import { z } from 'zod'
import { locales } from '#i18n/locales.ts'
import { audit } from '#work/audit.ts'
import type { Desk } from '#work/desk.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'

const minutes = z
  .number()
  .int()
  .min(1)
  .max(60 * 24 * 60)

/** Everything a manager may set. */
const fields = z.strictObject({
  name: z.string().trim().min(1).max(80),
  timeZone: z.string().refine(isZone, 'workspace.zone_unknown'),
  locale: z.enum(locales),
  phones: z
    .array(
      z.strictObject({ place: z.string().max(60), number: z.string().max(40), hours: z.string().max(80) }),
    )
    .max(10),
  /** The company's own hue for links and main buttons; null keeps lagoon. The hues of coral, mango and note are refused. */
  hue: z.number().int().min(111).max(379).nullable(),
  showHolderName: z.boolean(),
  privacy: z.enum(['off', 'session', 'consented']),
  /** How soon the next update is promised, minutes by priority. */
  promise: z.strictObject({ low: minutes, normal: minutes, high: minutes, urgent: minutes }),
  closeAfterDays: z.number().int().min(1).max(90),
  reopenWithinDays: z.number().int().min(0).max(90),
  deflectionWindowDays: z.number().int().min(1).max(60),
  /** Days after which somebody looks whether an article still holds, where its subject area says nothing else. */
  reviewAfterDays: z.number().int().min(7).max(1095),
  /** Whose hours the report counts by; null = always open. */
  calendar: z.string().max(60).nullable(),
  /** The policy of tickets that name none. */
  sla: z.string().max(60).nullable(),
})

export type Workspace = z.output<typeof fields>

const defaults: Omit<Workspace, 'timeZone'> = {
  name: 'Sagot',
  locale: 'en',
  phones: [],
  hue: null,
  showHolderName: true,
  privacy: 'session',
  promise: { low: 2880, normal: 1440, high: 240, urgent: 60 },
  closeAfterDays: 7,
  reopenWithinDays: 14,
  deflectionWindowDays: 7,
  reviewAfterDays: 180,
  calendar: null,
  sla: null,
}

const zones = new Set<string>()

function isZone(value: string): boolean {
  if (zones.has(value)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    zones.add(value)
    return true
  } catch {
    return false
  }
}

const cache = new WeakMap<Desk, { at: number; workspace: Workspace }>()
// Settings change a few times a year; another process's change shows within this time, ms.
const FRESH = 2000

/** The house's settings; read at most once in two seconds. */
export async function workspaceOf(desk: Desk): Promise<Workspace> {
  const known = cache.get(desk)
  if (known && performance.now() - known.at < FRESH) return known.workspace
  const rows = await desk.reader
    .selectFrom('setting')
    .select(['name', 'value'])
    .where('name', 'like', 'workspace.%')
    .execute()
  const stored = Object.fromEntries(
    rows.map((row) => [row.name.slice('workspace.'.length), JSON.parse(row.value)]),
  )
  const workspace: Workspace = {
    ...defaults,
    timeZone: desk.config.timeZone,
    ...fields.partial().parse(stored),
  }
  cache.set(desk, { at: performance.now(), workspace })
  return workspace
}

/** The same within a verb, from its own transaction; without the zone, which a verb never needs. */
export async function settingsIn(work: Work): Promise<Omit<Workspace, 'timeZone'>> {
  const rows = await work.db
    .selectFrom('setting')
    .select(['name', 'value'])
    .where('name', 'like', 'workspace.%')
    .execute()
  const stored = Object.fromEntries(
    rows.map((row) => [row.name.slice('workspace.'.length), JSON.parse(row.value)]),
  )
  return { ...defaults, ...fields.partial().parse(stored) }
}

/** Forgets what was read, after a change in this process. */
export function forgetWorkspace(desk: Desk): void {
  cache.delete(desk)
}

export const changeWorkspace = verb({
  name: 'workspace.change',
  permission: 'workspace.manage',
  input: fields.partial(),
  run: async (work, input) => {
    const changed = Object.entries(input).filter(([, value]) => value !== undefined)
    for (const [name, value] of changed) {
      const row = {
        value: JSON.stringify(value),
        updated_at: work.at,
        updated_by: work.actor.kind === 'person' ? work.actor.personId : null,
      }
      await work.db
        .insertInto('setting')
        .values({ name: `workspace.${name}`, ...row })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .execute()
    }
    await record(
      work,
      'workspace.changed',
      { kind: 'workspace', id: 'workspace' },
      { names: changed.map(([name]) => name) },
    )
    await audit(work, 'settings.changed', { kind: 'workspace', id: 'workspace' }, Object.fromEntries(changed))
  },
})
