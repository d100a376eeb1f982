import { expect, it } from 'vitest'
import { locales } from '#i18n/locales.ts'
import { isKey, translate } from '#i18n/t.ts'
import { sourcesIn } from '../support/sources.ts'

// A form shows a refusal by its key alone: a sentence that waits for a value would end the page instead.
it('can say every refusal of a verb without a value', () => {
  const thrown = sourcesIn('src').flatMap(({ text }) =>
    [...text.matchAll(/new (?:Conflict|Refused|Missing)\('(\w+)'/g)].map((found) => `error.${found[1]}`),
  )
  expect(thrown).toContain('error.escalation_state')
  const broken = [...new Set(thrown)].filter((key) => {
    if (!isKey(key)) return true
    try {
      return locales.some((locale) => translate(locale, key) === '')
    } catch {
      return true
    }
  })
  expect(broken).toEqual([])
})
