import type { APIContext } from 'astro'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { areasOf } from '#areas/queries.ts'
import { makeArea } from '#areas/shaping.ts'
import { form, post, statusOf } from '#doors/form.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

const forms = {
  'areas.make': form({
    verb: makeArea,
    read: (fields) => ({ names: { en: fields.raw('name') } }),
    done: ({ slug }) => `/areas/${z.string().parse(slug)}`,
  }),
}

describeEachDialect('a form that posts to its own page', (place) => {
  const held = testDesk(place)
  const sent = async (fields: Record<string, string>) => {
    const request = new Request('http://localhost/admin/areas/new', {
      method: 'POST',
      body: new URLSearchParams({ do: 'areas.make', ...fields }),
    })
    const locals = { desk: held.desk, actor: await anyone(held.desk, 'manager') }
    const redirect = (to: string, status: number) => new Response(null, { status, headers: { Location: to } })
    return post({ request, locals, redirect } as unknown as APIContext, forms)
  }
  const names = async () => (await areasOf(held.desk, 'en')).map(({ name }) => name)

  it('does what it asks for and leads on', async () => {
    const { response } = await sent({ name: 'Wages' })
    expect(response?.headers.get('Location')).toBe('/areas/wages')
    expect(await names()).toContain('Wages')
  })

  it('only shows what was typed again when it is looked at first', async () => {
    const posted = await sent({ name: 'Letters', preview: '1' })
    expect(posted.response).toBeNull()
    expect(posted.value('areas.make', 'name')).toBe('Letters')
    expect(statusOf(posted, ['areas.make'])).toBe(200)
    expect(await names()).not.toContain('Letters')
  })

  it('keeps what was typed when it fails', async () => {
    const posted = await sent({ name: ' ' })
    expect(posted.response).toBeNull()
    expect(posted.value('areas.make', 'name')).toBe(' ')
    expect(statusOf(posted, ['areas.make'])).toBe(422)
  })
})
