/** Shows what masking will take out of the draft, and what is like it, while cause and resolution are typed; without it a button does the same. */
const pause = 500
const look = document.querySelector<HTMLButtonElement>('[data-draft-look]')
const form = look?.form
let timer: ReturnType<typeof setTimeout> | undefined
let asking: AbortController | undefined

async function ask(): Promise<void> {
  if (!form) return
  asking?.abort()
  asking = new AbortController()
  const typed = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  const body = new URLSearchParams([...typed, ['preview', '1']])
  try {
    const answer = await fetch(location.href, { method: 'POST', body, signal: asking.signal })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const part of document.querySelectorAll<HTMLElement>('[data-draft-part]')) swap(part, page)
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
  }
}

/** What is being chosen in stays as it is. */
function swap(part: HTMLElement, page: Document): void {
  const fresh = page.querySelector(`[data-draft-part="${part.dataset['draftPart']}"]`)
  const chosen = part.querySelector<HTMLInputElement>('input[type="radio"]:checked')
  const keeps = !chosen || fresh?.querySelector(`input[value="${CSS.escape(chosen.value)}"]`)
  if (fresh && keeps && !part.contains(document.activeElement)) part.replaceWith(fresh)
}

if (look && form) {
  if (look.parentElement) look.parentElement.hidden = true
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), pause)
  })
  form.addEventListener('submit', () => clearTimeout(timer))
}
