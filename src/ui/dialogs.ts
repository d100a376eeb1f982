/** Whatever has `data-opens="id"` opens that dialog; without this script its link leads to a page that does the same. */
function open(event: MouseEvent): void {
  if (
    !(event.target instanceof Element) ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    event.button !== 0
  )
    return
  const opener = event.target.closest<HTMLElement>('[data-opens]')
  const dialog = opener && document.getElementById(opener.dataset.opens ?? '')
  if (!(dialog instanceof HTMLDialogElement)) return
  event.preventDefault()
  dialog.showModal()
  dialog.dispatchEvent(new CustomEvent('opened', { detail: opener }))
}

/** A click on the veil closes; the dialog's own padding is inside its box, so only the veil lies outside. */
function closeOutside(event: MouseEvent): void {
  if (!(event.target instanceof HTMLDialogElement) || event.detail === 0) return
  const box = event.target.getBoundingClientRect()
  const inside =
    event.clientX >= box.left &&
    event.clientX <= box.right &&
    event.clientY >= box.top &&
    event.clientY <= box.bottom
  if (!inside) event.target.close()
}

document.addEventListener('click', open)
document.addEventListener('mousedown', closeOutside)
