import { isPicture } from './types.ts'

/**
 * The headers of every stored file: always a download, never sniffed, without rights even where a browser shows it, for this
 * person only and asked for again each time, since rights can end.
 */
export function fileHeaders(file: {
  name: string
  type: string
  size: number
  sha256: string
}): Record<string, string> {
  return {
    'content-type': file.type,
    'content-length': String(file.size),
    'content-disposition': disposition(file.name),
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
    'cache-control': isPicture(file.type) ? 'private, no-cache' : 'private, no-store',
    etag: `"${file.sha256}"`,
  }
}

/** RFC 6266: the name in ASCII for old readers, and whole. */
function disposition(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
