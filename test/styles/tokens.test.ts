import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hueSheet, isAllowedHue } from '#styles/hue.ts'
import { coloursOf, contrast } from './oklch.ts'

const tokens = coloursOf(readFileSync('src/styles/tokens.css', 'utf8'))
const grounds = ['paper', 'surface', 'sunken', 'raised', 'hover']

function ratio(one: string, other: string, theme: 'light' | 'dark', colours = tokens): number {
  const [first, second] = [colours[one], colours[other]]
  if (!first || !second) throw new Error(`no colour ${one} or ${other}`)
  return contrast(first[theme], second[theme])
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(['ink', 'ink-2', 'ink-3'])('%s can be read on every ground', (ink) => {
    for (const ground of grounds) expect(ratio(ink, ground, theme), ground).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['answer', 'rise', 'wait', 'alert', 'note'])(
    '%s can be read on its own pale ground and on paper',
    (name) => {
      for (const ground of [`${name}-soft`, 'paper', 'surface', 'hover'])
        expect(ratio(name, ground, theme), ground).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('a main button, a found word and small print on pale grounds can be read', () => {
    expect(ratio('answer-on', 'answer', theme)).toBeGreaterThanOrEqual(4.5)
    expect(ratio('answer-on', 'answer-hover', theme)).toBeGreaterThanOrEqual(4.5)
    expect(ratio('ink', 'mark', theme)).toBeGreaterThanOrEqual(4.5)
    for (const soft of ['answer-soft', 'rise-soft', 'wait-soft', 'alert-soft', 'note-soft'])
      expect(ratio('ink-3', soft, theme), soft).toBeGreaterThanOrEqual(4.5)
  })

  test('edges and marks stand out from what they lie on', () => {
    for (const line of ['edge', 'answer-line', 'rise-line', 'wait-line', 'alert-line', 'note-line'])
      for (const ground of ['paper', 'surface'])
        expect(ratio(line, ground, theme), `${line} on ${ground}`).toBeGreaterThanOrEqual(3)
  })

  test('a company may take any allowed hue and lose no contrast', () => {
    for (let hue = 0; hue < 360; hue += 3) {
      if (!isAllowedHue(hue)) continue
      const own = { ...tokens, ...coloursOf(hueSheet(hue)) }
      expect(ratio('answer', 'surface', theme, own), String(hue)).toBeGreaterThanOrEqual(
        theme === 'light' ? 7 : 9,
      )
      expect(ratio('answer-on', 'answer', theme, own), String(hue)).toBeGreaterThanOrEqual(7)
      expect(ratio('answer', 'answer-soft', theme, own), String(hue)).toBeGreaterThanOrEqual(4.5)
    }
  })
})
