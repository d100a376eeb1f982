import { beforeAll, expect, it } from 'vitest'
import { archive } from '#articles/archiving.ts'
import { draft } from '#articles/drafting.ts'
import { publish } from '#articles/publishing.ts'
import { translate } from '#articles/translating.ts'
import type { Locale } from '#i18n/locales.ts'
import { translator } from '#i18n/t.ts'
import { ask } from '#search/ask.ts'
import { indexOf } from '#search/indexing.ts'
import { suggest } from '#search/suggest.ts'
import { lineOf } from '#search/view.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { visitorActor } from '#work/permissions.ts'
import { allYes } from '../articles/shelf.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

const english = {
  title: 'Card blocked after three wrong PINs',
  resolution: 'Open Card in the app and choose Unblock. The terminal takes it again after a minute.',
}
const croatian = {
  title: 'Kartica je zaključana',
  resolution: 'Otvorite karticu u aplikaciji i odaberite otključavanje. Bankomat je prima nakon minute.',
}

describeEachDialect('one language of each article', (place) => {
  const held = testDesk(place)
  let author: Actor
  let publisher: Actor
  let hr: string

  const settled = async () => {
    await held.desk.settled()
    await indexOf(held.desk).caughtUp()
  }
  const out = (articleId: string) =>
    act(held.desk, publisher, publish, { articleId, audience: 'public', checklist: allYes })
  const found = async (text: string, locale: Locale, who = visitorActor) =>
    (await ask(held.desk, who, { text, locale })).map((one) => {
      const { foreign } = lineOf(one, { t: translator(locale), locale, isStaff: false })
      return [one.title, foreign?.name]
    })

  beforeAll(async () => {
    author = await anyone(held.desk, 'agent', { licence: 'publisher' })
    publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const both = await act(held.desk, author, draft, { ...english, locale: 'en' })
    await out(both.id)
    const own = { ...croatian, articleId: both.id, locale: 'hr', basedOnRevision: 1 }
    hr = (await act(held.desk, author, translate, own)).id
    const alone = await act(held.desk, author, draft, {
      title: 'Putovnica u luci Rijeka',
      resolution: 'Agent u luci preuzima putovnicu prije ukrcaja i vraća je na brodu.',
      locale: 'hr',
    })
    await out(alone.id)
    await settled()
  })

  it('keeps a draft of the reader’s language to itself, also for the staff who see both', async () => {
    expect(await found('card blocked wrong PINs', 'hr')).toEqual([[english.title, 'English']])
    expect(await found('card blocked wrong PINs', 'hr', author)).toEqual([[english.title, 'English']])
  })

  it('is the reader’s own, also when the words were found in another', async () => {
    await out(hr)
    await settled()
    expect(await found('card blocked wrong PINs', 'hr')).toEqual([[croatian.title, undefined]])
    expect(await found('kartica zakljucana', 'en')).toEqual([[english.title, undefined]])
    expect(await found('kartica zakljucana', 'fil')).toEqual([[croatian.title, 'Hrvatski']])
  })

  it('is offered unasked too, in the reader’s own words or not', async () => {
    const typed = { subject: 'Card blocked', text: 'Three wrong PINs at the terminal, the app says blocked.' }
    const { fits } = await suggest(held.desk, visitorActor, { ...typed, locale: 'hr' })
    expect(fits.map((one) => one.title)).toEqual([croatian.title])
  })

  it('is the only one there is, named', async () => {
    for (const locale of ['en', 'fil'] as const)
      expect((await found('putovnica u luci', locale))[0]).toEqual(['Putovnica u luci Rijeka', 'Hrvatski'])
    expect((await found('putovnica u luci', 'hr'))[0]).toEqual(['Putovnica u luci Rijeka', undefined])
  })

  it('is another one as soon as the reader’s is withdrawn', async () => {
    await act(held.desk, publisher, archive, { articleId: hr })
    await settled()
    expect(await found('card blocked wrong PINs', 'hr')).toEqual([[english.title, 'English']])
    expect(await found('zakljucana kartica', 'hr')).toEqual([])
  })
})
