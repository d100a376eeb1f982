import type { Locale } from '#i18n/locales.ts'
import { translator } from '#i18n/t.ts'

export type Letter = {
  kind: string
  locale: Locale
  subject: string
  text: string
  html: string
  host: string
}

type Parts = {
  kind: string
  locale: Locale
  /** The installation's public address. */
  url: URL
  company: string
  subject: string
  paragraphs: string[]
  /** The one thing to do. */
  action?: { label: string; href: string }
  /** Small print below: why this came, how to stop it. */
  footer?: string
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

/** One letter in two forms. Everything handed in is plain text and is escaped here; line breaks in a paragraph stay. */
export function letter(parts: Parts): Letter {
  const t = translator(parts.locale)
  const footer = parts.footer ?? t('mail.footer', { company: parts.company })
  const text = [
    ...parts.paragraphs,
    ...(parts.action ? [`${parts.action.label}:\n${parts.action.href}`] : []),
    `-- \n${footer}`,
  ].join('\n\n')
  const paragraphs = parts.paragraphs.map(
    (one) => `<p style="margin:0 0 16px">${escape(one).replaceAll('\n', '<br>')}</p>`,
  )
  const action = parts.action
    ? `<p style="margin:24px 0"><a href="${escape(parts.action.href)}" style="background:#005a61;color:#fff;padding:12px 20px;border-radius:7px;text-decoration:none;font-weight:bold">${escape(parts.action.label)}</a></p>`
    : ''
  const html = `<!doctype html><html lang="${parts.locale}"><meta charset="utf-8"><title>${escape(parts.subject)}</title>
<body style="margin:0;background:#faf9f5;color:#12222a;font:16px/1.6 'Atkinson Hyperlegible Next',Verdana,sans-serif">
<div style="max-width:36em;margin:0 auto;padding:32px 24px">
<p style="margin:0 0 24px;font-weight:bold">${escape(parts.company)}</p>
${paragraphs.join('\n')}${action}
<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #ddd9d0;font-size:13px;color:#55636b">${escape(footer)}</p>
</div></body></html>`
  return {
    kind: parts.kind,
    locale: parts.locale,
    subject: oneLine(parts.subject),
    text,
    html,
    host: parts.url.hostname,
  }
}

// A line break in a subject would begin a header of somebody else's.
function oneLine(text: string): string {
  return text
    .replace(/[\r\n\0]+/g, ' ')
    .trim()
    .slice(0, 300)
}
