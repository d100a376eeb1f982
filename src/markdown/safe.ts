import type { Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import type { Options as Schema } from 'rehype-sanitize'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

const DIGITS = /^\d{1,4}$/
const OWN_ID = /^user-content-\S{1,200}$/

/**
 * What may stand in stored HTML. Sanitising is always the last step, so this list is the whole promise: no style, no form
 * control, no class but a code language and our callouts, no id that could be taken for one of the page's own,
 * links to https, http, mailto, tel or our own paths, pictures from https or /files/.
 */
export const SCHEMA: Schema = {
  strip: [
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'noembed',
    'noframes',
    'object',
    'svg',
    'math',
    'title',
    'xmp',
    'plaintext',
    'textarea',
    'select',
  ],
  clobber: [],
  clobberPrefix: '',
  ancestors: {
    tbody: ['table'],
    thead: ['table'],
    tfoot: ['table'],
    tr: ['table'],
    td: ['table'],
    th: ['table'],
    caption: ['table'],
    li: ['ol', 'ul'],
    dt: ['dl'],
    dd: ['dl'],
    summary: ['details'],
    figcaption: ['figure'],
  },
  protocols: { href: ['https', 'http', 'mailto', 'tel'], src: ['https'] },
  tagNames: [
    'a',
    'abbr',
    'b',
    'blockquote',
    'br',
    'caption',
    'code',
    'dd',
    'del',
    'details',
    'dfn',
    'div',
    'dl',
    'dt',
    'em',
    'figcaption',
    'figure',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'i',
    'img',
    'ins',
    'kbd',
    'li',
    'mark',
    'ol',
    'p',
    'pre',
    'q',
    'rp',
    'rt',
    'ruby',
    's',
    'samp',
    'section',
    'small',
    'span',
    'strong',
    'sub',
    'summary',
    'sup',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'time',
    'tr',
    'ul',
    'var',
  ],
  attributes: {
    '*': [
      ['id', OWN_ID],
      ['lang', /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i],
      ['dir', 'ltr', 'rtl', 'auto'],
      'title',
    ],
    a: [
      ['href', /^(?!.*[\p{Cc}\\])(?:https?:\/\/[^/]|mailto:|tel:|#user-content-|\/(?!\/)|(?![/#])[^:]*$)/isu],
      ['rel', 'nofollow', 'noopener', 'noreferrer', 'ugc'],
      'ariaLabel',
      ['ariaDescribedBy', OWN_ID],
      'dataFootnoteRef',
      'dataFootnoteBackref',
    ],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    div: [
      ['className', 'callout', 'callout-note', 'callout-tip', 'callout-caution', 'callout-danger'],
      ['role', 'note'],
    ],
    p: [['className', 'callout-title']],
    img: [
      ['src', /^(?:https:\/\/[^/\\]|\/files\/(?!.*(?:\.\.|%2e|\\)))/i],
      'alt',
      ['width', DIGITS],
      ['height', DIGITS],
      ['loading', 'lazy'],
    ],
    details: ['open'],
    li: [['value', DIGITS]],
    ol: [['start', DIGITS], 'reversed'],
    section: ['dataFootnotes'],
    td: [
      ['align', 'left', 'right', 'center'],
      ['colSpan', DIGITS],
      ['rowSpan', DIGITS],
    ],
    th: [
      ['align', 'left', 'right', 'center'],
      ['colSpan', DIGITS],
      ['rowSpan', DIGITS],
      ['scope', 'col', 'row', 'colgroup', 'rowgroup'],
    ],
    time: ['dateTime'],
  },
}

const cleaner = unified().use(rehypeRaw).use(rehypeSanitize, SCHEMA).use(rehypeStringify)

/**
 * Any HTML as it may be stored and shown: parsed, sanitised and written until writing and parsing it again changes nothing,
 * because taking elements out can let a browser read the rest otherwise. Null when it does not come to rest.
 */
export function clean(html: string): string | null {
  let last = html
  for (let round = 0; round < 6; round += 1) {
    const next = once(last)
    if (next === last) return next
    last = next
  }
  return null
}

function once(html: string): string {
  const tree: Root = { type: 'root', children: [{ type: 'raw', value: html }] }
  return cleaner.stringify(cleaner.runSync(tree))
}
