import type { Segment } from './highlight.ts'
import type { Line } from './view.ts'

/** Draws what fits a ticket from segments, never from HTML, with the signs that the page carries as templates. */
export function fitItem(line: Line, signs: ParentNode): HTMLElement {
  const item = document.createElement('li')
  item.className = 'fit'
  if (line.foreign) item.lang = line.foreign.tag
  const body = document.createElement('div')
  const title = document.createElement('h3')
  const link = document.createElement('a')
  Object.assign(link, { className: 'quiet', href: line.url, target: '_blank', rel: 'noopener' })
  link.dataset['type'] = line.type
  link.dataset['id'] = line.id
  link.append(...pieces(line.title))
  title.append(link)
  body.append(title)
  if (line.passage.length) body.append(paragraph('passage', pieces(line.passage)))
  body.append(about(line))
  if (line.follow) body.append(...instead(line, signs))
  item.append(...sign(line, signs), body)
  return item
}

/** Of a known issue: follow it instead of sending. */
function instead(line: Line, signs: ParentNode): Node[] {
  const template = signs.querySelector<HTMLTemplateElement>('template[data-instead]')
  const made = template?.content.cloneNode(true)
  const button = made instanceof DocumentFragment ? made.querySelector('button') : null
  if (!made || !button) return []
  button.value = line.id
  button.setAttribute('formaction', line.follow ?? '')
  return [made]
}

/** What it is, in the page's language; the language it is written in stands first. */
function about({ foreign, meta }: Line): HTMLElement {
  const parts = [...(foreign?.says ? [foreign.says] : []), ...meta].map((part) => {
    const span = document.createElement('span')
    span.textContent = part
    return span
  })
  const whole = paragraph('meta', parts)
  if (foreign) {
    const badge = document.createElement('span')
    Object.assign(badge, { className: 'badge', textContent: foreign.name, lang: foreign.tag })
    whole.lang = document.documentElement.lang
    whole.prepend(badge)
  }
  return whole
}

/** One of the writer's own tickets. */
export function ownItem(line: Line, signs: ParentNode): HTMLElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = line.url
  link.append(...pieces(line.title))
  item.append(...sign(line, signs), ' ', link)
  return item
}

function sign(line: Line, signs: ParentNode): Node[] {
  const template = signs.querySelector<HTMLTemplateElement>(`template[data-mark="${line.mark}"]`)
  return template ? [template.content.cloneNode(true)] : []
}

function paragraph(kind: string, nodes: readonly Node[]): HTMLElement {
  const made = document.createElement('p')
  made.className = kind
  made.append(...nodes)
  return made
}

function pieces(segments: readonly Segment[]): Node[] {
  return segments.map(({ text, hit }) => {
    if (!hit) return document.createTextNode(text)
    const mark = document.createElement('mark')
    mark.textContent = text
    return mark
  })
}
