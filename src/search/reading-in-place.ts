/**
 * Tells the page's beacon what a visitor did with what was found, in the words of the self-help signals. Nothing is sent from
 * here: whoever listens to `self-help` on the document decides.
 */
export function tell(signal: Record<string, unknown>): void {
  document.dispatchEvent(new CustomEvent('self-help', { detail: signal }))
}

/** Reads a page of ours under its title in the list, and asks the two questions; a second click closes it. */
export async function openInPlace(link: HTMLAnchorElement, host: HTMLElement): Promise<void> {
  const fit = link.closest<HTMLElement>('.fit')
  const body = fit?.lastElementChild
  if (!fit || !body) return
  const open = fit.querySelector('[data-read]')
  if (open) {
    open.remove()
    fit.classList.remove('open')
    return
  }
  const text = await textOf(link.href)
  if (!text) {
    window.open(link.href, '_blank', 'noopener')
    return
  }
  const place = document.createElement('div')
  place.dataset['read'] = ''
  place.append(text, copy(host, 'ask'))
  place.querySelector<HTMLAnchorElement>('[data-all]')?.setAttribute('href', link.href)
  body.append(place)
  fit.classList.add('open')
  const about = { [link.dataset['type'] ?? 'article']: link.dataset['id'], from: 'suggestion' }
  const opened = Date.now()
  tell({ name: 'viewed', ...about })
  place.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-vote], [data-stay]') : null
    if (!button) return
    const solved = place.querySelector('.solved')
    if (button.dataset['vote'] === undefined) solved?.remove()
    else {
      const said = button.dataset['vote']
      tell({ name: 'read', ...about, seconds: Math.round((Date.now() - opened) / 1000), scroll: 100 })
      tell({ name: 'voted', ...about, vote: said })
      if (link.dataset['type'] === 'article') void vote(link.href, link.dataset['id'] ?? '', said ?? 'no')
      solved?.replaceWith(copy(host, said === 'yes' ? 'stop' : 'sorry'))
      place.querySelector<HTMLElement>('[data-leave]')?.focus()
    }
  })
}

function copy(host: HTMLElement, name: string): Node {
  return (
    host.querySelector<HTMLTemplateElement>(`template[data-${name}]`)?.content.cloneNode(true) ??
    document.createTextNode('')
  )
}

/** The written part of the page: an article's text, a topic's accepted answer. It was sanitised when it was stored. */
async function textOf(address: string): Promise<Element | null> {
  try {
    const answer = await fetch(address)
    if (!answer.ok) return null
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const found =
      page.querySelector('article[data-article] .prose') ??
      page.querySelector('[aria-labelledby="the-answer"] .prose')
    return found ? document.importNode(found, true) : null
  } catch {
    return null
  }
}

/** The vote goes to the article's own form, which counts a voter once. */
async function vote(address: string, article: string, said: string): Promise<void> {
  const body = new URLSearchParams({ do: 'articles.vote', article, vote: said })
  await fetch(address, { method: 'POST', body, redirect: 'manual' }).catch(() => {})
}
