import { readConfig } from '#config.ts'
import { HOUSE } from '#workspace/closing.ts'
import type { Calendar } from './hours.ts'
import type { Db } from './rows.ts'
import type { Book } from './ticket-fact.ts'

/** The house's calendars and policies, with the ones it set for itself. */
export async function bookOf(
  db: Db,
  settings: { calendar: string | null; sla: string | null },
): Promise<Book> {
  const calendars = await calendarsOf(db)
  const policies = await db.selectFrom('sla_policy').selectAll().execute()
  const calendar = calendars.get(settings.calendar ?? HOUSE) ?? null
  return {
    calendar,
    sla: settings.sla,
    policies: new Map(
      policies.map((policy) => [
        policy.id,
        {
          calendar: calendars.get(policy.calendar_id ?? '') ?? calendar,
          targets: JSON.parse(policy.targets),
        },
      ]),
    ),
  }
}

const allDay = [['00:00', '24:00']] as const
/** Without hours of its own a calendar is open at all hours of the days it is not closed. */
const always = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay }

async function calendarsOf(db: Db): Promise<Map<string, Calendar>> {
  const rows = await db.selectFrom('calendar').selectAll().execute()
  if (!rows.length) return new Map()
  const holidays = await db.selectFrom('holiday').selectAll().execute()
  const zone = await zoneOf(db)
  return new Map(
    rows.map((row) => {
      const hours = JSON.parse(row.hours) as Calendar['hours']
      return [
        row.id,
        {
          zone: row.time_zone || zone,
          hours: Object.keys(hours).length ? hours : always,
          holidays: new Set(
            holidays.flatMap((holiday) => (holiday.calendar_id === row.id ? [holiday.date] : [])),
          ),
        },
      ]
    }),
  )
}

async function zoneOf(db: Db): Promise<string> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'workspace.timeZone')
    .executeTakeFirst()
  return row ? (JSON.parse(row.value) as string) : readConfig().timeZone
}
