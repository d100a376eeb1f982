import type { Nodes, Paragraph, Parents, Root, RootContent, Text } from 'mdast'
import type { Words } from './words.ts'

export const CALLOUTS = ['note', 'tip', 'caution', 'danger'] as const
type Callout = (typeof CALLOUTS)[number]
type Directive = Extract<Nodes, { name: string; attributes?: unknown; children: unknown[] }>
type Container = Extract<Directive, { type: 'containerDirective' }>

/** `:::note[Title] … :::` becomes a callout; every other directive was meant as text (a time, a path) and stays text. */
export function callouts(words: Words) {
  return () => (tree: Root, file: { toString(): string }) => {
    const source = String(file)
    const waiting: Parents[] = [tree]
    for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
      const children: RootContent[] = parent.children
      parent.children = children.flatMap((child) => replaced(child, words, source)) as typeof parent.children
      for (const child of parent.children) if ('children' in child) waiting.push(child)
    }
  }
}

function replaced(node: RootContent, words: Words, source: string): RootContent[] {
  if (node.type === 'textDirective') return within(node, source)
  if (node.type === 'leafDirective') return [{ type: 'paragraph', children: within(node, source) }]
  if (node.type !== 'containerDirective' || node.data?.hName) return [node]
  const kind = CALLOUTS.find((name) => name === node.name)
  return kind ? [callout(node, kind, words)] : fenced(node, source)
}

function callout(node: Container, kind: Callout, words: Words): Container {
  const { label, body } = parts(node)
  const title: Paragraph = {
    type: 'paragraph',
    children: label && label.children.length > 0 ? label.children : [text(words[kind])],
    data: { hProperties: { className: ['callout-title'] } },
  }
  const look = { hName: 'div', hProperties: { className: ['callout', `callout-${kind}`], role: 'note' } }
  return { type: 'containerDirective', name: kind, children: [title, ...body], data: look }
}

function parts(node: Container): { label: Paragraph | null; body: Container['children'] } {
  const [first, ...rest] = node.children
  return first?.type === 'paragraph' && first.data?.directiveLabel
    ? { label: first, body: rest }
    : { label: null, body: node.children }
}

/** A directive in a line, as it was typed: its own signs as text around what stands inside. */
function within(node: Exclude<Directive, Container>, source: string): Paragraph['children'] {
  const [from, to] = span(node)
  const first = node.children[0]
  const last = node.children.at(-1)
  if (!first || !last) return [text(source.slice(from, to))]
  return [text(source.slice(from, span(first)[0])), ...node.children, text(source.slice(span(last)[1], to))]
}

/** An unknown block: its fences as paragraphs of their own. */
function fenced(node: Container, source: string): RootContent[] {
  const lines = source.slice(...span(node)).split('\n')
  const close = /^[\s>]*(:{3,})\s*$/.exec(lines.at(-1) ?? '')?.[1]
  const fence = (value: string): Paragraph => ({ type: 'paragraph', children: [text(value.trim())] })
  return [fence(lines[0] ?? ''), ...parts(node).body, ...(close ? [fence(close)] : [])]
}

function span(node: Nodes): [number, number] {
  const from = node.position?.start.offset ?? 0
  return [from, node.position?.end.offset ?? from]
}

function text(value: string): Text {
  return { type: 'text', value }
}
