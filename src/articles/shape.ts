/** What a translation must not lose or invent, counted in the rendered text: the same for the server and for the page. */
export const counted = ['headings', 'steps', 'links', 'code'] as const
export type Counted = (typeof counted)[number]
export type Shape = Record<Counted, number>

const tag = /<(\/?)(h[2-4]|ol|ul|li|a|pre)\b([^>]*)>/g

/** Headings, numbered steps, links that lead somewhere else, and blocks of code in sanitised HTML. */
export function shapeOf(html: string): Shape {
  const shape: Shape = { headings: 0, steps: 0, links: 0, code: 0 }
  const lists: string[] = []
  for (const [, closes, name = '', rest = ''] of html.matchAll(tag)) {
    if (name === 'ol' || name === 'ul') {
      if (closes) lists.pop()
      else lists.push(name)
    } else if (closes) continue
    else if (name === 'li') shape.steps += lists.at(-1) === 'ol' ? 1 : 0
    else if (name === 'pre') shape.code += 1
    else if (name === 'a') shape.links += /\bhref="(?!#)/.test(rest) ? 1 : 0
    else shape.headings += 1
  }
  return shape
}

/** What is not the same in both. */
export function differing(one: Shape, other: Shape): Counted[] {
  return counted.filter((what) => one[what] !== other[what])
}
