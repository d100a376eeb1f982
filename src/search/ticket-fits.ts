import { fitItem, ownItem } from './fit-list.ts'
import { openInPlace, tell } from './reading-in-place.ts'
import type { Line } from './view.ts'

/** How long a pause counts as the end of a sentence, ms. */
const pause = 400
const leastWords = 3
const longestText = 4000

/** What fits, beside the ticket form, asked after each pause in writing; read in place, nothing typed is lost. */
class TicketFits extends HTMLElement {
  #timer = 0
  #asking: AbortController | null = null
  #asked = ''
  #shown = ''

  connectedCallback(): void {
    const form = this.closest<HTMLFormElement>('form[data-suggest]')
    form?.addEventListener('input', (event) => {
      if (!isText(event.target)) return
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => void this.#ask(form), pause)
    })
    if (form) this.#timer = window.setTimeout(() => void this.#ask(form), 0)
    this.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : null
      const link = target?.closest<HTMLAnchorElement>('.fit h3 a')
      if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault()
        void openInPlace(link, this)
      } else if (target?.closest('[data-follow]')) {
        this.#follows(form)
      } else if (target?.closest('[data-leave]')) {
        // It is answered: what was typed is not kept for the next question.
        form?.dispatchEvent(new Event('sent'))
        location.assign(this.dataset['home'] ?? '/')
      }
    })
  }

  /** Whoever follows instead of sending need not type the address again; then what was typed is not kept for the next question. */
  #follows(form: HTMLFormElement | null): void {
    const mine = form?.elements.namedItem('email')
    const theirs = document.querySelector<HTMLInputElement>('#follow-issue [name="email"]')
    const typed = mine instanceof HTMLInputElement ? mine : null
    if (theirs && typed) theirs.value = typed.value
    if (!typed || (typed.value && typed.checkValidity())) form?.dispatchEvent(new Event('sent'))
  }

  async #ask(form: HTMLFormElement): Promise<void> {
    const value = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? ''
    const subject = value('subject').slice(0, 200)
    const text = value('text').slice(0, longestText)
    const words = `${subject} ${text}`.trim()
    if (words === this.#asked || words.split(/\s+/).length < leastWords) return
    this.#asked = words
    this.#asking?.abort()
    this.#asking = new AbortController()
    try {
      const answer = await fetch('/suggestions', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ subject, text, locale: this.dataset['locale'] }),
        signal: this.#asking.signal,
      })
      if (answer.ok) this.#show((await answer.json()) as { fits: Line[]; own: Line[] })
    } catch {
      // The form works without suggestions; the next pause asks again.
      this.#asked = ''
    }
  }

  #show({ fits, own }: { fits: Line[]; own: Line[] }): void {
    const shown = [...fits, ...own].map((line) => line.id).join()
    // Somebody who reads must not lose the place because a sentence ended.
    if (shown === this.#shown || this.querySelector('.fit.open')) return
    this.#shown = shown
    this.querySelector('[data-list]')?.replaceChildren(...fits.map((line) => fitItem(line, this)))
    this.querySelector('[data-own-list]')?.replaceChildren(...own.map((line) => ownItem(line, this)))
    this.querySelector('[data-own]')?.toggleAttribute('hidden', own.length === 0)
    this.querySelector('[data-box]')?.toggleAttribute('hidden', fits.length + own.length === 0)
    const said = this.querySelector('[data-said]')
    const title = this.querySelector('h2')?.textContent ?? ''
    if (said)
      said.textContent = fits.length
        ? `${title}: ${fits.map((line) => line.title.map((piece) => piece.text).join('')).join('; ')}`
        : ''
    const ids = (type: string) => fits.filter((line) => line.type === type).map((line) => line.id)
    if (fits.length)
      tell({ name: 'suggestions_shown', articles: ids('article'), topics: ids('topic'), arm: 'shown' })
  }
}

function isText(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
    ['subject', 'text'].includes(target.name)
  )
}

if (!customElements.get('ticket-fits')) customElements.define('ticket-fits', TicketFits)
