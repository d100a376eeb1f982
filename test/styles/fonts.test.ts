import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync('src/styles/fonts.css', 'utf8')
const faces = [...css.matchAll(/@font-face \{([^}]*)\}/g)].map(([, body = '']) => ({
  family: /font-family: "([^"]+)"/.exec(body)?.[1] ?? '',
  ranges: (/unicode-range: ([^;]+)/.exec(body)?.[1] ?? '').split(',').map((part) => {
    const [from = '', to = from] = part.trim().slice(2).split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  }),
}))
const covers = (families: string[], letter: string) => {
  const code = letter.codePointAt(0) ?? 0
  return faces.some(
    (face) => families.includes(face.family) && face.ranges.some(([from, to]) => code >= from && code <= to),
  )
}

test('every letter of the interface has its shape in our fonts, in all three languages', () => {
  for (const locale of ['en', 'fil', 'hr']) {
    const text = readdirSync(`src/i18n/${locale}`)
      .map((file) => readFileSync(`src/i18n/${locale}/${file}`, 'utf8'))
      .join('')
    const missing = [...new Set(text)].filter(
      (letter) => letter !== '\n' && !covers(['Atkinson Hyperlegible Next', 'Peso'], letter),
    )
    expect(missing, locale).toEqual([])
  }
})

test('no font is written into the stylesheet, where the security policy would refuse it', () => {
  for (const [, file = ''] of css.matchAll(/url\("([^"]+)"\)/g)) {
    const size = statSync(`src/styles/${file.replace(/\?.*/, '')}`).size
    expect(file.endsWith('?no-inline') || size > 4096, file).toBe(true)
  }
})

test('no letter is in two files of one family, so none is fetched twice', () => {
  for (const family of new Set(faces.map((face) => face.family))) {
    const all = faces.filter((face) => face.family === family).flatMap((face) => face.ranges)
    const sorted = [...all].sort(([one], [other]) => one - other)
    for (const [index, [from]] of sorted.entries()) expect(from).toBeGreaterThan(sorted[index - 1]?.[1] ?? -1)
  }
})
