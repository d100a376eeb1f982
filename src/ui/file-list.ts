/** Shows what was chosen in a file field and lets one take a file out again before it is sent. */
class ChosenFiles extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type="file"]')
    const list = this.querySelector('ul')
    if (!input || !list) return
    input.addEventListener('change', () => this.#show(input, list))
    input.form?.addEventListener('reset', () => setTimeout(() => this.#show(input, list)))
  }

  #show(input: HTMLInputElement, list: HTMLUListElement): void {
    const files = [...(input.files ?? [])]
    list.replaceChildren(
      ...files.map((file) => {
        const item = document.createElement('li')
        const size = document.createElement('span')
        const remove = document.createElement('button')
        size.className = 'meta'
        size.textContent = `${Math.max(1, Math.round(file.size / 1000)).toLocaleString(document.documentElement.lang)} kB`
        remove.type = 'button'
        remove.textContent = '×'
        remove.setAttribute('aria-label', (this.dataset.remove ?? '').replace('{name}', file.name))
        remove.addEventListener('click', () => {
          const kept = new DataTransfer()
          for (const other of files) if (other !== file) kept.items.add(other)
          input.files = kept.files
          this.#show(input, list)
          input.focus()
        })
        item.append(file.name, size, remove)
        return item
      }),
    )
  }
}

if (!customElements.get('file-list')) customElements.define('file-list', ChosenFiles)
