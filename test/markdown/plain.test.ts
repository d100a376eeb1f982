import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainHtml } from '#markdown/plain.ts'
import { clean } from '#markdown/safe.ts'

describe("a customer's plain text", () => {
  it('keeps its paragraphs and line breaks and means nothing else', () => {
    expect(plainHtml('Hello,\r\nit *failed* <b>again</b>\n\n\n# not a heading')).toBe(
      '<p>Hello,<br>it *failed* &#60;b&#62;again&#60;/b&#62;</p>\n<p># not a heading</p>',
    )
  })

  it('links web and mail addresses without the full stop after them', () => {
    const html = plainHtml(
      'See https://bank.example/a(b)?x=1&y=2, (https://a.example/z). Write to liza@example.ph.',
    )
    expect(html).toContain(
      '<a href="https://bank.example/a(b)?x=1&#38;y=2" rel="nofollow ugc noopener noreferrer">https://bank.example/a(b)?x=1&#38;y=2</a>,',
    )
    expect(html).toContain('>https://a.example/z</a>).')
    expect(html).toContain('<a href="mailto:liza@example.ph"')
  })

  it('never links javascript or a path', () => {
    expect(plainHtml('javascript:alert(1) /sign-out data:text/html,x')).not.toContain('<a')
  })

  it('is never more than the sanitiser would let through', () => {
    const loose = (html: string) =>
      html.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex, dec) =>
        String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(dec)),
      )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (text) => {
        const html = plainHtml(text)
        expect(loose(clean(html) ?? '')).toBe(loose(html))
      }),
    )
  })

  it('takes a time that grows with its length only', () => {
    for (const hostile of [
      ')'.repeat(60_000),
      `https://${')'.repeat(60_000)}`,
      'a@'.repeat(30_000),
      'https://'.repeat(8000),
      '\n'.repeat(60_000),
      '.'.repeat(60_000),
    ]) {
      expect(plainHtml(hostile).length).toBeGreaterThanOrEqual(0)
    }
  })
})
