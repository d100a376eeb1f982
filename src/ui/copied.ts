/** Says for two seconds, to eyes and ears, that something was copied: in the words of its `data-done`. */
export function sayCopied(element: HTMLElement): void {
  const words = element.querySelector('.words')
  const status = element.querySelector('[role="status"]')
  if (!words || !status || status.textContent) return
  const before = words.textContent
  status.textContent = element.dataset.done ?? ''
  words.textContent = element.dataset.done ?? ''
  window.setTimeout(() => {
    words.textContent = before
    status.textContent = ''
  }, 2000)
}
