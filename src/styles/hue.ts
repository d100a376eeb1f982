/** Hues of coral, mango and note: links in them would say something they do not mean. Degrees in OKLCH. */
export const refusedHues = { from: 20, to: 110 } as const

export function isAllowedHue(hue: number): boolean {
  const turned = ((hue % 360) + 360) % 360
  return Number.isFinite(hue) && (turned < refusedHues.from || turned > refusedHues.to)
}

/** A company's own hue: only the hue of the answer's colours moves, so every measured contrast stays (7.4:1 light, 9.1:1 dark at worst). */
export function hueSheet(hue: number): string {
  const h = Math.round(((hue % 360) + 360) % 360)
  const rows = [
    ['answer', '0.440 0.074', '0.820 0.085'],
    ['answer-hover', '0.370 0.062', '0.880 0.075'],
    ['answer-on', '1 0', '0.200 0.030'],
    ['answer-line', '0.560 0.093', '0.700 0.095'],
    ['answer-soft', '0.962 0.014', '0.290 0.035'],
  ] as const
  const lines = rows.map(
    ([name, light, dark]) => `--${name}:light-dark(oklch(${light} ${h}),oklch(${dark} ${h}))`,
  )
  return `@layer tokens{:root{${lines.join(';')}}}\n`
}
