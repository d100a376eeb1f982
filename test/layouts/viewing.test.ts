import { expect, test } from 'vitest'
import { layerOrder, layerOrderHash } from '../../src/layouts/layers.ts'
import { barePath, sameInAll } from '../../src/layouts/viewing.ts'

test('a page is found in the other languages by its path without its own', () => {
  expect(barePath('/hr/articles/vraceno')).toBe('/articles/vraceno')
  expect(barePath('/fil')).toBe('/')
  expect(barePath('/filters')).toBe('/filters')
  expect(sameInAll('/fil/forum')).toEqual([
    { locale: 'en', href: '/forum' },
    { locale: 'fil', href: '/fil/forum' },
    { locale: 'hr', href: '/hr/forum' },
  ])
  expect(sameInAll('/').map(({ href }) => href)).toEqual(['/', '/fil', '/hr'])
})

test('the layer order is allowed by the hash of exactly what is sent', async () => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(layerOrder))
  expect(layerOrderHash).toBe(`sha256-${Buffer.from(digest).toString('base64')}`)
})
