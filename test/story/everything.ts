import { areas } from '../../db/story/areas.ts'
import { articles } from '../../db/story/articles/index.ts'
import { crowd } from '../../db/story/crowd.ts'
import { escalations } from '../../db/story/escalations.ts'
import { customers, staff } from '../../db/story/people.ts'
import { teams } from '../../db/story/teams.ts'
import { themes } from '../../db/story/themes/index.ts'
import { tickets } from '../../db/story/tickets/index.ts'
import { topics } from '../../db/story/topics.ts'
import type { Locale } from '../../db/story/types.ts'
import { weave } from '../../db/story/weave.ts'

export const locales: Locale[] = ['en', 'fil', 'hr']
export const seed = 'parola'
export const woven = weave(seed)
export const allTickets = [...tickets, ...woven.tickets]
export const allEscalations = [...escalations, ...woven.escalations]
export const allCustomers = [...customers, ...crowd]
export { areas, articles, escalations, staff, teams, themes, tickets, topics }

/** Every sentence of the story with the place it stands at. */
export const sentences = (): { place: string; text: string }[] => {
  const found: { place: string; text: string }[] = []
  const walk = (value: unknown, place: string) => {
    if (typeof value === 'string') found.push({ place, text: value })
    else if (Array.isArray(value)) for (const [index, one] of value.entries()) walk(one, `${place}[${index}]`)
    else if (value && typeof value === 'object') {
      const key = 'key' in value && typeof value.key === 'string' ? value.key : ''
      for (const [name, one] of Object.entries(value)) walk(one, `${place}${key && `(${key})`}.${name}`)
    }
  }
  walk(allCustomers, 'customers')
  walk(staff, 'staff')
  walk(articles, 'articles')
  walk(allTickets, 'tickets')
  walk(allEscalations, 'escalations')
  walk(topics, 'topics')
  walk(themes, 'themes')
  return found
}
