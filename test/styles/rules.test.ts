import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const components = globSync('src/**/*.astro').map((path) => {
  const text = readFileSync(path, 'utf8')
  return {
    path,
    text,
    css: [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css),
  }
})
const sheets = [
  ...components.flatMap(({ path, css }) => css.map((text) => ({ path, css: text }))),
  ...globSync('src/styles/*.css')
    .filter((path) => !path.endsWith('tokens.css'))
    .map((path) => ({ path, css: readFileSync(path, 'utf8') })),
]

function found(pattern: RegExp): string[] {
  return sheets.flatMap(({ path, css }) =>
    [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(pattern)].map(([hit]) => `${path}: ${hit.trim()}`),
  )
}

test('a colour is named in tokens.css and nowhere else', () => {
  expect(found(/#[0-9a-f]{3,8}\b(?=[\s;,)])|\b(?:rgba?|hsla?|oklch|oklab|lab|lch)\([^)]*/gi)).toEqual([])
})

test('directions are logical, so that the page could be mirrored', () => {
  expect(
    found(
      /(?<![\w.-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|(?:left|right|top|bottom|(?:min-|max-)?(?:width|height)))\s*:[^;}]*/g,
    ),
  ).toEqual([])
})

test('a component keeps its style in its layer and out of its elements', () => {
  for (const { path, text, css } of components) {
    for (const sheet of css) expect(sheet.trimStart().slice(0, 7), path).toBe('@layer ')
    expect(text.replace(/<style[\s\S]*<\/style>/g, ''), path).not.toMatch(/\sstyle=/)
  }
})

test('only stored HTML, the order of layers and escaped linked data are set as HTML', () => {
  const setting = components.filter(({ text }) => /set:html|innerHTML/.test(text)).map(({ path }) => path)
  expect(setting.sort()).toEqual([
    'src/articles/ArticleMeta.astro',
    'src/layouts/Document.astro',
    'src/ui/Html.astro',
  ])
})
