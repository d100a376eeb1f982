import { expect, test } from 'vitest'
import { initials } from '#ui/initials.ts'

test('initials are of the first and the last name, in any script', () => {
  expect(initials('Ana Kovač')).toBe('AK')
  expect(initials('  Liza  M.  Santos ')).toBe('LS')
  expect(initials('đurđa čavić')).toBe('ĐČ')
  expect(initials('Reyes (night shift)')).toBe('RS')
  expect(initials('Madonna')).toBe('M')
  expect(initials('')).toBe('')
})
