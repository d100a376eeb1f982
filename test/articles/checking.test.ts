import { expect, it } from 'vitest'
import { brokenLinks, hintsFor } from '#articles/checking.ts'
import { publish } from '#articles/publishing.ts'
import { act } from '#work/act.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, rowOf } from './shelf.ts'

describeEachDialect('what a machine tells before a review', (place) => {
  const held = testDesk(place)

  it('knows which links lead nowhere for customers', async () => {
    const { desk } = held
    const author = await anyone(desk, 'agent')
    const publisher = await anyone(desk, 'agent', { licence: 'publisher' })
    const open = await aDraft(desk, author, { title: 'Out for everybody' })
    const inside = await aDraft(desk, author, { title: 'Only for us' })
    await act(desk, publisher, publish, { articleId: open.id, audience: 'public' })
    const html = [
      `<a href="/articles/${open.slug}">fine</a>`,
      `<a href="/hr/articles/${open.slug}#part">fine</a>`,
      `<a href="https://help.example/articles/${inside.slug}">inside</a>`,
      '<a href="/articles/never-was">gone</a>',
      '<a href="https://elsewhere.example/articles/never-was">not ours</a>',
      '<h2 id="user-content-here">Here</h2><a href="#user-content-here">fine</a><a href="#nowhere">dead</a>',
    ].join('')
    expect(await brokenLinks(desk, html, 'https://help.example')).toEqual([
      '#nowhere',
      `https://help.example/articles/${inside.slug}`,
      '/articles/never-was',
    ])
  })

  it('knows that another article has this title', async () => {
    const author = await anyone(held.desk, 'agent')
    await aDraft(held.desk, author, { title: 'Twice' })
    const { id } = await aDraft(held.desk, author, { title: 'Twice' })
    const row = await rowOf(held.desk, id)
    const about = { ...row, rootId: row.root_id, areaId: 'cards' }
    const hints = await hintsFor(held.desk, about, { name: 'Parola', url: 'https://help.example' })
    expect(hints).toEqual([{ check: 'unique', says: 'same_title' }])
  })
})
