import { expect, it, test } from 'vitest'
import { draft } from '#articles/drafting.ts'
import { fileUnder } from '#articles/filing.ts'
import { ask } from '#search/ask.ts'
import { equate, unequate, wordsIn } from '#search/equating.ts'
import { indexOf } from '#search/indexing.ts'
import { synonymSets } from '#search/synonym-sets.ts'
import { Synonyms } from '#search/synonyms.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { Conflict, Invalid, Missing, Refused } from '#work/errors.ts'
import { openDesk } from '../../src/desk.ts'
import { anyArea, anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('words that mean the same', (place) => {
  const held = testDesk(place)
  let coach: Actor
  let setId: string

  const settled = async () => {
    await held.desk.settled()
    await indexOf(held.desk).caughtUp()
  }
  const found = async (text: string, more = {}) => {
    await settled()
    return ask(held.desk, coach, { text, locale: 'en', ...more })
  }
  const titles = async (text: string, more = {}) => (await found(text, more)).map(({ title }) => title)

  it('lead from one word to what is written with another, as soon as they are set', async () => {
    coach = await anyone(held.desk, 'agent', { licence: 'coach' })
    await act(held.desk, coach, draft, {
      title: 'Allotment shows Returned',
      locale: 'en',
      body: 'Allotments.',
    })
    await act(held.desk, coach, draft, { title: 'Money transfer abroad', locale: 'en', body: 'A transfer.' })
    expect(await titles('padala')).toEqual([])
    const words = 'allotment, remittance; Padala\nmoney transfer'
    setId = (await act(held.desk, coach, equate, { locale: 'en', words })).id
    expect((await titles('padala')).sort()).toEqual(['Allotment shows Returned', 'Money transfer abroad'])
    const [first] = await found('remittances')
    expect(first?.titleMarks.find(({ hit }) => hit)?.text).toMatch(/Allotment|Money/)
    expect((await synonymSets(held.desk)).get('en')?.[0]?.words).toHaveLength(4)
  })

  it('count less than the word itself, and a pair only when both its words are asked', async () => {
    await act(held.desk, coach, draft, { title: 'Padala booth', locale: 'en', body: 'Open at nine.' })
    expect((await titles('padala'))[0]).toBe('Padala booth')
    expect(await titles('money')).toEqual(['Money transfer abroad'])
    expect(await titles('money transfer')).toContain('Allotment shows Returned')
  })

  it('belong to the articles of one language', async () => {
    await act(held.desk, coach, draft, { title: 'Doznaka je vraćena', locale: 'hr', body: 'Novac.' })
    await act(held.desk, coach, equate, { locale: 'hr', words: 'doznaka, uplatnica' })
    expect(await titles('uplatnica', { locale: 'hr' })).toEqual(['Doznaka je vraćena'])
  })

  it('reach another process', async () => {
    const other = await openDesk({ config: held.desk.config, clock: held.clock.read, works: false })
    const there = async () => (await ask(other, coach, { text: 'sweldo', locale: 'en' })).length
    await indexOf(other).caughtUp()
    expect(await there()).toBe(0)
    await act(held.desk, coach, equate, { id: setId, locale: 'en', words: 'allotment, sweldo' })
    for (let i = 0; i < 200 && !(await there()); i += 1)
      await new Promise((resolve) => setTimeout(resolve, 25))
    expect(await there()).toBe(1)
    await other.close()
  })

  it('are set by who may, once, at least two of them', async () => {
    const agent = await anyone(held.desk, 'agent')
    const manager = await anyone(held.desk, 'manager')
    const set = (actor: Actor, words: string, id?: string) =>
      act(held.desk, actor, equate, { locale: 'en', words, ...(id ? { id } : {}) })
    await expect(set(agent, 'card, plastic')).rejects.toThrow(Refused)
    await expect(set(manager, 'card, Card, ')).rejects.toThrow(Invalid)
    const { id } = await set(manager, 'card, plastic')
    expect(await set(manager, 'Plastic; card')).toEqual({ id })
    await expect(set(manager, 'plastic, card', setId)).rejects.toThrow(Conflict)
    await expect(set(manager, 'one, two', 'nothing')).rejects.toThrow(Missing)
    await act(held.desk, manager, unequate, { id })
    await expect(act(held.desk, manager, unequate, { id })).rejects.toThrow(Missing)
  })

  it('mean nothing any more when they are removed', async () => {
    expect(await titles('sweldo')).toHaveLength(1)
    await act(held.desk, coach, unequate, { id: setId })
    expect(await titles('sweldo')).toEqual([])
  })
})

describeEachDialect('a search in one subject or language', (place) => {
  const held = testDesk(place)

  it('finds only what is filed there, also after it was filed elsewhere', async () => {
    const coach = await anyone(held.desk, 'agent', { licence: 'coach' })
    const [cards, crew] = [await anyArea(held.desk, 'Cards'), await anyArea(held.desk, 'Crew')]
    const make = (title: string, locale: string, areaId: string | null) =>
      act(held.desk, coach, draft, { title, locale, body: 'Login.', areaId })
    const first = await make('Login with a card', 'en', cards)
    await make('Login for crew', 'en', crew)
    await make('Login bez kartice', 'hr', null)
    const titles = async (more: object) => {
      await held.desk.settled()
      await indexOf(held.desk).caughtUp()
      const found = await ask(held.desk, coach, { text: 'login', locale: 'en', ...more })
      return found.map(({ title }) => title).sort()
    }
    expect(await titles({})).toHaveLength(3)
    expect(await titles({ area: cards })).toEqual(['Login with a card'])
    expect(await titles({ only: 'hr' })).toEqual(['Login bez kartice'])
    expect(await titles({ only: 'hr', area: crew })).toEqual([])
    expect(await titles({ area: 'nowhere' })).toEqual([])
    await act(held.desk, coach, fileUnder, { articleId: first.id, areaId: crew })
    expect(await titles({ area: crew })).toEqual(['Login for crew', 'Login with a card'])
  })
})

test('words come between commas, semicolons or lines, each once', () => {
  expect(wordsIn(' Allotment,allotment ; padala\n\n money   transfer,')).toEqual([
    'Allotment',
    'padala',
    'money transfer',
  ])
})

test('a set of nothing changes nothing', () => {
  const none = new Synonyms([['…', '–']], 'en')
  expect(none.others(new Map([['card', 1]])).more.size).toBe(0)
  expect(none.beside('card', 'en')).toBe('')
})
