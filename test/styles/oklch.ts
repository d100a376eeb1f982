type Colour = readonly [l: number, c: number, h: number]

/** Relative luminance of an OKLCH colour after rounding to the sRGB bytes a screen gets (WCAG 2.2, CSS Color 4). */
function luminance([l, c, h]: Colour): number {
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const [long, medium, short] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ] as const
  const linear = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ].map((value) => {
    const clipped = Math.min(1, Math.max(0, value))
    const encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055
    const byte = Math.round(encoded * 255) / 255
    return byte <= 0.04045 ? byte / 12.92 : ((byte + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0)
}

export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** The colours a stylesheet names, for light and dark. */
export function coloursOf(css: string): Record<string, { light: Colour; dark: Colour }> {
  const colour = /oklch\(\s*([\d.]+)\s+([\d.]+)(?:\s+([\d.]+))?\s*\)/
  const pair = new RegExp(
    `--([\\w-]+):\\s*light-dark\\(\\s*${colour.source}\\s*,\\s*${colour.source}\\s*\\)`,
    'g',
  )
  const parse = (l = '0', c = '0', h = '0'): Colour => [Number(l), Number(c), Number(h)]
  return Object.fromEntries(
    [...css.matchAll(pair)].map(([, name = '', l1, c1, h1, l2, c2, h2]) => [
      name,
      { light: parse(l1, c1, h1), dark: parse(l2, c2, h2) },
    ]),
  )
}
