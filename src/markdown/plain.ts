/** Customers' and mailed text: never Markdown. What they typed, escaped, with its line breaks and its links. */
const LINK = /https?:\/\/[^\s<>"'`]+|[\w.+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Paragraphs at blank lines, breaks at the others, web and mail addresses as links; linear in its length. */
export function plainHtml(text: string): string {
  return paragraphs(text, linked)
}

/** The same without links: what is stored when a text cannot be rendered. */
export function escapedHtml(text: string): string {
  return paragraphs(text, escaped)
}

function paragraphs(text: string, write: (line: string) => string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[\t ]*(?:\n[\t ]*)+/)
    .map((part) => part.replace(/^\n+|\n+$/g, ''))
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${part.split('\n').map(write).join('<br>')}</p>`)
    .join('\n')
}

function linked(line: string): string {
  let html = ''
  let from = 0
  for (const match of line.matchAll(LINK)) {
    const address = trimmed(match[0])
    const href = address.startsWith('http') || address.startsWith('HTTP') ? address : `mailto:${address}`
    html += escaped(line.slice(from, match.index))
    html += `<a href="${escaped(href)}" rel="nofollow ugc noopener noreferrer">${escaped(address)}</a>`
    from = match.index + address.length
  }
  return html + escaped(line.slice(from))
}

/** A full stop or a bracket after an address belongs to the sentence, unless the bracket was opened inside it. */
function trimmed(address: string): string {
  const loose = address.includes('(') ? /[.,;:!?*_]/ : /[.,;:!?*_)]/
  let end = address.length
  for (;;) {
    if (loose.test(address[end - 1] ?? '')) end -= 1
    else return address.slice(0, end)
  }
}
