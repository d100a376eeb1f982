import { describe, expect, it } from 'vitest'
import { canMove, checks, isOutside, isPublished, isSound, openChecks } from '#articles/article.ts'

describe('an article', () => {
  it('leaves the house only when nobody is still writing it', () => {
    expect(isSound({ confidence: 'wip', audience: 'internal' })).toBe(true)
    expect(isSound({ confidence: 'wip', audience: 'public' })).toBe(false)
    expect(isOutside({ confidence: 'archived', audience: 'public' })).toBe(false)
    expect(isOutside({ confidence: 'unvalidated', audience: 'customers' })).toBe(true)
  })

  it('counts as published once it has something that helps', () => {
    const known = { confidence: 'unvalidated', audience: 'public', resolution: '', body: '' }
    expect(isPublished(known)).toBe(false)
    expect(isPublished({ ...known, body: 'Do this.' })).toBe(true)
    expect(isPublished({ ...known, audience: 'internal', resolution: 'Do this.' })).toBe(false)
  })

  it('comes out of the archive unchecked, never straight to checked', () => {
    expect(canMove('archived', 'unvalidated')).toBe(true)
    expect(canMove('archived', 'validated')).toBe(false)
  })

  it('has a finished checklist only when each of the seven is yes or does not apply', () => {
    expect(openChecks({})).toEqual([...checks])
    expect(
      openChecks({
        unique: 'yes',
        complete: 'yes',
        clear: 'no',
        title: 'yes',
        links: 'na',
        metadata: 'yes',
        audience: 'yes',
      }),
    ).toEqual(['clear'])
  })
})
