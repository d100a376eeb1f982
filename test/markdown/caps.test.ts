import { describe, expect, it } from 'vitest'
import { isDeep, LARGEST, refusal } from '#markdown/caps.ts'

describe('before parsing', () => {
  it.each([
    ['quotes on one line', '> '.repeat(5000)],
    ['lists on one line', `${'- '.repeat(200)}x`],
    ['open elements', '<b>'.repeat(5000)],
    ['open elements, a line each', '<div>\n'.repeat(500)],
    ['open brackets', '['.repeat(10_000)],
    ['open pictures', '!['.repeat(5000)],
    ['open emphasis', '*a **a '.repeat(10_000)],
    ['open callouts', ':::note\n'.repeat(100)],
  ])('%s are too deep', (_, text) => expect(refusal(text, 'article')).toBe('nesting'))

  it.each([
    ['a rule', '*'.repeat(80)],
    ['many paragraphs with emphasis', '**Bold** and *soft* words, [a link](/x).\n\n'.repeat(500)],
    ['code with brackets and tags', `\`\`\`\n${'<li>[['.repeat(200)}\n\`\`\``],
    ['a long list', '- one *point*\n  - two\n'.repeat(400)],
    ['voids', '<br>'.repeat(300)],
    ['footnote stars in a table', '| a * b | c * d |\n'.repeat(300)],
    ['callouts one after the other', ':::note\nx\n:::\n\n'.repeat(200)],
  ])('%s are not', (_, text) => expect(refusal(text, 'article')).toBeNull())

  it('size is counted in bytes', () => {
    expect(refusal('č'.repeat(LARGEST.message / 2), 'message')).toBeNull()
    expect(refusal('č'.repeat(LARGEST.message / 2 + 1), 'message')).toBe('size')
    expect(refusal('x'.repeat(LARGEST.article + 1), 'article')).toBe('size')
  })
})

describe('after parsing', () => {
  it('a tree is measured without recursion', () => {
    let tree: { children: unknown[] } = { children: [] }
    for (let depth = 0; depth < 100_000; depth += 1) tree = { children: [tree] }
    expect(isDeep(tree)).toBe(true)
    expect(isDeep({ children: Array.from({ length: 10_000 }, () => ({ children: [] })) })).toBe(false)
  })
})
