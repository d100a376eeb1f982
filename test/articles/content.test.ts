import { describe, expect, it } from 'vitest'
import { foreignIn } from '#articles/content-base.ts'
import { FileError, readContentFile } from '#articles/content-file.ts'
import { replaceLinks } from '#articles/content-links.ts'
import { keyBehind, nameFiles } from '#articles/content-names.ts'
import { rewriteContentFile, writeContentFile } from '#articles/content-writing.ts'

describe('names of content files', () => {
  it('finds the language at the end of a name or in the first folder', () => {
    expect(nameFiles(['pin.md', 'a/pin.fil.md', 'a/notes.faq.md'])).toMatchObject([
      { key: 'pin', locale: null },
      { key: 'a/pin', locale: 'fil' },
      { key: 'a/notes.faq', locale: null },
    ])
    expect(nameFiles(['a/pin._es.md', 'a/pin.zh-Hant-TW.md'])).toMatchObject([
      { key: 'a/pin', locale: 'es' },
      { key: 'a/pin', locale: 'zh-Hant-TW' },
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

  it('means nothing by a word for its readers that another site uses, and keeps it', () => {
    expect(readContentFile('---\ntitle: A\naudience: ITPro\n---\n', 'x')).toMatchObject({
      audience: null,
      front: { audience: 'ITPro' },
    })
    expect(readContentFile('---\ntitle: A\naudience: Public\n---\n', 'x').audience).toBe('public')
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
    for (const word of ['pubic', 'Internally', 'staff only', 'costumers'])
      expect([word, reason(`audience: ${word}`)]).toEqual([word, 'audience'])
    expect(reason('confidence: valid ated')).toBe('confidence')
    expect(reason('audience: public\nconfidence: wip')).toBe('state')
  })

  it('reads back as it was written', () => {
    const text = {
      title: 'A: b',
      summary: 'S',
      issue: 'One\n\ntwo',
      environment: '',
      cause: 'Because',
      resolution: '1. Do',
      body: 'More',
    }
    const said = { area: 'Cards', audience: 'public', confidence: 'validated', aliases: ['x: y'] }
    expect(readContentFile(writeContentFile(text, said), 'x')).toMatchObject({ ...text, ...said })
  })

  it('keeps every line of its front matter that says what it said', () => {
    const front = (title: string) =>
      `---\n# ours\ntitle:   ${title}\nms.date: 04/21/2020\nms.custom:\n- "9003546"\n- '6860'\norder: 007\n---\n`
    const path = 'pin.md'
    const base = {
      path,
      text: `${front("'Old'")}\n# Old\n\nText\n`,
      audience: 'public',
      confidence: 'validated',
      area: null,
    }
    const read = readContentFile(base.text, 'pin')
    const said = { area: null, audience: 'public', confidence: 'validated', aliases: [] }
    expect(rewriteContentFile(base, { ...read, body: 'New' }, said)).toBe(`${front("'Old'")}\n# Old\n\nNew\n`)
    expect(rewriteContentFile(base, { ...read, title: 'New' }, said)).toBe(
      `${front('New').replace('title:   ', 'title: ')}\n# New\n\nText\n`,
    )
    expect(rewriteContentFile(base, read, { ...said, audience: 'internal', aliases: ['a'] })).toBe(
      `${front("'Old'").replace('007\n', '007\naudience: internal\naliases:\n  - a\n')}\n# Old\n\nText\n`,
    )
  })

  it('is written again whole where its front matter has no lines to keep', () => {
    const base = {
      path: 'a.md',
      text: '---\n{ title: Old, order: 1 }\n---\nText\r\n',
      audience: 'public',
      confidence: 'validated',
      area: null,
    }
    const said = { area: null, audience: 'public', confidence: 'validated', aliases: [] }
    const written = rewriteContentFile(base, { ...readContentFile(base.text, 'a'), title: 'New' }, said)
    expect(readContentFile(written, 'a')).toMatchObject({ title: 'New', body: 'Text', front: { order: 1 } })
  })

  it('tells which keys are another site’s', () => {
    const text = '---\ntitle: A\naudience: ITPro\nconfidence: validated\nms.custom: [1, b]\n---\n'
    expect(foreignIn({ path: 'a.md', text, audience: '', confidence: '', area: null })).toEqual([
      { term: 'audience', value: 'ITPro' },
      { term: 'ms.custom', value: '[1,"b"]' },
    ])
  })
})
