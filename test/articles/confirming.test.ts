import { expect, it } from 'vitest'
import { confirmMasking } from '#articles/confirming.ts'
import { maskedFields } from '#articles/masked.ts'
import { act, write } from '#work/act.ts'
import { Conflict, Refused } from '#work/errors.ts'
import { systemActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, rowOf, text } from './shelf.ts'

describeEachDialect('confirming', (place) => {
  const held = testDesk(place)

  it('notes who read the masking, once, where there is one', async () => {
    const author = await anyone(held.desk, 'specialist')
    const made = await aDraft(held.desk, author)
    const confirm = (who: typeof author) => act(held.desk, who, confirmMasking, { articleId: made.id })
    await expect(confirm(author)).rejects.toBeInstanceOf(Conflict)
    await write(held.desk, systemActor('test'), (work) =>
      work.db.updateTable('article').set({ masking: '[]' }).where('id', '=', made.id).execute(),
    )
    await expect(confirm(await anyone(held.desk, 'agent'))).rejects.toBeInstanceOf(Refused)
    await confirm(author)
    expect(await rowOf(held.desk, made.id)).toMatchObject({
      masking_confirmed_by: author.personId,
      masking_confirmed_at: '2026-11-16T08:00:00.000Z',
    })
    await expect(confirm(author)).rejects.toBeInstanceOf(Conflict)
  })

  it('marks what stands in place of personal data', () => {
    const texts = { ...text, summary: '', body: '', issue: 'From [name]: call [phone], [name].' }
    const note = '[{"field":"issue","masked":["[name]","[phone]","[name]"]},{"field":"cause","masked":[]}]'
    expect(maskedFields(note, texts)).toEqual([
      {
        field: 'issue',
        pieces: [
          { text: 'From ', masked: false },
          { text: '[name]', masked: true },
          { text: ': call ', masked: false },
          { text: '[phone]', masked: true },
          { text: ', ', masked: false },
          { text: '[name]', masked: true },
          { text: '.', masked: false },
        ],
      },
    ])
  })
})
