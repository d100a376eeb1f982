import type { TitleBox } from './box.ts'
import { BoxList } from './box-list.ts'
import { BoxScopes } from './box-scopes.ts'
import { tell } from './reading-in-place.ts'
import { forgetRecent, recent, remember } from './recent.ts'
import type { Line } from './view.ts'

const pause = 150
/** ms of rest after which a query is meant, and noted. */
const rest = 1500
const instant = 5

type Answer = { results: Line[]; counts: Record<string, number>; took: string }

/** The search of every page: titles at once from the browser's own index, the server's answer after a pause. */
class SearchBox extends HTMLElement {
  #field = this.querySelector<HTMLInputElement>('input[name="q"]') as HTMLInputElement
  #list = new BoxList(this.querySelector('[data-list]') as HTMLElement, this.#field, this)
  #scopes = new BoxScopes(this, (byKey) => this.#narrowed(byKey))
  #titles: Promise<TitleBox | null> | null = null
  #timer = 0
  #resting = 0
  #asking: AbortController | null = null
  #dialog = this.closest('dialog')

  connectedCallback(): void {
    // Who has signed out or in since finds none of what was searched before.
    recent(this.#who)
    this.#dialog?.addEventListener('opened', () => {
      this.#field.focus()
      this.#field.select()
      this.#titles ??= this.#load()
      if (!this.#field.value.trim()) this.#clear()
    })
    this.#dialog?.addEventListener('close', () => clearTimeout(this.#resting))
    this.querySelector('[data-close]')?.addEventListener('click', () => this.#dialog?.close())
    this.querySelector('[data-forget]')?.addEventListener('click', () => {
      forgetRecent()
      this.#clear()
      this.#field.focus()
    })
    this.#field.addEventListener('input', () => this.#typed())
    this.addEventListener('keydown', (event) => this.#pressed(event))
    this.querySelector('[data-list]')?.addEventListener('click', (event) => this.#opened(event))
  }

  get #who(): string {
    return this.dataset['who'] ?? ''
  }

  #narrowed(byKey: boolean): void {
    void this.#ask(false)
    if (!byKey) this.#field.focus()
  }

  /** Fetched at the first opening; where that fails the server answers alone. */
  async #load(): Promise<TitleBox | null> {
    if (!this.dataset['titles']) return null
    try {
      const [{ TitleBox }, answer] = await Promise.all([import('./box.ts'), fetch(this.dataset['titles'])])
      return answer.ok ? new TitleBox(await answer.json()) : null
    } catch {
      return null
    }
  }

  #typed(): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#resting)
    this.#asking?.abort()
    const words = this.#field.value.trim()
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-with-words]'))
      link.href = `${link.dataset['withWords']}${words ? `?q=${encodeURIComponent(words)}` : ''}`
    this.#hide('[data-teach], [data-recent]', words !== '')
    this.#hide('[data-none]', true)
    if (!words) {
      this.#clear()
      return
    }
    void this.#atOnce(this.#field.value)
    this.#timer = window.setTimeout(() => void this.#ask(true), pause)
    this.#resting = window.setTimeout(() => void this.#note(words), rest)
  }

  #hide(what: string, hidden: boolean): void {
    for (const one of this.querySelectorAll<HTMLElement>(what)) one.hidden = hidden
  }

  #clear(): void {
    const before = recent(this.#who)
    this.#hide('[data-teach]', before.length > 0)
    this.#hide('[data-recent]', before.length === 0)
    this.#list.recall(before, this.dataset['page'] ?? '')
    this.#count({}, '')
  }

  async #atOnce(typed: string): Promise<void> {
    const [box, { marked, wanted }] = await Promise.all([this.#titles, import('./highlight.ts')])
    if (!box || this.#scopes.scope !== 'all' || typed !== this.#field.value) return
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
        url: `${this.dataset['articles']}${slug}`,
      }),
    )
    if (lines.length) this.#list.show(lines)
  }

  #fetched(words: string, typing: boolean, signal: AbortSignal | null): Promise<Response> {
    const query = new URLSearchParams({
      q: words,
      scope: this.#scopes.scope,
      locale: this.dataset['locale'] ?? 'en',
      ...(typing ? { typing: '1' } : {}),
    })
    return fetch(`/search.json?${query}`, { signal })
  }

  async #ask(typing: boolean): Promise<void> {
    const words = this.#field.value.trim()
    if (!words) return
    this.#asking?.abort()
    this.#asking = new AbortController()
    try {
      const answer = await this.#fetched(words, typing, this.#asking.signal)
      if (!answer.ok) throw new Error(String(answer.status))
      const { results, counts, took } = (await answer.json()) as Answer
      this.#list.show(results)
      this.#hide('[data-none]', results.length > 0)
      this.#count(counts, took)
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        this.#count({}, this.dataset['failed'] ?? '')
    }
  }

  /** Somebody who rests on a query meant it: what found nothing becomes somebody's work. */
  async #note(words: string): Promise<void> {
    if (this.#dialog?.open) await this.#fetched(words, false, null).catch(() => null)
  }

  #count(counts: Record<string, number>, took: string): void {
    this.#scopes.count(counts)
    const status = this.querySelector('[data-took]')
    if (status) status.textContent = took
  }

  #opened(event: Event): void {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.hit') : null
    if (row && !this.#opens(row)) event.preventDefault()
  }

  /** A query is meant when something of it is opened. False for one searched before: that is asked again. */
  #opens(row: HTMLElement): boolean {
    const { type, record, recall } = row.dataset
    if (recall !== undefined) {
      this.#field.value = recall
      this.#field.focus()
      this.#typed()
      return false
    }
    const rows = [...(row.parentElement?.children ?? [])]
    const query = this.#field.value.trim()
    remember(this.#who, query)
    tell({ name: 'searched', query, results: rows.length, final: true })
    if (type === 'article' || type === 'topic')
      tell({ name: 'result_clicked', rank: rows.indexOf(row) + 1, [type]: record })
    return true
  }

  /** With Ctrl, Enter opens what the arrow keys chose in a new tab; where none was chosen, it sends the words on. */
  #pressed(event: KeyboardEvent): void {
    const inScopes = event.target instanceof Element && event.target.closest('[data-scope]') !== null
    const { chosen, walked } = this.#list
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      this.#list.step(event.key === 'ArrowDown' ? 1 : -1)
      if (inScopes) this.#field.focus()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      const send = this.querySelector<HTMLAnchorElement>('[data-send]')
      if (chosen && (walked || !send)) {
        if (this.#opens(chosen)) window.open(chosen.href, '_blank', 'noopener')
      } else send?.click()
    } else if (event.key === 'Enter' && event.target === this.#field && chosen) {
      event.preventDefault()
      chosen.click()
    }
  }
}

if (!customElements.get('search-box')) customElements.define('search-box', SearchBox)
