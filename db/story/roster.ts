import type { Chance } from './chance.ts'
import { staff } from './people.ts'
import type { Locale } from './types.ts'

const day = 1440

/** Who is at the desk: Manila from 7 to 17, Rijeka from 14 to 24 Manila time; whoever writes later waits for the morning. */
export const shift = (locale: Locale, at: number, luck: Chance): { by: string; from: number } => {
  const minute = ((at % day) + day) % day
  const midnight = at - minute
  const manila = ['paolo.mendoza', 'kristine.uy', 'paolo.mendoza']
  const rijeka = ['ana.kovac', 'ivan.blazevic']
  if (locale === 'hr') return { by: luck.pick(rijeka), from: minute < 14 * 60 ? midnight + 14 * 60 : at }
  if (minute < 7 * 60) return { by: luck.pick(manila), from: midnight + 7 * 60 }
  if (minute < 17 * 60) return { by: luck.pick(manila), from: at }
  if (locale === 'en') return { by: luck.pick(rijeka), from: at }
  return { by: luck.pick(manila), from: midnight + day + 7 * 60 }
}

const specialists: Record<string, Record<Locale, string>> = {
  payments: { en: 'jun.reyes', fil: 'jun.reyes', hr: 'lea.markovic' },
  cards: { en: 'danilo.ramos', fil: 'danilo.ramos', hr: 'maja.grgic' },
  papers: { en: 'teresa.lim', fil: 'teresa.lim', hr: 'hrvoje.pavic' },
}
export const specialistOf = (team: string, locale: Locale): string => {
  const key = specialists[team]?.[locale]
  if (!key || !staff.some((one) => one.key === key)) throw new Error(`Nobody in ${team} writes ${locale}`)
  return key
}

/** The same moment, or the next one at which that specialist is at the desk: Manila 8–18, Rijeka 14–24 Manila time. */
export const atDesk = (key: string, at: number, luck: Chance): number => {
  const rijeka = staff.find((one) => one.key === key)?.zone === 'Europe/Zagreb'
  const [open, shut] = rijeka ? [14 * 60, 24 * 60] : [8 * 60, 18 * 60]
  const minute = ((at % day) + day) % day
  if (minute >= open && minute < shut) return at
  return at - minute + (minute < open ? open : open + day) + luck.between(5, 150)
}
