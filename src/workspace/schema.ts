export interface CalendarTable {
  id: string
  name: string
  time_zone: string
  hours: string
}

export interface HolidayTable {
  calendar_id: string
  date: string
}

export interface SlaPolicyTable {
  id: string
  name: string
  calendar_id: string | null
  targets: string
}

export interface WorkspaceTables {
  calendar: CalendarTable
  holiday: HolidayTable
  sla_policy: SlaPolicyTable
}
