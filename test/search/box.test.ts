import { expect, test } from 'vitest'
import { TitleBox } from '#search/box.ts'
import { documents } from './set.ts'

const english = documents
  .filter((one) => one.locale === 'en')
  .map((one): [string, string] => [one.title, one.id])
const box = new TitleBox({ language: 'en', titles: english })
const croatian = new TitleBox({
  language: 'hr',
  titles: [
    ['Šalter za đake', 'a'],
    ['Žao nam je', 'b'],
    ['Kartica zaključana', 'c'],
  ],
})
const slugs = (of: TitleBox, typed: string) => of.find(typed, 5).map((hit) => hit.slug)

test('finds while somebody types, with marks or without', () => {
  expect(slugs(croatian, 'salt')).toEqual(['a'])
  expect(slugs(croatian, 'đa')).toEqual(['a'])
  expect(slugs(croatian, 'zao')).toEqual(['b'])
  expect(slugs(croatian, 'kartice zakljucan')).toEqual(['c'])
})

test('is not stopped by signs that lunr reads as orders', () => {
  for (const typed of ['card?', 'w1abc~10', '+card -pin', 'title:card', 'card*', '^', '"', 'a:b:c~'])
    expect(() => box.find(typed, 5)).not.toThrow()
  expect(slugs(box, 'PIN blocked?').length).toBeGreaterThan(0)
})

test('needs a third of a title at most, and forgives a lost letter', () => {
  let typed = 0
  let length = 0
  let forgiven = 0
  for (const [i, [title, slug]] of english.entries()) {
    let need = title.length
    for (let n = 2; n < title.length; n += 1) {
      if (slugs(box, title.slice(0, n)).includes(slug)) {
        need = n
        break
      }
    }
    typed += need
    length += title.length
    const at = 1 + (i % (title.length - 2))
    if (slugs(box, title.slice(0, at) + title.slice(at + 1)).includes(slug)) forgiven += 1
  }
  expect(typed / length).toBeLessThanOrEqual(0.29)
  expect(forgiven / english.length).toBeGreaterThanOrEqual(0.95)
})
