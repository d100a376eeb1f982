import type { Element, ElementContent, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import { titleOf } from './headings.ts'
import { textOf } from './trees.ts'

/** A stretch of an article under one heading; `anchor` is the heading's id, empty before the first. */
export type Passage = { heading: string; anchor: string; text: string }

const HEADING = /^h[2-6]$/

/** An article cut at its headings, for search; a heading inside a callout or quote does not cut. */
export function passagesOf(tree: Root): Passage[] {
  const passages: { heading: string; anchor: string; nodes: Root['children'] }[] = [
    { heading: '', anchor: '', nodes: [] },
  ]
  for (const node of tree.children) {
    if (node.type === 'element' && HEADING.test(node.tagName)) {
      passages.push({ heading: titleOf(node), anchor: String(node.properties.id ?? ''), nodes: [] })
    } else passages.at(-1)?.nodes.push(node)
  }
  return passages
    .map(({ heading, anchor, nodes }) => ({ heading, anchor, text: written(nodes) }))
    .filter(({ heading, text }) => heading !== '' || text !== '')
}

/** The whole as plain text: headings and paragraphs on lines of their own. */
export function plainOf(tree: Root): string {
  return passagesOf(tree)
    .map(({ heading, text }) => [heading, text].filter((part) => part !== '').join('\n\n'))
    .join('\n\n')
}

function written(nodes: Root['children']): string {
  const body: Element = { type: 'element', tagName: 'div', properties: {}, children: nodes.flatMap(unsigned) }
  return toText(body)
    .replace(/\n (?! )/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Without the signs that lead to a heading or back from a footnote: they are not the author's words. */
function unsigned(node: Root['children'][number]): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : []
  const { ariaLabel, dataFootnoteBackref } = node.properties
  if (
    node.tagName === 'a' &&
    ariaLabel !== undefined &&
    (dataFootnoteBackref !== undefined || textOf(node) === '#')
  )
    return []
  return [{ ...node, children: node.children.flatMap(unsigned) }]
}
