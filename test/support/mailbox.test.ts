import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Mailbox, openMailbox } from './mailbox.ts'

let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await openMailbox()
})
afterAll(() => mailbox.close())

const send = (subject: string, text: string) =>
  createTransport(mailbox.url).sendMail({
    from: 'Sagot <help@example.com>',
    to: { name: '', address: 'ana@example.com' },
    subject,
    text,
    html: `<p>${text}</p>`,
  })

it('keeps a letter as its reader sees it', async () => {
  const link = `https://help.example.com/t/${'a'.repeat(60)}?x=1`
  await send(
    'Vaš upit 17: što je učinjeno, koliko dugo će trajati i tko ga drži',
    `Poštovana,\n\nDalje ovdje: ${link}\n`,
  )
  const letter = await mailbox.letterTo('ana@example.com')
  expect(letter.subject).toBe('Vaš upit 17: što je učinjeno, koliko dugo će trajati i tko ga drži')
  expect(letter.text).toContain('Poštovana,\n\nDalje')
  expect(letter.html).toContain('<p>Poštovana')
  expect(letter.links).toEqual([link])
})

it('refuses for now when told to, and waits for a letter that is yet to come', async () => {
  mailbox.clear()
  mailbox.refuseNext(1)
  await expect(send('a', 'a')).rejects.toMatchObject({ responseCode: 451 })
  const coming = mailbox.letterTo('ana@example.com', (letter) => letter.subject === 'c')
  await send('b', 'b')
  await send('c', 'c')
  expect((await coming).text.trim()).toBe('c')
  await expect(mailbox.letterTo('nobody@example.com', undefined, 50)).rejects.toThrow(/ana@example.com: b/)
})
