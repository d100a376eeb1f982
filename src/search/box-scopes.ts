/** The scopes of the dialog: one stop of the Tab key, walked with the arrow keys, as a toolbar is. */
export class BoxScopes {
  #chips: HTMLElement[]
  scope = 'all'

  constructor(host: HTMLElement, changed: (byKey: boolean) => void) {
    this.#chips = [...host.querySelectorAll<HTMLElement>('[data-scope]')]
    for (const [i, chip] of this.#chips.entries()) {
      chip.tabIndex = i === 0 ? 0 : -1
      chip.addEventListener('click', () => {
        this.#press(chip)
        changed(false)
      })
      chip.addEventListener('keydown', (event) => {
        const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
        const next = this.#chips[(i + by + this.#chips.length) % this.#chips.length]
        if (by === 0 || !next) return
        event.preventDefault()
        this.#press(next)
        next.focus()
        changed(true)
      })
    }
  }

  #press(pressed: HTMLElement): void {
    this.scope = pressed.dataset['scope'] ?? 'all'
    for (const chip of this.#chips) {
      chip.setAttribute('aria-pressed', String(chip === pressed))
      chip.tabIndex = chip === pressed ? 0 : -1
    }
  }

  count(counts: Record<string, number>): void {
    for (const chip of this.#chips) {
      const n = chip.querySelector('[data-n]')
      if (n) n.textContent = String(counts[chip.dataset['scope'] ?? ''] ?? '')
    }
  }
}
