/**
 * With this script *Used it* puts the resolution into the reply at once, in front of nothing that was typed, and says in the
 * background that the article was used; without it the page comes back with the same reply begun.
 */
class PriorFixes extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fix]') : null
      if (!button) return
      const fix = button.dataset['fix'] ?? ''
      const text = (part: string) =>
        this.querySelector<HTMLTemplateElement>(`template[data-${part}="${CSS.escape(fix)}"]`)?.content
          .textContent
      const answer = text('answer')
      const reply = document.querySelector<HTMLTextAreaElement>('#compose textarea[name="text"]')
      if (!answer || !reply) return
      event.preventDefault()
      // A reply that was begun has its own greeting.
      this.#insert(reply, reply.value.trim() ? (text('core') ?? answer) : answer)
      void this.#say(button)
    })
  }

  #insert(reply: HTMLTextAreaElement, text: string): void {
    if (!reply.value.includes(text)) reply.value = [reply.value.trimEnd(), text].filter(Boolean).join('\n\n')
    reply.dispatchEvent(new Event('input', { bubbles: true }))
    reply.focus()
  }

  async #say(button: HTMLElement): Promise<void> {
    const form = button.closest('form')
    if (!form) return
    const answer = await fetch(location.pathname, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form) as never),
      redirect: 'manual',
    })
    // A redirect, unread, is how the page says that it is done.
    if (answer.type === 'opaqueredirect' || answer.ok) button.setAttribute('aria-pressed', 'true')
    else form.submit()
  }
}

if (!customElements.get('prior-fixes')) customElements.define('prior-fixes', PriorFixes)
