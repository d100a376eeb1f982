import type { Segment } from './highlight.ts'
import type { Line } from './view.ts'

/** The results in the dialog: drawn from segments, never from HTML, and walked with the arrow keys. */
export class BoxList {
  #list: HTMLElement
  #field: HTMLInputElement
  #marks: ParentNode
  #at = -1
  /** Whether somebody went there by themselves: then a fresh list leaves them where they are. */
  #walked = false

  constructor(list: HTMLElement, field: HTMLInputElement, marks: ParentNode) {
    this.#list = list
    this.#field = field
    this.#marks = marks
  }

  show(lines: readonly Line[]): void {
    const before = this.#walked ? this.chosen?.getAttribute('href') : null
    this.#fill(lines.map((line, i) => this.#row(line, i)))
    const again = before ? lines.findIndex(({ url }) => url === before) : -1
    this.#walked = again >= 0
    this.select(again >= 0 ? again : lines.length > 0 ? 0 : -1)
  }

  /** What was searched before, to be searched again; none is chosen until somebody goes there. */
  recall(queries: readonly string[], page: string): void {
    this.#walked = false
    this.#fill(
      queries.map((query, i) => {
        const row = this.#option(`${page}?q=${encodeURIComponent(query)}`, i, 'recent')
        row.dataset['recall'] = query
        row.append(element('span', 'title', query))
        return row
      }),
    )
    this.select(-1)
  }

  step(by: number): void {
    const rows = this.#list.children.length
    if (rows === 0) return
    this.#walked = true
    this.select(this.#at < 0 && by < 0 ? rows - 1 : (this.#at + by + rows) % rows)
  }

  select(at: number): void {
    this.#at = at
    for (const [i, row] of [...this.#list.children].entries())
      row.setAttribute('aria-selected', String(i === at))
    const chosen = this.#list.children[at]
    if (chosen) this.#field.setAttribute('aria-activedescendant', chosen.id)
    else this.#field.removeAttribute('aria-activedescendant')
    chosen?.scrollIntoView({ block: 'nearest' })
  }

  get chosen(): HTMLAnchorElement | null {
    return (this.#list.children[this.#at] as HTMLAnchorElement | undefined) ?? null
  }

  get walked(): boolean {
    return this.#walked
  }

  #fill(rows: readonly HTMLElement[]): void {
    this.#list.replaceChildren(...rows)
    this.#field.setAttribute('aria-expanded', String(rows.length > 0))
  }

  #option(href: string, i: number, mark: string): HTMLElement {
    const row = element('a', 'hit')
    row.setAttribute('role', 'option')
    row.tabIndex = -1
    row.id = `finder-${i}`
    row.setAttribute('href', href)
    const template = this.#marks.querySelector<HTMLTemplateElement>(`template[data-mark="${mark}"]`)
    if (template) row.append(template.content.cloneNode(true))
    return row
  }

  #row(line: Line, i: number): HTMLElement {
    const row = this.#option(line.url, i, line.mark)
    // Titles found in the browser are known by their address only.
    if (line.type !== 'article' || line.meta.length)
      Object.assign(row.dataset, { type: line.type, record: line.id })
    if (line.foreign) row.lang = line.foreign.tag
    const body = element('span')
    body.append(
      pieces('title', line.title),
      ...(line.passage.length ? [pieces('passage', line.passage)] : []),
      meta(line),
    )
    row.append(body)
    return row
  }
}

function pieces(kind: string, segments: readonly Segment[]): HTMLElement {
  const whole = element('span', kind)
  for (const { text, hit } of segments) {
    if (hit) whole.append(element('mark', '', text))
    else whole.append(text)
  }
  return whole
}

function meta(line: Line): HTMLElement {
  const whole = element('span', 'meta')
  if (line.foreign) {
    const { name, tag, says } = line.foreign
    const badge = element('span', 'badge', name)
    badge.lang = tag
    whole.lang = document.documentElement.lang
    whole.append(badge, ...(says ? [element('span', '', says)] : []))
  }
  for (const part of line.meta) whole.append(element('span', '', part))
  return whole
}

function element(tag: string, kind = '', text = ''): HTMLElement {
  const made = document.createElement(tag)
  if (kind) made.className = kind
  if (text) made.textContent = text
  return made
}
