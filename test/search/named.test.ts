import { expect, it } from 'vitest'
import { draft } from '#articles/drafting.ts'
import { ask } from '#search/ask.ts'
import { indexOf } from '#search/indexing.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('who types a title', (place) => {
  const held = testDesk(place)
  let agent: Actor
  const writes = (title: string, resolution: string, locale = 'en') =>
    act(held.desk, agent, draft, { title, locale, resolution })
  const first = async (text: string, language?: string) =>
    (
      await ask(held.desk, agent, {
        text,
        locale: 'en',
        scope: 'articles',
        ...(language ? { language } : {}),
      })
    )[0]?.title

  it('finds what bears it before what speaks of it more', async () => {
    agent = await anyone(held.desk, 'agent')
    await writes('Returned money', 'Money is returned when the name differs. Returned money waits.')
    await writes('Money', 'What it costs.')
    await writes('Money, money, and how money moves', 'Money goes out at noon. Money comes in at night.')
    await held.desk.settled()
    await indexOf(held.desk).caughtUp()
    expect(await first('money')).toBe('Money')
    expect(await first('MONEY?')).toBe('Money')
  })

  it('finds it by plain letters in a language whose words we do not know', async () => {
    await writes('Como cambiar me', 'A note on the phrase como cambiar.')
    await writes('Cómo cambiar la contraseña', 'Abra su cuenta y elija una nueva.', 'es')
    await held.desk.settled()
    await indexOf(held.desk).caughtUp()
    expect(await first('como cambiar la contrasena', 'es')).toBe('Cómo cambiar la contraseña')
    expect(await first('como cambiar la contrasena')).toBe('Cómo cambiar la contraseña')
  })
})
