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
  const calendar = calendars.get(settings.calendar ?? '') ?? null
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

async function calendarsOf(db: Db): Promise<Map<string, Calendar>> {
  const rows = await db.selectFrom('calendar').selectAll().execute()
  const holidays = rows.length ? await db.selectFrom('holiday').selectAll().execute() : []
  return new Map(
    rows.map((row) => [
      row.id,
      {
        zone: row.time_zone,
        hours: JSON.parse(row.hours),
        holidays: new Set(
          holidays.flatMap((holiday) => (holiday.calendar_id === row.id ? [holiday.date] : [])),
        ),
      },
    ]),
  )
}
