import type { Element, Nodes, Root, RootContent } from 'hast'

/** Every node below this one in document order, without recursion; the visitor may change a node in place. */
export function walk(tree: Nodes, visit: (node: RootContent) => void): void {
  const waiting: RootContent[] = []
  const add = (node: Nodes) => {
    if (!('children' in node)) return
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at]
      if (child) waiting.push(child)
    }
  }
  add(tree)
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    visit(node)
    add(node)
  }
}

export function elements(tree: Nodes, visit: (element: Element) => void): void {
  walk(tree, (node) => {
    if (node.type === 'element') visit(node)
  })
}

/** The text of a node as it stands, for headings and labels. */
export function textOf(tree: Nodes): string {
  let text = ''
  walk({ type: 'root', children: 'children' in tree ? [...tree.children] : [tree] } as Root, (node) => {
    if (node.type === 'text') text += node.value
  })
  return text.replace(/\s+/g, ' ').trim()
}
