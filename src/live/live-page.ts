import { listenTogether } from './together.ts'

/** Milliseconds in which several pieces of news become one fetch. */
const GATHER = 60
/** The first pause before a page that could not be fetched is asked for again, and the longest, ms. */
const AGAIN = { first: 500, most: 15_000 }

class LivePage extends HTMLElement {
  #stop: (() => void) | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #pause = AGAIN.first
  #fetching: AbortController | null = null

  connectedCallback(): void {
    const { on = '', since = '0' } = this.dataset
    this.#stop = listenTogether(on.split(','), Number(since), {
      news: () => this.#later(GATHER),
      lost: (since) => {
        this.#say(since)
        // What came just before the line went may not have been fetched any more.
        if (since === null) this.#later(0)
      },
    })
  }

  #later(pause: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#refresh(), pause)
  }

  disconnectedCallback(): void {
    this.#stop?.()
    clearTimeout(this.#timer)
    this.#fetching?.abort()
  }

  async #refresh(): Promise<void> {
    this.#fetching?.abort()
    const fetching = new AbortController()
    this.#fetching = fetching
    try {
      const response = await fetch(location.href, { signal: fetching.signal, headers: { 'X-Live': '1' } })
      // Who may not see it any more need not ask again.
      if (!response.ok && response.status < 500 && response.status !== 429) return
      if (!response.ok) throw new Error(response.statusText)
      const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
      exchange(fresh)
      this.#pause = AGAIN.first
    } catch {
      // Either a newer piece of news took over, or the news is still owed: the stream will not tell it twice.
      if (fetching.signal.aborted) return
      this.#later(this.#pause)
      this.#pause = Math.min(this.#pause * 2, AGAIN.most)
    }
  }

  #say(since: Date | null): void {
    const line = this.querySelector<HTMLElement>('.live-lost')
    const time = this.querySelector<HTMLTimeElement>('[data-live-lost]')
    if (!line || !time) return
    line.hidden = since === null
    if (since) {
      time.dateTime = since.toISOString()
      time.textContent = since.toLocaleTimeString(document.documentElement.lang, {
        hour: '2-digit',
        minute: '2-digit',
      })
    }
  }
}

/** Exchanges each part that changed; one that somebody types or stands in is left alone until the next news. */
function exchange(fresh: Document): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-live-part]')) {
    const next = fresh.querySelector<HTMLElement>(
      `[data-live-part="${CSS.escape(part.dataset.livePart ?? '')}"]`,
    )
    if (!next || isTyping(part)) continue
    if (next.innerHTML === part.innerHTML) continue
    const focused = part.contains(document.activeElement)
      ? document.activeElement?.getAttribute('href')
      : null
    const known = new Set(
      [...part.querySelectorAll('[data-live-key]')].map((row) => row.getAttribute('data-live-key')),
    )
    part.replaceChildren(...document.importNode(next, true).childNodes)
    for (const row of part.querySelectorAll('[data-live-key]')) {
      if (known.size && !known.has(row.getAttribute('data-live-key'))) row.classList.add('just-in')
    }
    if (focused) part.querySelector<HTMLElement>(`[href="${CSS.escape(focused)}"]`)?.focus()
    part.dispatchEvent(new CustomEvent('live-part', { bubbles: true }))
  }
}

function isTyping(part: HTMLElement): boolean {
  const active = document.activeElement
  return part.contains(active) && active instanceof HTMLElement && active.matches('input, textarea, select')
}

if (!customElements.get('live-page')) customElements.define('live-page', LivePage)
