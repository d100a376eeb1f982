import { boundKeys } from './keys.ts'

/** Lists the keys of the page that is open behind the dialog, by group, each time the dialog opens. */
class KeysHelp extends HTMLElement {
  connectedCallback(): void {
    this.closest('dialog')?.addEventListener('opened', () => this.#list())
  }

  #list(): void {
    for (const old of this.querySelectorAll('section[data-page]')) old.remove()
    const groups = Map.groupBy(
      boundKeys(document).filter(({ key }) => key !== '/' && key !== '?'),
      ({ group }) => group || (this.dataset.here ?? ''),
    )
    for (const [name, keys] of groups) {
      const section = document.createElement('section')
      section.dataset.page = ''
      const title = document.createElement('h3')
      title.textContent = name
      const list = document.createElement('dl')
      for (const { key, says } of keys) {
        const row = document.createElement('div')
        const term = document.createElement('dt')
        const cap = document.createElement('kbd')
        const words = document.createElement('dd')
        cap.textContent = key
        cap.className = 'key'
        words.textContent = says
        term.append(cap)
        row.append(term, words)
        list.append(row)
      }
      section.append(title, list)
      this.prepend(section)
    }
  }
}

if (!customElements.get('keys-help')) customElements.define('keys-help', KeysHelp)
