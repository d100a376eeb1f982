import { Messenger, type Said } from './messenger.ts'

/** What qualifies a reading; the server decides by the same figures. */
const SECONDS = 15
const SCROLL = 50

/** Tells the server what is read, searched and answered on this page. */
class SelfHelp extends HTMLElement {
  #messenger = new Messenger()

  connectedCallback(): void {
    const { article, topic, form, query, results } = this.dataset
    const before = document.referrer.startsWith(location.origin) ? new URL(document.referrer).pathname : null
    const say = (said: Said) => this.#messenger.say(said)
    document.addEventListener('self-help', (event) => say((event as CustomEvent<Said>).detail))
    if (before === null) say({ name: 'visit_started' })
    if (form !== undefined) say({ name: 'form_opened' })
    if (query) say({ name: 'searched', query, results: Number(results) })
    if (query) document.addEventListener('click', (event) => this.#clicked(event))
    if (article || topic)
      this.#read({ ...(article ? { article } : { topic }), from: cameFrom(before) }, before)
    addEventListener('pagehide', () => this.#messenger.leave())
  }

  /** Says that it was read once it was; on leaving, how far it came. */
  #read(about: Record<string, unknown>, before: string | null): void {
    let [seconds, scroll, told] = [0, 0, false]
    const tell = () => {
      if (!told) this.#messenger.say({ name: 'read', ...about, seconds, scroll })
      told = true
    }
    const context = /\/(tickets\/\d+|t\/)/.test(before ?? '')
      ? 'ticket'
      : /\/forum\/\d+/.test(before ?? '')
        ? 'forum'
        : null
    if (context && about['article'])
      this.#messenger.say({ name: 'link_opened', article: about['article'], context })
    this.#messenger.say({ name: 'viewed', ...about })
    // A page that opens at an anchor scrolls by itself, in its first second.
    addEventListener('scroll', () => (scroll = seconds > 0 ? Math.max(scroll, scrolled()) : 0), {
      passive: true,
    })
    addEventListener('pagehide', tell)
    setInterval(() => {
      if (document.visibilityState === 'visible') seconds += 1
      if (seconds >= SECONDS || scroll >= SCROLL) tell()
    }, 1000)
  }

  #clicked(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-rank]') : null
    const { rank, type = '', record } = link?.dataset ?? {}
    if (type === 'article' || type === 'topic')
      this.#messenger.say({ name: 'result_clicked', rank: Number(rank), [type]: record })
  }
}

function cameFrom(before: string | null): string {
  if (before === null) return 'other'
  return /\/search$/.test(before) ? 'search' : 'list'
}

/** How much of the page has passed, percent. */
function scrolled(): number {
  return Math.min(100, Math.round(((scrollY + innerHeight) / document.documentElement.scrollHeight) * 100))
}

if (!customElements.get('self-help')) customElements.define('self-help', SelfHelp)
