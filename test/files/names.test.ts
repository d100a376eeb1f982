import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName } from '#files/names.ts'
import { fileHeaders } from '#files/serving.ts'

const headers = (name: string) => fileHeaders({ name, type: 'image/png', size: 3, sha256: 'ab' })

describe('a file name', () => {
  it.each([
    ['Plaća za studeni.pdf', 'Plaća za studeni.pdf'],
    ['C:\\Users\\liza\\slip.pdf', 'slip.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a\r\nX-Evil: 1.html', 'aX-Evil- 1.html'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['.htaccess', 'htaccess'],
    [' . ', 'file'],
    ['', 'file'],
    [`${'x'.repeat(300)}.docx`, `${'x'.repeat(115)}.docx`],
    ['"><img src=x>.png', '---img src=x-.png'],
  ])('%j is kept as %j', (typed, kept) => expect(cleanName(typed, 'file')).toBe(kept))

  it('is always short, harmless and stays what it became', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const name = cleanName(typed, 'file')
        expect(name).not.toMatch(/[\p{Cc}/\\<>:"|?*]|^\.|^$/u)
        expect([...name].length).toBeLessThanOrEqual(120)
        expect(cleanName(name, 'file')).toBe(name)
        expect(headers(name)['content-disposition']).toMatch(
          /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.!~%-]*$/,
        )
      }),
    )
  })
})

describe('a stored file is sent', () => {
  it('as a download without rights, for one person', () => {
    expect(headers('Đurđa č.png')).toEqual({
      'content-type': 'image/png',
      'content-length': '3',
      'content-disposition': `attachment; filename="Durda c.png"; filename*=UTF-8''%C4%90ur%C4%91a%20%C4%8D.png`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'cache-control': 'private, no-cache',
      etag: '"ab"',
    })
  })
})
