import type { Root } from 'hast'
import type { Parents, RootContent, Root as Source, Text } from 'mdast'
import { elements, textOf } from './trees.ts'

const PICTURE = /^(?:https:\/\/|\/files\/)/i

/** What Markdown allows and a stored page does not: form controls become signs, pictures from elsewhere their description. */
export function tidy() {
  return (tree: Root) =>
    elements(tree, (element) => {
      element.children = element.children.map((child) => {
        if (child.type !== 'element') return child
        const { type, checked, src, alt } = child.properties
        if (child.tagName === 'input' && type === 'checkbox')
          return { type: 'text', value: checked ? '[x]' : '[ ]' }
        if (child.tagName !== 'img') return child
        if (typeof src !== 'string' || !PICTURE.test(src))
          return { type: 'text', value: typeof alt === 'string' ? alt : '' }
        child.properties.loading = 'lazy'
        return child
      })
      if (element.tagName === 'a' && element.properties.href === undefined && textOf(element) === '')
        element.tagName = 'span'
    })
}

/** In a message a line break is a line break, as in a letter. */
export function breaks() {
  return (tree: Source) => {
    const waiting: Parents[] = [tree]
    for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
      const children: RootContent[] = parent.children
      parent.children = children.flatMap((child) =>
        child.type === 'text' ? lines(child.value) : [child],
      ) as typeof parent.children
      for (const child of parent.children) if ('children' in child) waiting.push(child)
    }
  }
}

function lines(value: string): RootContent[] {
  return value.split('\n').flatMap((line, at): RootContent[] => {
    const text: Text = { type: 'text', value: at === 0 ? line : line.trimStart() }
    return at === 0 ? [text] : [{ type: 'break' }, text]
  })
}
