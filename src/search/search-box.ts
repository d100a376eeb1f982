import type { TitleBox } from './box.ts'
import { BoxList } from './box-list.ts'
import { tell } from './reading-in-place.ts'
import type { Line } from './view.ts'

const pause = 150
const instant = 5

/** The search of every page: titles at once from the browser's own index, the server's answer after a pause. */
class SearchBox extends HTMLElement {
  #field = this.querySelector<HTMLInputElement>('input[name="q"]') as HTMLInputElement
  #list = new BoxList(this.querySelector('[data-list]') as HTMLElement, this.#field, this)
  #titles: Promise<TitleBox | null> | null = null
  #timer = 0
  #asking: AbortController | null = null
  #scope = 'all'

  connectedCallback(): void {
    const dialog = this.closest('dialog')
    dialog?.addEventListener('opened', () => {
      this.#field.focus()
      this.#field.select()
      this.#titles ??= this.#load()
    })
    this.querySelector('[data-close]')?.addEventListener('click', () => dialog?.close())
    this.#field.addEventListener('input', () => this.#typed())
    this.addEventListener('keydown', (event) => this.#pressed(event))
    this.querySelector('[data-list]')?.addEventListener('click', (event) => this.#opened(event))
    for (const chip of this.#chips())
      chip.addEventListener('click', () => this.#narrow(chip.dataset.scope ?? 'all'))
  }

  #chips(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-scope]')]
  }

  #narrow(scope: string): void {
    this.#scope = scope
    for (const chip of this.#chips()) chip.setAttribute('aria-pressed', String(chip.dataset.scope === scope))
    void this.#ask(false)
    this.#field.focus()
  }

  /** Fetched at the first opening; where that fails the server answers alone. */
  async #load(): Promise<TitleBox | null> {
    if (!this.dataset.titles) return null
    try {
      const [{ TitleBox }, answer] = await Promise.all([import('./box.ts'), fetch(this.dataset.titles)])
      return answer.ok ? new TitleBox(await answer.json()) : null
    } catch {
      return null
    }
  }

  #typed(): void {
    clearTimeout(this.#timer)
    this.#asking?.abort()
    const words = this.#field.value.trim()
    const send = this.querySelector<HTMLAnchorElement>('[data-send]')
    if (send) send.href = `${this.dataset.ask}${words ? `?q=${encodeURIComponent(words)}` : ''}`
    this.querySelector<HTMLElement>('[data-teach]')?.toggleAttribute('hidden', words !== '')
    if (words) {
      void this.#atOnce(this.#field.value)
      this.#timer = window.setTimeout(() => void this.#ask(true), pause)
    } else this.#clear()
  }

  #clear(): void {
    this.#list.show([])
    this.#count({}, '')
  }

  async #atOnce(typed: string): Promise<void> {
    const [box, { marked, wanted }] = await Promise.all([this.#titles, import('./highlight.ts')])
    if (!box || this.#scope !== 'all' || typed !== this.#field.value) return
    const language = box.language
    const marks = wanted(typed, true)
    const lines = box.find(typed, instant).map(
      ({ title, slug }): Line => ({
        id: slug,
        type: 'article',
        mark: 'kept',
        title: marked(title, marks, language),
        passage: [],
        meta: [],
        url: `${this.dataset.articles}${slug}`,
      }),
    )
    if (lines.length) this.#list.show(lines)
  }

  async #ask(typing: boolean): Promise<void> {
    const words = this.#field.value.trim()
    if (!words) return
    this.#asking?.abort()
    this.#asking = new AbortController()
    const query = new URLSearchParams({
      q: words,
      scope: this.#scope,
      locale: this.dataset.locale ?? 'en',
      ...(typing ? { typing: '1' } : {}),
    })
    try {
      const answer = await fetch(`/search.json?${query}`, { signal: this.#asking.signal })
      if (!answer.ok) throw new Error(String(answer.status))
      const { results, counts, took } = (await answer.json()) as {
        results: Line[]
        counts: Record<string, number>
        took: string
      }
      this.#list.show(results)
      this.#count(counts, took)
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        this.#count({}, this.dataset.failed ?? '')
    }
  }

  #count(counts: Record<string, number>, took: string): void {
    for (const chip of this.#chips()) {
      const n = chip.querySelector('[data-n]')
      if (n) n.textContent = String(counts[chip.dataset.scope ?? ''] ?? '')
    }
    const status = this.querySelector('[data-took]')
    if (status) status.textContent = took
  }

  /** A query is meant when something of it is opened. */
  #opened(event: Event): void {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.hit') : null
    const rows = [...(row?.parentElement?.children ?? [])]
    const { type, record } = row?.dataset ?? {}
    if (!row) return
    tell({ name: 'searched', query: this.#field.value.trim(), results: rows.length, final: true })
    if (type === 'article' || type === 'topic')
      tell({ name: 'result_clicked', rank: rows.indexOf(row) + 1, [type]: record })
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      this.#list.step(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      this.querySelector<HTMLAnchorElement>('[data-send]')?.click()
    } else if (event.key === 'Enter' && event.target === this.#field && this.#list.chosen) {
      event.preventDefault()
      this.#list.chosen.click()
    }
  }
}

if (!customElements.get('search-box')) customElements.define('search-box', SearchBox)
