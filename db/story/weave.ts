import type { Case } from './case.ts'
import { type Chance, chance } from './chance.ts'
import { crowd } from './crowd.ts'
import { escalated } from './escalating.ts'
import { articleOf, knownFrom, publishedIn } from './known.ts'
import { solvedAtOnce } from './solving.ts'
import { themes } from './themes/index.ts'
import { minutesOf } from './times.ts'
import type { Customer, Escalation, Locale, Opening, Theme, Ticket, Visit } from './types.ts'
import { deflected, silent } from './visiting.ts'
import { openingOf, worded } from './wording.ts'

export type Woven = { tickets: Ticket[]; escalations: Escalation[]; visits: Visit[] }

const day = 1440
const locales: Locale[] = ['en', 'fil', 'hr']

const localeOf = (theme: Theme, luck: Chance): Locale => {
  let rest = luck.next()
  for (const locale of locales) {
    rest -= theme.mix[locale]
    if (rest < 0) return locale
  }
  return locales.find((locale) => theme.mix[locale] > 0) ?? 'en'
}

/** People write in their own evening: Croatia is six or seven hours behind Manila. */
const minuteOfDay = (locale: Locale, luck: Chance) =>
  locale === 'hr' ? luck.between(14 * 60, 23 * 60 + 30) : luck.between(7 * 60, 21 * 60 + 30)

/**
 * Share of a problem's demand that the portal answers before a ticket is written: 15 % when an article is new (readers
 * have to find it first), growing to 50 % in ten weeks; half of that where the article exists in another language only.
 */
const deflection = (theme: Theme, locale: Locale, at: number) => {
  const article = articleOf(theme.article)
  const own = (at - publishedIn(article, locale)) / day
  const any = (at - knownFrom(article).everybody) / day
  if (own >= 0) return Math.min(0.5, 0.15 + (own / 70) * 0.35)
  return any >= 0 ? Math.min(0.25, 0.08 + (any / 70) * 0.17) : 0
}

/**
 * Escalated although it was written down. While it is a draft, one in eight; when it is new in public, up to one in four,
 * because nobody looks for it yet; after two months hardly ever.
 */
const missed = (theme: Theme, at: number) => {
  const known = knownFrom(articleOf(theme.article))
  if (at < known.everybody) return 0.12
  const since = (at - known.everybody) / day
  return Math.max(0.015, (theme.hard === 0 ? 0.1 : 0.25) * Math.exp(-since / 18))
}

type Wanted = { theme: Theme; locale: Locale; at: number }

const wanted = (luck: Chance): Wanted[] =>
  themes
    .flatMap((theme) =>
      theme.weekly.flatMap((count, week) =>
        Array.from({ length: count }, (): Wanted => {
          const locale = localeOf(theme, luck)
          // The last week has six whole days; the seventh is today and belongs to `tickets/live.ts`.
          const days = -90 + week * 7 + luck.between(0, week === 12 ? 5 : 6)
          return { theme, locale, at: days * day + minuteOfDay(locale, luck) }
        }),
      ),
    )
    .sort((a, b) => a.at - b.at)

/** Somebody who can say these words, has not written within five days, and never of this problem. */
const writer = (
  opening: Opening,
  { theme, locale, at }: Wanted,
  last: Map<string, number>,
  luck: Chance,
): Customer => {
  const all = crowd.filter(
    (one) =>
      one.locale === locale &&
      (!opening.by || one.who === opening.by) &&
      (!opening.form || one.form === opening.form),
  )
  const rested = all.filter((one) => at - (last.get(one.key) ?? Number.NEGATIVE_INFINITY) > 5 * day)
  const fresh = rested.filter((one) => !last.has(`${one.key}/${theme.key}`))
  const one = luck.pick(fresh.length ? fresh : rested.length ? rested : all)
  last.set(one.key, at)
  last.set(`${one.key}/${theme.key}`, at)
  return one
}

const shipOf = (one: Customer) => one.about.split('MV ')[1] ?? 'Učka'

export const weave = (seed: string): Woven => {
  const luck = chance(seed)
  const woven: Woven = { tickets: [], escalations: [], visits: [] }
  const last = new Map<string, number>()
  const turn = new Map<string, number>()
  const quiet: Wanted[] = []
  for (const one of wanted(luck)) {
    if (luck.hit(deflection(one.theme, one.locale, one.at))) {
      quiet.push(one)
      continue
    }
    const number = woven.tickets.length + 1
    const key = `w.${one.theme.key}.${number}`
    const round = turn.get(`${one.theme.key}/${one.locale}`) ?? 0
    turn.set(`${one.theme.key}/${one.locale}`, round + 1)
    const opening = openingOf(one.theme, one.locale, round)
    const by = writer(opening, one, last, luck)
    const problem: Case = { ...one, key, by, ...worded(opening, one.locale, shipOf(by), luck) }
    const known = knownFrom(articleOf(one.theme.article))
    const risk = one.at < known.staff ? one.theme.hard : missed(one.theme, one.at)
    const sign = luck.hit(one.theme.signed)
    const made = sign || luck.hit(risk) ? escalated(problem, sign, luck) : solvedAtOnce(problem, luck)
    woven.tickets.push(made.ticket)
    woven.escalations.push(...made.escalations)
    if (luck.hit(0.55)) woven.visits.push(silent(problem, made.ticket, luck))
  }
  for (const [index, one] of quiet.entries()) {
    // Mostly people who did not write that week, or the ticket would count against the visit.
    const free = crowd.filter(
      (person) =>
        person.locale === one.locale && !woven.tickets.some((ticket) => near(ticket, person.key, one.at)),
    )
    woven.visits.push(deflected(one, index, free, luck))
  }
  woven.visits.sort((a, b) => (a.at < b.at ? -1 : 1))
  return woven
}

const near = (ticket: Ticket, person: string, at: number) =>
  ticket.by === person && Math.abs(minutesOf(ticket.at) - at) < 8 * day
