import { describe, expect, it } from 'vitest'
import { mentions } from '#markdown/mentions.ts'

const people = [
  { id: 'ana', name: 'Ana Kovač' },
  { id: 'jun', name: 'Jun Reyes' },
  { id: 'jun2', name: 'Jun Dela Cruz' },
  { id: 'marija', name: 'Marija Perić' },
]
const named = (text: string) =>
  mentions(text, people).map(({ id, start, end }) => `${id}:${text.slice(start, end)}`)

describe('a mention', () => {
  it('is a whole name, one word, or a first name that only one has', () => {
    expect(named('@Ana Kovač and @marija.peric, ask @JunReyes or @Marija.')).toEqual([
      'ana:@Ana Kovač',
      'marija:@marija.peric',
      'jun:@JunReyes',
      'marija:@Marija',
    ])
  })
  it('needs no marks on letters', () => {
    expect(named('(@ana kovac) @Marija Peric')).toEqual(['ana:@ana kovac', 'marija:@Marija Peric'])
  })
  it('is not a first name that two have, nor the start of a longer word', () => {
    expect(named('@Jun @Anabela @Kovač @jun_x @ana-marija')).toEqual([])
  })
  it('is not in a mail address or in code', () => {
    expect(named('x@ana.kovac, ana@Ana, `@Ana Kovač`, ```\n@Ana\n``` .@ana')).toEqual([])
  })
  it('is counted up to twenty times', () => {
    expect(mentions('@Ana '.repeat(50), people)).toHaveLength(20)
  })
})
