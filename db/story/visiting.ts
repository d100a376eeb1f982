import type { Case } from './case.ts'
import type { Chance } from './chance.ts'
import { articleOf, knownFrom } from './known.ts'
import { whenOf } from './times.ts'
import type { Customer, Locale, Theme, Ticket, Visit } from './types.ts'

const isThere = (theme: Theme, at: number) => at >= knownFrom(articleOf(theme.article)).everybody

/** Somebody who searched before writing: in vain, or read and was not helped. */
export const silent = (one: Case, ticket: Ticket, luck: Chance): Visit => {
  const found = isThere(one.theme, one.at)
  const read = found && luck.hit(0.5)
  return {
    key: `v.${one.key}`,
    at: whenOf(one.at - luck.between(2, 14)),
    by: one.by.key,
    locale: one.locale,
    theme: one.theme.key,
    query: luck.pick(one.theme.searches[one.locale]),
    found,
    ...(read ? { read: one.theme.article } : {}),
    ...(read && luck.hit(0.5) ? { vote: 'no' as const } : {}),
    form: 'sent',
    ticket: ticket.key,
  }
}

/**
 * A visit that ended without a ticket: more than half say that it is solved, a third read and leave, some stop in the
 * form, and a few leave because nothing helped. One in three is anonymous.
 */
export const deflected = (
  one: { theme: Theme; locale: Locale; at: number },
  index: number,
  free: Customer[],
  luck: Chance,
): Visit => {
  const share = luck.next()
  const known = free.length > 0 && luck.hit(0.68)
  return {
    key: `v.${one.theme.key}.${index}`,
    at: whenOf(one.at),
    ...(known ? { by: luck.pick(free).key } : {}),
    locale: one.locale,
    theme: one.theme.key,
    query: luck.pick(one.theme.searches[one.locale]),
    found: true,
    read: one.theme.article,
    ...(share < 0.54 ? { vote: 'yes' as const } : share > 0.94 ? { vote: 'no' as const } : {}),
    ...(share >= 0.42 && share < 0.5
      ? { form: 'left' as const }
      : share >= 0.8 && share < 0.9
        ? { form: 'left' as const }
        : {}),
  }
}
