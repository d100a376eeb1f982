export type ReceivedLetter = Readonly<{
  to: string[]
  from: string
  subject: string
  /** The plain part, decoded. */
  text: string
  html: string
  /** Addresses in the plain part, in order. */
  links: string[]
  raw: string
}>

/** Reads a letter from its bytes (as latin1), as far as those that Sagot writes need. */
export function readLetter(raw: string): Omit<ReceivedLetter, 'to' | 'from'> {
  const { headers, body } = split(raw)
  const parts = partsOf(headers, body)
  const text = parts.find((part) => part.type === 'text/plain')?.content ?? ''
  const html = parts.find((part) => part.type === 'text/html')?.content ?? ''
  return {
    subject: words(headers.subject ?? ''),
    text,
    html,
    links: text.match(/https?:\/\/[^\s<>"]+/g) ?? [],
    raw,
  }
}

type Headers = Record<string, string>

function split(raw: string): { headers: Headers; body: string } {
  const end = raw.search(/\r?\n\r?\n/)
  const lines = raw
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
  const pairs = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  return { headers: Object.fromEntries(pairs), body: raw.slice(end).replace(/^\r?\n\r?\n/, '') }
}

function partsOf(headers: Headers, body: string): { type: string; content: string }[] {
  const type = headers['content-type'] ?? 'text/plain'
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (!boundary) return [{ type: (type.split(';')[0] ?? '').toLowerCase(), content: decoded(headers, body) }]
  const inner = body.split(`--${boundary}`).slice(1, -1)
  return inner.flatMap((part) => {
    const piece = split(part.replace(/^\r?\n/, ''))
    return partsOf(piece.headers, piece.body)
  })
}

function decoded(headers: Headers, body: string): string {
  const how = headers['content-transfer-encoding']?.toLowerCase()
  if (how === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (how === 'quoted-printable') return quoted(body.replace(/=\r?\n/g, ''))
  return Buffer.from(body, 'latin1').toString('utf8').replaceAll('\r\n', '\n')
}

function quoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n')
}

/** A header's encoded words, `=?utf-8?B?…?=`, as text. */
function words(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : quoted(text.replaceAll('_', ' ')),
    )
}
