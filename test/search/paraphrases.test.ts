import { describe, expect, test } from 'vitest'
import { analyse } from '#search/analysis.ts'
import { Core } from '#search/core.ts'
import { documents, tickets } from './set.ts'

describe('fifty tickets in other words', () => {
  const byId = new Map(documents.map((document) => [document.id, document]))

  test('stand among more than five hundred other documents, in three languages', () => {
    expect(tickets).toHaveLength(50)
    expect(new Set(tickets.map((ticket) => ticket.language)).size).toBe(3)
    expect(documents.length - tickets.length).toBeGreaterThanOrEqual(500)
    expect(byId.size).toBe(documents.length)
  })

  test('share no word of meaning with the title of their fix, by our own stems', () => {
    const shared = tickets.flatMap(({ id, language, subject, text, fix }) => {
      const stems = (words: string) =>
        analyse(words, language)
          .filter((word) => !word.little)
          .map((word) => word.stem)
      const title = new Set(stems(byId.get(fix)?.title ?? ''))
      expect(title.size, fix).toBeGreaterThan(0)
      return stems(`${subject} ${text}`)
        .filter((stem) => title.has(stem))
        .map((stem) => `${id}: ${stem}`)
    })
    expect(shared).toEqual([])
  })

  test('find the right fix among the first three in at least forty of fifty', async () => {
    const core = new Core()
    for (const document of documents) core.put(document)
    core.compact()
    const missed: string[] = []
    for (const { id, language, subject, text, fix } of tickets) {
      const hits = await core.ask({ subject, text, profile: 'fixes', access: 1, prefer: language, limit: 3 })
      if (!hits.some((hit) => hit.id === fix))
        missed.push(`${id} found ${hits.map((hit) => hit.id).join(', ')}`)
    }
    expect(tickets.length - missed.length, missed.join('\n')).toBeGreaterThanOrEqual(40)
  })
})
