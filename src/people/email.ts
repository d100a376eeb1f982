import { z } from 'zod'

/** An e-mail address as it is stored and compared: trimmed, composed, small letters. */
export const emailField = z
  .string()
  .trim()
  .max(254, 'error.field.email')
  .transform((text) => text.normalize('NFC').toLowerCase())
  .pipe(z.email('error.field.email'))

/** Null for text that is no address. */
export function asEmail(text: string | undefined): string | null {
  const parsed = emailField.safeParse(text)
  return parsed.success ? parsed.data : null
}

export const nameField = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1))
