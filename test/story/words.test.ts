import { describe, expect, it } from 'vitest'
import {
  allEscalations,
  allTickets,
  areas,
  articles,
  locales,
  sentences,
  staff,
  teams,
  themes,
  topics,
} from './everything.ts'

const words = (text: string) => new Set(text.toLocaleLowerCase().match(/\p{L}{3,}/gu) ?? [])
/** Shared words over all words of the two. */
const alike = (one: string, other: string) => {
  const [a, b] = [words(one), words(other)]
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / Math.max(1, a.size + b.size - shared)
}

describe('languages', () => {
  it('areas and teams have a name in each', () => {
    for (const locale of locales)
      for (const one of [...areas, ...teams])
        expect(one.names[locale].length, `${one.key} ${locale}`).toBeGreaterThan(2)
  })

  it('at least ten articles are there in all three, and the customers’ share of each language is real', () => {
    const whole = articles.filter((one) => locales.every((locale) => one.texts[locale]))
    expect(whole.length).toBeGreaterThanOrEqual(10)
    for (const locale of locales) {
      expect(allTickets.filter((one) => one.locale === locale).length, locale).toBeGreaterThan(100)
      expect(topics.filter((one) => one.locale === locale).length, locale).toBeGreaterThan(5)
      expect(articles.filter((one) => one.texts[locale]).length, locale).toBeGreaterThan(15)
    }
  })

  it('themes say everything in each language they are heard in, and nothing in the others', () => {
    expect(themes.length).toBeGreaterThanOrEqual(12)
    for (const theme of themes) {
      expect(locales.reduce((sum, locale) => sum + theme.mix[locale], 0)).toBeCloseTo(1)
      expect(theme.weekly.length, theme.key).toBe(13)
      for (const locale of locales) {
        const heard = theme.mix[locale] > 0
        const least = heard ? [3, 3, 1, 1] : [0, 0, 0, 0]
        const counts = [theme.openings, theme.searches, theme.solves, theme.thanks].map(
          (lists) => lists[locale].length,
        )
        for (const [index, count] of counts.entries()) {
          expect(count, `${theme.key} ${locale}`).toBeGreaterThanOrEqual(least[index] ?? 0)
          if (!heard) expect(count, `${theme.key} ${locale}`).toBe(0)
        }
        expect(Boolean(theme.resolved[locale]), `${theme.key} ${locale}`).toBe(heard)
      }
    }
  })

  it('openings of one theme differ in their words', () => {
    for (const theme of themes)
      for (const locale of locales)
        theme.openings[locale].forEach((one, index, list) => {
          for (const other of list.slice(index + 1))
            expect(
              alike(one.text, other.text),
              `${theme.key} ${locale}: ${one.subject} / ${other.subject}`,
            ).toBeLessThan(0.34)
        })
  })

  it('a customer’s words are seldom those of the article’s title', () => {
    const all = themes.flatMap((theme) =>
      locales.flatMap((locale) => {
        const title = articles.find((one) => one.key === theme.article)?.texts[locale]?.title ?? ''
        return theme.openings[locale].map((opening) => alike(opening.text, title))
      }),
    )
    expect(all.filter((share) => share > 0.2).length / all.length).toBeLessThan(0.1)
  })

  it('Croatian uses its own quotation marks, and Filipino says po', () => {
    const croatian = [
      ...articles.flatMap((one) => (one.texts.hr ? [JSON.stringify(Object.values(one.texts.hr))] : [])),
      ...themes.flatMap((one) => one.solves.hr),
    ]
    for (const text of croatian) expect(text).not.toMatch(/[”»«]/)
    for (const text of themes.flatMap((one) => one.solves.fil)) expect(text).toMatch(/\b(po|ninyo)\b/)
  })
})

describe('texts', () => {
  it('name no month and no year, because the story ends whenever it is played', () => {
    const named =
      /\b(January|February|April|June|July|August|September|October|November|December|Enero|Pebrero|Hunyo|Agosto|Setyembre|Oktubre|Nobyembre|Disyembre|veljač|travnj|svibnj|lipnj|srpnj|kolovoz|rujn|listopad|studen|prosin|20[23]\d)/i
    const found = sentences().filter(
      ({ text, place }) =>
        named.test(text) && !/from January on/.test(text) && !/email|key|\.by$/.test(place),
    )
    expect(found).toEqual([])
  })

  it('keep within the product’s limits', () => {
    for (const ticket of allTickets) {
      expect(ticket.subject.length, ticket.key).toBeLessThanOrEqual(120)
      expect(ticket.text.length, ticket.key).toBeLessThanOrEqual(10_000)
      expect(ticket.text.length, ticket.key).toBeGreaterThan(20)
    }
    for (const article of articles)
      for (const text of Object.values(article.texts)) {
        expect(text.title.length, article.key).toBeLessThanOrEqual(120)
        expect((text.summary ?? '').length, article.key).toBeLessThanOrEqual(200)
        for (const alias of text.aliases) expect(alias.length, alias).toBeLessThanOrEqual(80)
      }
    for (const one of allEscalations)
      for (const part of Object.values(one.packet)) expect(part.length, one.key).toBeGreaterThan(8)
    for (const { text, place } of sentences()) expect(text.length, place).toBeLessThanOrEqual(4_000)
  })

  it('leave no slot open but those that replies fill', () => {
    const open = sentences().filter(
      ({ place, text }) => !place.startsWith('themes') && /\{(?!by\})/.test(text),
    )
    expect(open).toEqual([])
  })

  it('have no exclamation marks and no idle politeness from the staff', () => {
    const ours = [
      ...articles.flatMap((one) =>
        Object.values(one.texts).map(
          (text) => `${text.title} ${text.summary ?? ''} ${text.issue ?? ''} ${text.resolution ?? ''}`,
        ),
      ),
      ...themes.flatMap((one) => locales.flatMap((locale) => one.solves[locale])),
    ]
    for (const text of ours) expect(text).not.toMatch(/!|please be informed|oops/i)
  })
})

describe('people', () => {
  it('have only reserved addresses and numbers of the made-up ranges', () => {
    for (const { text, place } of sentences()) {
      for (const [mail] of text.matchAll(/[\w.+-]+@[\w.-]+\.\w+/g))
        expect(mail, place).toMatch(/@(mail|parola)\.example$/)
      for (const [number] of text.matchAll(/\+\d[\d ]{7,}\d/g))
        expect(number, place).toMatch(/^(\+63 917 555 01\d\d|\+63 2 7755 01\d\d|\+385 51 770 2\d\d)$/)
      expect(text, place).not.toMatch(/\b\d{11}\b|\b(?:\d[ -]?){15,16}\b|\b[A-Z]{2}\d{2}(?: ?\d{4}){3,}/)
    }
  })

  it('are served in their language by somebody of the staff', () => {
    for (const locale of ['fil', 'hr'] as const)
      for (const team of teams)
        expect(
          staff.some((one) => one.team === team.key && one.locale === locale),
          `${team.key} ${locale}`,
        ).toBe(true)
  })
})
