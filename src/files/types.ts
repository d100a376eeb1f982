import { fileTypeFromBuffer } from 'file-type'

/** As many of a file's first bytes as decide its type. */
export const HEAD = 4100

/** What is served under its own type; everything else is bytes without one. */
const KNOWN = new Set(['image/png', 'image/jpeg', 'image/webp', 'application/pdf'])
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/webp'])
const TEXT = 'text/plain; charset=utf-8'
export const OPAQUE = 'application/octet-stream'

const ENDINGS: Record<string, RegExp> = {
  'image/png': /\.png$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/webp': /\.webp$/i,
  'application/pdf': /\.pdf$/i,
}

/**
 * The type to serve a file as: one of a short list where its first bytes and its ending agree, else octet-stream. SVG and
 * HTML never. Without a name the bytes alone decide.
 */
export async function typeOf(head: Uint8Array, name?: string): Promise<string> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  const type = found?.mime ?? ''
  if (KNOWN.has(type)) return name === undefined || ENDINGS[type]?.test(name) ? type : OPAQUE
  return type === '' && /\.(?:txt|log|csv)$/i.test(name ?? '') && isText(head) ? TEXT : OPAQUE
}

/** Whether a page may show it as a picture. */
export function isPicture(type: string): boolean {
  return PICTURES.has(type)
}

function isText(head: Uint8Array): boolean {
  if (head.includes(0)) return false
  try {
    // The last character may be cut in two.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
