import { expect, it } from 'vitest'
import { askLink, askReset, askToJoin } from '#people/asking.ts'
import { act } from '#work/act.ts'
import { Invalid } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { letterTo, writeLetters } from './mailing.ts'

describeEachDialect('asking for a link', (place) => {
  const held = testDesk(place)
  const rows = async () => ({
    jobs: (await held.desk.reader.selectFrom('job').select('id').execute()).length,
    tokens: (await held.desk.reader.selectFrom('mail_token').select('hash').execute()).length,
    letters: (await held.desk.reader.selectFrom('letter').select('id').execute()).length,
  })

  it('leaves the same trace for an address we know and one we do not', async () => {
    await anyone(held.desk, 'customer', { email: 'known@mail.example' })
    const traces: unknown[] = []
    for (const email of ['known@mail.example', 'unknown@mail.example']) {
      const input = { email, locale: 'en' as const }
      for (const ask of [
        () => act(held.desk, visitorActor, askLink, input),
        () => act(held.desk, visitorActor, askReset, input),
      ]) {
        const before = await rows()
        const answer = await ask()
        const after = await rows()
        traces.push([
          answer,
          after.jobs - before.jobs,
          after.tokens - before.tokens,
          after.letters - before.letters,
        ])
      }
    }
    expect(new Set(traces.map((trace) => JSON.stringify(trace))).size).toBe(1)
  })

  it('keeps no token in the job or the table that opens anything', async () => {
    await writeLetters(held.desk)
    const token = (await letterTo(held.desk, 'known@mail.example'))?.token ?? ''
    expect(token).toHaveLength(43)
    const jobs = await held.desk.reader.selectFrom('job').selectAll().execute()
    const tokens = await held.desk.reader.selectFrom('mail_token').selectAll().execute()
    expect(JSON.stringify([jobs, tokens])).not.toContain(token)
  })

  it('speaks the language of the page it was asked on', async () => {
    await act(held.desk, visitorActor, askToJoin, { email: 'new@mail.example', name: 'New', locale: 'hr' })
    await writeLetters(held.desk)
    const letter = await letterTo(held.desk, 'new@mail.example')
    expect(letter?.text).toContain('/hr/link/')
    expect(letter?.subject).toContain('Otvorite račun')
  })

  it('takes no language we do not speak', async () => {
    const wrong = act(held.desk, visitorActor, askLink, {
      email: 'known@mail.example',
      locale: 'de' as never,
    })
    await expect(wrong).rejects.toBeInstanceOf(Invalid)
  })
})
