import { describe, expect, it } from 'vitest'
import { FileError, readContentFile, writeContentFile } from '#articles/content-file.ts'
import { replaceLinks } from '#articles/content-links.ts'
import { keyBehind, nameFiles } from '#articles/content-names.ts'

describe('names of content files', () => {
  it('finds the language at the end of a name or in the first folder', () => {
    expect(nameFiles(['pin.md', 'a/pin.fil.md', 'a/notes.faq.md'])).toMatchObject([
      { key: 'pin', locale: null },
      { key: 'a/pin', locale: 'fil' },
      { key: 'a/notes.faq', locale: null },
    ])
    expect(nameFiles(['en/a/pin.md', 'pt-BR/a/pin.md']).map((one) => [one.key, one.locale])).toEqual([
      ['a/pin', 'en'],
      ['a/pin', 'pt-BR'],
    ])
  })

  it('takes a folder for a language only when all of them are', () => {
    expect(nameFiles(['hr/leave.md', 'finance/bonus.md']).map((one) => one.key)).toEqual([
      'hr/leave',
      'finance/bonus',
    ])
  })

  it('follows links between files and leaves others alone', () => {
    const from = { path: 'a/pin.md', key: 'a/pin', locale: null }
    expect(keyBehind('../b/lost.md#now', from)).toBe('b/lost')
    expect(keyBehind('lost.hr.md', from)).toBe('a/lost')
    expect(keyBehind('/b/lost.md', from)).toBe('b/lost')
    for (const other of ['https://x.example/a.md', '#now', 'picture.png', ''])
      expect(keyBehind(other, from)).toBeNull()
  })
})

describe('links of a content file', () => {
  const there = (markdown: string) =>
    replaceLinks(markdown, (target) => (target === 'a.md' ? '/articles/a' : null))

  it('are replaced in text and definitions, never in code blocks', () => {
    expect(there('[x](a.md) and [y](<a.md> "t")\n\n[z]: a.md\n')).toBe(
      '[x](/articles/a) and [y](/articles/a "t")\n\n[z]: /articles/a\n',
    )
    expect(there('```\n[x](a.md)\n```\n[x](a.md)')).toBe('```\n[x](a.md)\n```\n[x](/articles/a)')
    expect(there('[x](b.md)')).toBe('[x](b.md)')
  })
})

describe('a content file', () => {
  it('takes its title from the front matter, else from the first heading, else from its name', () => {
    expect(readContentFile('---\ntitle: A\n---\n# A\n\nText', 'x')).toMatchObject({
      title: 'A',
      body: 'Text',
    })
    expect(readContentFile('---\ntitle: A\n---\n# B\n\nText', 'x')).toMatchObject({
      title: 'A',
      body: '# B\n\nText',
    })
    expect(readContentFile('# B\n\nText', 'x')).toMatchObject({ title: 'B', body: 'Text' })
    expect(readContentFile('Text', 'some/lost-card')).toMatchObject({ title: 'Lost card', body: 'Text' })
  })

  it('is inside and unfinished when it says it is a draft', () => {
    expect(readContentFile('---\ntitle: A\ndraft: true\n---\n', 'x')).toMatchObject({
      audience: 'internal',
      confidence: 'wip',
    })
  })

  it('says what it cannot be', () => {
    const reason = (front: string) => {
      try {
        readContentFile(`---\n${front}\n---\n`, 'x')
        return null
      } catch (error) {
        return error instanceof FileError ? error.reason : error
      }
    }
    expect(reason('audience: all')).toBe('audience')
    expect(reason('confidence: sure')).toBe('confidence')
    expect(reason('audience: public\nconfidence: wip')).toBe('state')
  })

  it('reads back as it was written, with what is not ours', () => {
    const text = {
      title: 'A: b',
      summary: 'S',
      issue: 'One\n\ntwo',
      environment: '',
      cause: 'Because',
      resolution: '1. Do',
      body: 'More',
    }
    const own = {
      area: 'Cards',
      audience: 'public',
      confidence: 'validated',
      aliases: ['x: y'],
      summary: true,
    }
    const read = readContentFile(writeContentFile(text, { weight: 3 }, own), 'x')
    expect(read).toMatchObject({
      ...text,
      area: 'Cards',
      audience: 'public',
      confidence: 'validated',
      aliases: ['x: y'],
      front: { weight: 3 },
    })
  })
})
