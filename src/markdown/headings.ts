import type { Element, Root } from 'hast'
import { elements, textOf } from './trees.ts'
import type { Words } from './words.ts'

export type Heading = { depth: 2 | 3; id: string; text: string }

const PREFIX = 'user-content-'
const LEVEL = /^h[2-6]$/

/** The page itself has the first-level heading; in a message a heading is a bold line, since many messages share a page. */
export function levelHeadings(kind: 'article' | 'message') {
  return () => (tree: Root) =>
    elements(tree, (element) => {
      if (element.tagName === 'h1') element.tagName = 'h2'
      if (kind === 'article' || !LEVEL.test(element.tagName)) return
      element.tagName = 'p'
      element.properties = {}
      element.children = [{ type: 'element', tagName: 'strong', properties: {}, children: element.children }]
    })
}

/** Every id gets the prefix and stands once; links to a place on the page follow. `mark` keeps the ids of several texts apart. */
export function prefixIds(mark: string) {
  return () => (tree: Root) => {
    const seen = new Set<string>()
    elements(tree, ({ properties }) => {
      if (typeof properties.id === 'string' && properties.id !== '') {
        const id = prefixed(properties.id, mark)
        properties.id = seen.has(id) ? undefined : id
        seen.add(id)
      }
      if (typeof properties.href === 'string' && /^#./.test(properties.href)) {
        properties.href = `#${prefixed(properties.href.slice(1), mark)}`
      }
      const described = properties.ariaDescribedBy
      if (described) properties.ariaDescribedBy = [described].flat().map((id) => prefixed(String(id), mark))
    })
  }
}

function prefixed(id: string, mark: string): string {
  const own = PREFIX + mark
  return own + (id.startsWith(own) ? id.slice(own.length) : id).replace(/\s+/g, '-').slice(0, 120)
}

/** The sign after a heading that links to it, with a spoken name. */
export function anchor(words: Words) {
  return {
    behavior: 'append' as const,
    content: { type: 'text' as const, value: '#' },
    properties: (heading: Readonly<Element>) => ({
      ariaLabel: words.section.replace('{title}', () => textOf(heading)),
    }),
  }
}

/** A heading's own words, without the sign after it. */
export function titleOf(heading: Element): string {
  const last = heading.children.at(-1)
  const isSign = last?.type === 'element' && last.tagName === 'a' && textOf(last) === '#'
  return textOf({ ...heading, children: isSign ? heading.children.slice(0, -1) : heading.children })
}

/** The table of contents: second and third level, in order. */
export function contentsOf(tree: Root): Heading[] {
  const contents: Heading[] = []
  elements(tree, (element) => {
    const { id } = element.properties
    if ((element.tagName === 'h2' || element.tagName === 'h3') && typeof id === 'string') {
      contents.push({ depth: element.tagName === 'h2' ? 2 : 3, id, text: titleOf(element) })
    }
  })
  return contents
}
