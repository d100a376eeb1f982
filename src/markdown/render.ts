import type { Root } from 'hast'
import rehypeAutolinkHeadings from 'rehype-autolink-headings'
import rehypeExternalLinks from 'rehype-external-links'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeSlug from 'rehype-slug'
import rehypeStringify from 'rehype-stringify'
import { remark } from 'remark'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkRehype from 'remark-rehype'
import { callouts } from './callouts.ts'
import { type Fault, isDeep, type Kind, refusal } from './caps.ts'
import { anchor, contentsOf, type Heading, levelHeadings, prefixIds } from './headings.ts'
import { escapedHtml } from './plain.ts'
import { clean, SCHEMA } from './safe.ts'
import { type Passage, passagesOf, plainOf } from './text.ts'
import { breaks, tidy } from './tidy.ts'
import { walk } from './trees.ts'
import type { Words } from './words.ts'

/** Rises with anything that changes stored HTML; a job renders again what has a lower one. */
export const RENDER_VERSION = 1

export type Order = {
  kind: Kind
  words: Words
  /** Put into every id, so that several texts on one page do not collide; letters, digits and hyphens. */
  mark?: string
}

/** `fault` is null, or why `html` is only the escaped text. */
export type Rendered = {
  html: string
  contents: Heading[]
  passages: Passage[]
  text: string
  fault: Fault | null
}

/** Markdown → what is stored. Never throws; slow for hostile text, so the server calls it through the pool only. */
export function render(markdown: string, order: Order): Rendered {
  const fault = refusal(markdown, order.kind)
  if (fault) return asText(markdown, fault)
  try {
    return rendered(markdown, order)
  } catch {
    return asText(markdown, 'broken')
  }
}

/** What is stored when rendering is refused or fails. */
export function asText(markdown: string, fault: Fault): Rendered {
  const text = markdown.slice(0, 64 * 1024)
  return {
    html: escapedHtml(markdown),
    contents: [],
    passages: [{ heading: '', anchor: '', text }],
    text,
    fault,
  }
}

function rendered(markdown: string, order: Order): Rendered {
  const typed = { html: false }
  const pipeline = pipelineFor(order, typed)
  const file = { value: markdown.replaceAll('\0', '') }
  const source = pipeline.parse(file)
  if (isDeep(source)) return asText(markdown, 'nesting')
  const tree = pipeline.runSync(source, file)
  const written = pipeline.stringify(tree)
  // Only typed HTML can leave a tree that a browser reads otherwise than it was written.
  const html = typed.html ? clean(written) : written
  if (html === null) return asText(markdown, 'broken')
  return { html, contents: contentsOf(tree), passages: passagesOf(tree), text: plainOf(tree), fault: null }
}

function pipelineFor({ kind, words, mark = '' }: Order, typed: { html: boolean }) {
  return remark()
    .use(remarkGfm, { singleTilde: false })
    .use(remarkDirective)
    .use(callouts(words))
    .use(kind === 'message' ? [breaks] : [])
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteLabel: words.footnotes,
      footnoteLabelProperties: {},
      footnoteBackLabel: words.back,
      footnoteBackContent: '^',
    })
    .use(parseTyped(typed))
    .use(levelHeadings(kind))
    .use(tidy)
    .use(kind === 'article' ? [rehypeSlug] : [])
    .use(prefixIds(mark && `${mark}-`))
    .use(kind === 'article' ? [[rehypeAutolinkHeadings, anchor(words)]] : [])
    .use(rehypeExternalLinks, { rel: ['nofollow', 'noopener', 'noreferrer'] })
    .use(rehypeSanitize, SCHEMA)
    .use(rehypeStringify)
    .freeze()
}

type Reading = ReturnType<typeof rehypeRaw>

/** Typed HTML is parsed only where there is some: it is the slowest step. */
function parseTyped(typed: { html: boolean }) {
  return () => {
    const parse: Reading = rehypeRaw()
    return (tree: Root, file: Parameters<Reading>[1]): Root => {
      walk(tree, (node) => {
        typed.html ||= node.type === 'raw'
      })
      const parsed = typed.html ? parse(tree, file) : tree
      if (isDeep(parsed)) throw new RangeError('too deep')
      return parsed
    }
  }
}
