import { expect, test } from 'vitest'
import { hueSheet, isAllowedHue } from '#styles/hue.ts'

test('a company may not take the hues of coral, mango and note', () => {
  expect([20, 65, 110, 380, Number.NaN].map(isAllowedHue)).toEqual([false, false, false, false, false])
  expect([0, 19, 111, 205, 359].map(isAllowedHue)).toEqual([true, true, true, true, true])
})

test('its stylesheet moves the hue and nothing else', () => {
  const sheet = hueSheet(300)
  expect(sheet.match(/--answer[\w-]*:/g)).toHaveLength(5)
  expect(sheet).toContain('--answer:light-dark(oklch(0.440 0.074 300),oklch(0.820 0.085 300))')
  expect(hueSheet(-60)).toBe(sheet)
})
