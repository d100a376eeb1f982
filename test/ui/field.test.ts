import { expect, test } from 'vitest'
import { translator } from '#i18n/t.ts'
import { fieldParts, inWords } from '#ui/field.ts'

test('a control points to its hint and its errors, and to nothing that is not there', () => {
  expect(fieldParts({ name: 'subject' }).control).toEqual({ id: 'f-subject', name: 'subject' })
  expect(fieldParts({ name: 'subject', hint: 'In one line', error: [] }).control).toEqual({
    id: 'f-subject',
    name: 'subject',
    'aria-describedby': 'f-subject-hint',
  })
  expect(
    fieldParts({ name: 'subject', id: 's', hint: 'In one line', error: 'error.field.needed' }).control,
  ).toEqual({
    id: 's',
    name: 'subject',
    'aria-describedby': 's-hint s-error',
    'aria-invalid': 'true',
  })
})

test('errors come as keys or as sentences', () => {
  expect(inWords('error.field.needed', translator('hr'))).not.toContain('error.')
  expect(inWords('Already a finished sentence.', translator('hr'))).toBe('Already a finished sentence.')
})
