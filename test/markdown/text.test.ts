import { describe, expect, it } from 'vitest'
import { render } from '#markdown/render.ts'
import { article } from './words.ts'

describe('the plain words of an article', () => {
  it('leave out the signs after headings and footnotes', () => {
    const { text } = render('## One\n\n> ### Quoted\n\nx[^1]\n\n[^1]: Note.', article)
    expect(text).not.toMatch(/[#^]/)
    expect(text).toContain('Quoted')
    expect(text).toContain('Note.')
  })

  it('leave out what the sanitiser took away', () => {
    expect(render('a <script>evil()</script><style>p{}</style> b', article).text).toMatch(/^a +b$/)
  })

  it('keep tables and code readable', () => {
    expect(
      render('| Bank | Days |\n|--|--|\n| BDO | 2 |\n\n```\nERR-48213\n  again\n```', article).text,
    ).toBe('Bank\tDays\nBDO\t2\nERR-48213\n  again')
  })

  it('start with a passage without a heading only if something stands there', () => {
    expect(render('## One\n\ntext', article).passages).toEqual([
      { heading: 'One', anchor: 'user-content-one', text: 'text' },
    ])
    expect(render('', article).passages).toEqual([])
  })
})
