import { spreadAttributes, unescapeHTML } from 'astro/runtime/server/index.js'

export type Lines = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[]

const drawn = new WeakMap<Lines, string>()

/** The inside of an SVG as HTML that is not escaped again; made once for a list that stands in the code, never of data. */
export function drawing(lines: Lines): string {
  const known = drawn.get(lines)
  if (known !== undefined) return known
  const html = lines.map(([tag, attributes]) => `<${tag}${spreadAttributes({ ...attributes })}/>`).join('')
  const fresh = unescapeHTML(html) as string
  drawn.set(lines, fresh)
  return fresh
}
