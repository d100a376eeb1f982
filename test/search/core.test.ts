import { describe, expect, test } from 'vitest'
import { customers, everybody, staff } from '#search/access.ts'
import { Core } from '#search/core.ts'
import type { Document } from '#search/document.ts'
import { fitsEnough } from '#search/fits.ts'
import { units } from '#search/passages.ts'
import { withinOneEdit } from '#search/repair.ts'

const all = everybody | customers | staff
const document = (id: string, title: string, text: string, more: Partial<Document> = {}): Document => ({
  id,
  kind: 'article',
  locale: 'en',
  access: all,
  title,
  headings: '',
  text,
  resolution: '',
  wording: '',
  ...more,
})
const filled = (...list: Document[]) => {
  const core = new Core()
  for (const one of list) core.put(one)
  core.compact()
  return core
}
const ids = async (core: Core, text: string, more = {}) =>
  (await core.ask({ text, profile: 'articles', access: everybody, limit: 10, ...more })).map((hit) => hit.id)

const some = [
  document('allotment', 'Allotment shows Returned', 'The bank sends money back when the surname differs.'),
  document('pin', 'Card PIN blocked', 'Three wrong codes lock the card until midnight.'),
  document('hr', 'Kartica zaključana', 'Tri kriva koda zaključavaju karticu do ponoći.', { locale: 'hr' }),
]

describe('the core', () => {
  test('finds by a word, its forms, without its marks and with one letter wrong', async () => {
    const core = filled(...some)
    expect((await ids(core, 'cards blocking'))[0]).toBe('pin')
    expect(await ids(core, 'surnme')).toEqual(['allotment'])
    expect(await ids(core, 'kartice')).toEqual(['hr'])
    expect(await ids(core, 'zakljucana')).toEqual(['hr'])
    expect(await ids(core, 'allo', { typing: true })).toEqual(['allotment'])
    expect(await ids(core, 'allo ')).toEqual([])
    expect(await ids(core, 'volcano')).toEqual([])
  })

  test('passes over what the asker may not find before it is scored', async () => {
    const core = filled(
      document('inside', 'Allotment trick', 'For us only', { access: staff }),
      document('members', 'Allotment list', 'Signed in', { access: customers | staff }),
    )
    expect(await ids(core, 'allotment')).toEqual([])
    expect(await ids(core, 'allotment', { access: customers })).toEqual(['members'])
    expect((await ids(core, 'allotment', { access: staff })).sort()).toEqual(['inside', 'members'])
  })

  test('forgets what is removed and finds what is written over, before and after compaction', async () => {
    const core = filled(...some)
    core.put(document('pin', 'Crew plastic locked', 'Ask for an unlock.'))
    core.remove('allotment')
    for (const round of ['before', 'after']) {
      expect(await ids(core, 'midnight'), round).toEqual([])
      expect(await ids(core, 'plastic'), round).toEqual(['pin'])
      expect(await ids(core, 'surname'), round).toEqual([])
      core.compact()
    }
    expect(core.size).toBe(2)
  })

  test('gives the room of the dead back while others ask, and keeps every place right', async () => {
    const core = new Core()
    for (let i = 0; i < 600; i += 1) core.put(document(`d${i}`, `Title number${i}`, `word${i} shared`))
    for (let i = 0; i < 400; i += 1) core.remove(`d${i}`)
    const asking = ids(core, 'word500')
    await core.tidy()
    expect(await asking).toEqual(['d500'])
    for (let i = 400; i < 600; i += 37) expect(await ids(core, `word${i}`)).toEqual([`d${i}`])
    expect(await ids(core, 'word17')).toEqual([])
  })

  test('ranks only the kinds that were asked for', async () => {
    const core = filled(
      ...some,
      document('fix', 'Card swallowed', 'Card', { kind: 'fix' }),
      document('topic', 'Card?', 'Card', { kind: 'topic' }),
    )
    expect(await ids(core, 'card', { kinds: ['topic'] })).toEqual(['topic'])
    expect((await ids(core, 'card', { kinds: ['fix', 'article'] })).sort()).toEqual(['fix', 'pin'])
  })

  test('counts the subject of a ticket twice', async () => {
    const core = filled(document('a', 'Invoice', 'invoice'), document('b', 'Passport', 'passport'))
    const [first] = await core.ask({
      subject: 'passport',
      text: 'invoice',
      profile: 'fixes',
      access: everybody,
      limit: 2,
    })
    expect(first?.id).toBe('b')
  })

  test('lets a long document be found by its best passage, once', async () => {
    const filler = 'ordinary sentences about ships and weather go on. '.repeat(120)
    const core = filled(
      document('long', 'Handbook', `${filler}\nRefunds\nThe refund for a drowned laptop takes nine days.`, {
        headings: 'Refunds',
      }),
      document('short', 'Laptop', 'Buy a laptop.'),
    )
    expect((await ids(core, 'drowned laptop refund'))[0]).toBe('long')
    expect(await ids(core, 'weather')).toEqual(['long'])
    expect(units({ title: 'T', headings: '', text: 'few words', resolution: '', wording: '' })).toHaveLength(
      1,
    )
  })

  test('answers rightly while documents go and rows move', async () => {
    const core = new Core()
    for (let i = 0; i < 3000; i += 1)
      core.put(document(`d${i}`, `common ${i % 2 ? 'odd' : 'even'}`, 'common text'))
    core.compact()
    const asking = Array.from({ length: 30 }, () => ids(core, 'common odd'))
    for (let i = 0; i < 2000; i += 1) core.remove(`d${i}`)
    core.compact()
    for (const found of await Promise.all(asking))
      expect(found.every((id) => Number(id.slice(1)) % 2 === 1)).toBe(true)
  })

  test('waits for others when a ranking takes long', async () => {
    const core = new Core()
    for (let i = 0; i < 20_000; i += 1)
      core.put(document(`d${i}`, `one two three four ${i % 97}`, `five six seven eight nine ten ${i % 89}`))
    core.compact()
    let turns = 0
    const timer = setInterval(() => (turns += 1), 0)
    await Promise.all(Array.from({ length: 20 }, () => ids(core, 'three four six seven eight nine ten')))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(0)
  })
})

test('one edit is an insertion, a deletion, a replacement or two neighbours swapped', () => {
  expect(['cat', 'carts', 'card', 'cra', 'act'].map((word) => withinOneEdit('cart', word))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  expect(withinOneEdit('cart', 'crat')).toBe(true)
  expect(withinOneEdit('cart', 'cart')).toBe(false)
})

test('a long text needs a smaller share than a short one, and nothing is offered for next to nothing', () => {
  expect(fitsEnough(0.2, 4)).toBe(false)
  expect(fitsEnough(0.45, 4)).toBe(true)
  expect(fitsEnough(0.2, 30)).toBe(true)
  expect(fitsEnough(0.05, 300)).toBe(false)
  expect(fitsEnough(0, 4, 0.8)).toBe(true)
  expect(fitsEnough(0.9, 4, 0.3)).toBe(false)
  expect(fitsEnough(0.45, 4, 0.6)).toBe(true)
})
