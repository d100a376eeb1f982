/** Choosing what to write, by key or by mouse, goes straight to the text. */
function toText(event: Event): void {
  if (!(event.target instanceof HTMLInputElement) || event.target.name !== 'do') return
  event.target.form?.querySelector('textarea')?.focus()
}

document.querySelector('#compose')?.addEventListener('click', toText)
