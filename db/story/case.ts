import type { Chance } from './chance.ts'
import { whenOf } from './times.ts'
import type { Channel, Customer, Escalation, Locale, Priority, Theme, Ticket, Turn } from './types.ts'

export type Case = {
  key: string
  theme: Theme
  locale: Locale
  at: number
  by: Customer
  subject: string
  text: string
}
export type Worked = { ticket: Ticket; escalations: Escalation[] }

export type Timed = { at: number; turn: (at: Turn['at']) => Turn }

const first = (name: string) => name.split(' ')[0] ?? name
export const filled = (text: string, to: Customer) => text.replaceAll('{name}', first(to.name))
export const greeted = (one: Case) =>
  one.locale === 'hr'
    ? 'Dobar dan.'
    : one.locale === 'fil'
      ? `Magandang araw po, ${first(one.by.name)}.`
      : `Hello ${first(one.by.name)}.`

const channelOf = (luck: Chance): Channel => {
  const share = luck.next()
  return share < 0.76 ? 'portal' : share < 0.91 ? 'email' : share < 0.97 ? 'phone' : 'chat'
}
const priorityOf = (luck: Chance): Priority => {
  const share = luck.next()
  return share < 0.1 ? 'low' : share < 0.88 ? 'normal' : share < 0.98 ? 'high' : 'urgent'
}

/** Keeps what happened before today; the story's last moment is written by hand. */
const past = (turns: Timed[]): Turn[] =>
  turns
    .filter((one) => one.at < 0)
    .sort((a, b) => a.at - b.at)
    .map((one) => one.turn(whenOf(one.at)))

export const ticketOf = (one: Case, turns: Timed[], luck: Chance): Ticket => ({
  key: one.key,
  at: whenOf(one.at),
  by: one.by.key,
  locale: one.locale,
  channel: channelOf(luck),
  area: one.theme.area,
  priority: priorityOf(luck),
  subject: one.subject,
  text: one.text,
  turns: past(turns),
  theme: one.theme.key,
})

export const rated = (at: number, one: Case, quick: boolean, luck: Chance): Timed[] => {
  if (!luck.hit(0.4)) return []
  const score = luck.hit(quick ? 0.75 : 0.5) ? 5 : luck.hit(0.75) ? 4 : 3
  const words = score > 3 && luck.hit(0.6) ? luck.pick(one.theme.thanks[one.locale]) : undefined
  return [
    {
      at: at + luck.between(15, 600),
      turn: (when) => ({ at: when, do: 'rate', score, ...(words ? { text: words } : {}) }),
    },
  ]
}
