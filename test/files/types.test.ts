import { describe, expect, it } from 'vitest'
import { isPicture, typeOf } from '#files/types.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const PDF = Buffer.from('%PDF-1.7\n1 0 obj')

describe('the type of a file', () => {
  it('is what bytes and ending agree on', async () => {
    expect(await typeOf(PNG, 'Screen.PNG')).toBe('image/png')
    expect(await typeOf(PDF, 'slip.pdf')).toBe('application/pdf')
    expect(await typeOf(Buffer.from('a;b\n1;2 č'), 'list.csv')).toBe('text/plain; charset=utf-8')
    expect(isPicture('image/png')).toBe(true)
  })

  it.each([
    ['a picture under a wrong name', PNG, 'x.html'],
    ['a picture that says it is another', PNG, 'x.jpg'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'x.html'],
    ['a page that says it is a picture', Buffer.from('<html><script>alert(1)</script>'), 'x.png'],
    [
      'a drawing with scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'x.svg',
    ],
    ['a script', Buffer.from('alert(1)'), 'x.js'],
    ['a programme', Buffer.from('MZ\u0000\u0000'), 'x.txt'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x41]), 'x.txt'],
    ['a photo format browsers differ on', Buffer.from('000000206674797068656963', 'hex'), 'x.heic'],
    ['nothing', Buffer.alloc(0), 'x.png'],
  ])('%s is only bytes', async (_, head, name) =>
    expect(await typeOf(head, name)).toBe('application/octet-stream'),
  )

  it('of a text does not depend on where its first part was cut', async () => {
    const head = Buffer.from('č'.repeat(3000)).subarray(0, 4099)
    expect(await typeOf(head, 'log.log')).toBe('text/plain; charset=utf-8')
  })
})
