import type { APIContext } from 'astro'
import { describe, expect, it } from 'vitest'
import { Fields } from '#doors/body.ts'
import { openForms } from '#tickets/actions.ts'
import { visitorActor } from '#work/permissions.ts'

const now = Date.parse('2026-11-16T08:00:00.000Z')

/** Reads the form of a new ticket as the page does. */
async function read(typed: Record<string, string>, fits = false): Promise<Record<string, unknown>> {
  const given = {
    subject: 'PIN',
    text: 'None came.',
    email: 'grace@mail.example',
    began: String(now - 5000),
    ...typed,
  }
  const fields = new Fields(new Map(Object.entries(given).map(([name, value]) => [name, [value]])))
  const desk = { clock: () => now, config: { mailFrom: 'Parola <help@parola.example>', limits: false } }
  const context = {
    locals: {
      desk,
      actor: visitorActor,
      locale: 'en',
      visit: null,
      clientAddress: '127.0.0.1',
      requestId: 'r',
    },
  }
  const form = openForms(async () => fits)['tickets.open']
  return (await form?.read(fields, context as unknown as APIContext)) as Record<string, unknown>
}

describe('the form of a new ticket', () => {
  it('hands on what was typed', async () => {
    expect(await read({ area: 'cards', name: 'Grace' })).toMatchObject({
      subject: 'PIN',
      requester: { email: 'grace@mail.example', name: 'Grace' },
      area: 'cards',
      uploader: 'visit:r',
    })
  })

  it('gives the words back to whoever is faster than a person, or fills what no person sees', async () => {
    const tooFast: Record<string, string>[] = [
      { began: String(now - 500) },
      { began: '' },
      { began: 'x' },
      { website: 'http://spam.example' },
    ]
    for (const typed of tooFast) {
      await expect(read(typed)).rejects.toMatchObject({ fields: { '*': ['tickets.form.again'] } })
    }
  })

  it('knows that our own mailbox asks nothing', async () => {
    await expect(read({ email: ' HELP@parola.example' })).rejects.toMatchObject({
      fields: { 'requester.email': ['tickets.form.own_address'] },
    })
  })

  it('shows what may answer it once, before it is sent without JavaScript', async () => {
    await expect(read({}, true)).rejects.toMatchObject({ fields: { look: ['tickets.form.look'] } })
    expect(await read({ asked: '1' }, true)).toMatchObject({ subject: 'PIN' })
    expect(await read({ text: ' ' }, true)).toMatchObject({ text: ' ' })
  })
})
