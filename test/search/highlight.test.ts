import { expect, test } from 'vitest'
import { marked, passage, wanted } from '#search/highlight.ts'

const hits = (pieces: { text: string; hit: boolean }[]) =>
  pieces.filter((piece) => piece.hit).map((piece) => piece.text)
const whole = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('')

test('marks the words whose stem was asked for, and leaves the text as it was', () => {
  const title = 'Cards: blocked after 3 wrong PINs <b>'
  const pieces = marked(title, wanted('card blocking pin'), 'en')
  expect(hits(pieces)).toEqual(['Cards', 'blocked', 'PINs'])
  expect(whole(pieces)).toBe(title)
})

test('marks across marks, and beginnings only while somebody types', () => {
  expect(hits(marked('Račun je zaključan', wanted('racuna'), 'hr'))).toEqual(['Račun'])
  expect(hits(marked('Allotment', wanted('allo', true), 'en'))).toEqual(['Allotment'])
  expect(hits(marked('Allotment', wanted('allo'), 'en'))).toEqual([])
})

test('shows the thirty words in which most of the query stands', () => {
  const text = `${'nothing here at all. '.repeat(30)}The bank returned the allotment because the surname differs. ${'and more of it. '.repeat(30)}`
  const pieces = passage(text, wanted('allotment returned surname'), 'en')
  expect(hits(pieces)).toEqual(['returned', 'allotment', 'surname'])
  expect(whole(pieces).split(/\s+/).length).toBeLessThanOrEqual(33)
  expect(whole(pieces).startsWith('… ')).toBe(true)
  expect(whole(pieces).endsWith(' …')).toBe(true)
})

test('shows the beginning when nothing was hit, and nothing of nothing', () => {
  expect(whole(passage('A short text.', wanted('volcano'), 'en'))).toBe('A short text.')
  expect(passage('', wanted('volcano'), 'en')).toEqual([])
})

test('marks no little word of one language in a text of another, and parts a heading from what follows', () => {
  expect(hits(marked('An amount is held on the statement', wanted('it is the amount'), 'hr'))).toEqual([
    'amount',
  ])
  expect(whole(passage('What you see\n\nThe app shows it.\n\nMore', wanted('app'), 'en'))).toBe(
    'What you see · The app shows it. More',
  )
})
