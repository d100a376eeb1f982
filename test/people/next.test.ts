import { describe, expect, it } from 'vitest'
import { safeNext } from '#people/next.ts'

const hostile = [
  'https://evil.test',
  '//evil.test',
  '///evil.test',
  '/\\evil.test',
  '\\/evil.test',
  '/\t/evil.test',
  '/\n/evil.test',
  'javascript:alert(1)',
  'data:text/html,x',
  'evil.test',
  '@evil.test',
  ' /desk',
  '/ /evil.test',
  '/..//evil.test',
  '/.//evil.test',
  '/desk/..//evil.test/x',
  '/a\\..\\..\\evil.test',
  'http:/evil.test',
  'http:evil.test',
  '/\u2028/evil.test',
  '/\u0000',
  '/\uff0f/evil.test',
  '?next=//evil.test',
  '#//evil.test',
  '',
  `/${'a'.repeat(600)}`,
  '/sign-out',
  '/hr/sign-in?next=/desk',
  '/link/abc',
]
const honest = [
  '/',
  '/desk',
  '/tickets/4821',
  '/hr/tickets?status=open&page=2',
  '/forum/12/%C4%8Dlanak',
  '/search?q=a%2F%2Fb',
]

describe('where one goes after signing in', () => {
  it.each(hostile)('is never %j', (next) => {
    expect(safeNext(next)).toBeNull()
  })

  it.each(honest)('may be %j', (next) => {
    expect(safeNext(next)).toBe(next)
  })
})
