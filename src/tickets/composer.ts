/** Choosing what to write, by key or by mouse, goes straight to the text. */
function toText(event: Event): void {
  if (!(event.target instanceof HTMLInputElement) || event.target.name !== 'do') return
  event.target.form?.querySelector('textarea')?.focus()
}

/** What was said last is what one comes to read. */
function toNewest(): void {
  const thread = document.querySelector('.thread')
  if (thread && !location.hash) thread.scrollTop = thread.scrollHeight
}

document.querySelector('#compose')?.addEventListener('click', toText)
document.addEventListener('live-part', (event) => {
  if (event.target instanceof Element && event.target.matches('.thread')) toNewest()
})
toNewest()
