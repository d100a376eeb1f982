/** Changes the theme at once and tells the server in the background; without it the form does the same with a reload. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    form?.addEventListener('submit', (event) => {
      if (!(event.submitter instanceof HTMLButtonElement)) return
      event.preventDefault()
      const theme = event.submitter.value
      for (const button of form.querySelectorAll('button'))
        button.setAttribute('aria-pressed', String(button.value === theme))
      if (theme === 'auto') delete document.documentElement.dataset.theme
      else document.documentElement.dataset.theme = theme
      const told = new URLSearchParams({ theme, back: location.pathname })
      void fetch(form.action, { method: 'post', body: told, redirect: 'manual', keepalive: true })
    })
  }
}

if (!customElements.get('theme-switch')) customElements.define('theme-switch', ThemeSwitch)
