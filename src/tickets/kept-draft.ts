/** Keeps what is typed into a form on this device until it was sent: a reload or a closed tab loses nothing. */
class KeptDraft extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    const { name = '' } = this.dataset
    if (!form || !name) return
    const key = `draft:${name}`
    const fields = () => [...form.elements].filter(isText)
    // Sent, and not given back by the server with something to mend: it has arrived.
    if (sessionStorage.getItem(`${key}:sent`) && this.dataset.failed === undefined)
      sessionStorage.removeItem(key)
    sessionStorage.removeItem(`${key}:sent`)
    for (const [field, text] of Object.entries(read(key))) {
      const element = fields().find((one) => one.name === field)
      if (element && !element.value) {
        element.value = text
        element.dispatchEvent(new Event('input', { bubbles: true }))
      }
    }
    // With this script the answers stand beside the form already: no page in between.
    const asked = form.querySelector<HTMLInputElement>('input[name="asked"]')
    if (asked) asked.value = '1'
    form.addEventListener('input', () => {
      const kept = Object.fromEntries(fields().flatMap((one) => (one.value ? [[one.name, one.value]] : [])))
      sessionStorage.setItem(key, JSON.stringify(kept))
      const sign = this.querySelector<HTMLElement>('[data-kept]')
      if (sign) sign.hidden = false
    })
    form.addEventListener('sent', () => sessionStorage.removeItem(key))
    form.addEventListener('submit', () => sessionStorage.setItem(`${key}:sent`, '1'))
  }
}

function isText(element: Element): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)
    return element.dataset.unkept === undefined
  return (
    element instanceof HTMLInputElement &&
    ['text', 'email'].includes(element.type) &&
    element.name !== 'website'
  )
}

function read(key: string): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, string>
  } catch {
    return {}
  }
}

if (!customElements.get('kept-draft')) customElements.define('kept-draft', KeptDraft)
