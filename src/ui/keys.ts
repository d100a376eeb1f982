import { tinykeys } from 'tinykeys'

/**
 * The one registry of keys. Every element with `data-key` has its key: a link or button is pressed, a field focused.
 * Its group is the nearest `data-keys`; its words are its own text or `data-key-says`. Nothing fires inside a field.
 */
export interface BoundKey {
  key: string
  says: string
  group: string
  element: HTMLElement
}

function spoken(element: HTMLElement): string {
  const own = element.dataset.keySays ?? element.getAttribute('aria-label')
  if (own) return own
  const copy = element.cloneNode(true) as HTMLElement
  for (const cap of copy.querySelectorAll('kbd, .n, svg')) cap.remove()
  return copy.textContent.replace(/\s+/g, ' ').trim()
}

/** The keys of what can be pressed now: an open dialog covers the page, the first element of a letter has it. */
export function boundKeys(
  root: ParentNode = document.querySelector('dialog[open]:modal') ?? document,
): BoundKey[] {
  const found = new Map<string, BoundKey>()
  for (const element of root.querySelectorAll<HTMLElement>('[data-key]')) {
    const key = element.dataset.key ?? ''
    const shown = element.checkVisibility?.() ?? element.offsetParent !== null
    if (found.has(key) || !shown || element.matches(':disabled, [inert] *')) continue
    found.set(key, {
      key,
      says: spoken(element),
      group: element.closest<HTMLElement>('[data-keys]')?.dataset.keys ?? '',
      element,
    })
  }
  return [...found.values()]
}

export function inField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]') !==
      null
  )
}

function press(event: KeyboardEvent): void {
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.repeat ||
    event.defaultPrevented ||
    inField(event.target)
  )
    return
  if (document.documentElement.dataset.keysOff !== undefined) return
  const bound = boundKeys().find(({ key }) => key === event.key)
  if (bound) {
    event.preventDefault()
    if (inField(bound.element)) bound.element.focus()
    else bound.element.click()
    return
  }
  const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
  if (step && document.querySelector('dialog[open]:modal') === null) {
    document.dispatchEvent(new CustomEvent('keys:step', { detail: step, cancelable: true }))
  }
}

/** Escape leaves a field, so that the letters work again. */
function leave(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]:modal')) return
  if (event.target instanceof HTMLElement && inField(event.target)) event.target.blur()
}

/** Ctrl K is the search of every page, also from within a field. */
function search(event: KeyboardEvent): void {
  const finder = document.querySelector<HTMLElement>('[data-key="/"]')
  if (!finder) return
  event.preventDefault()
  finder.click()
}

addEventListener('keydown', press)
addEventListener('keydown', leave)
tinykeys(window, { '$mod+k': search }, { ignore: () => false })

if (/Mac|iPhone|iPad/.test(navigator.platform)) {
  for (const cap of document.querySelectorAll('kbd.key'))
    if (cap.textContent === 'Ctrl') cap.textContent = '⌘'
}
