import { z } from 'zod'

const note = z.array(z.looseObject({ field: z.string(), masked: z.array(z.string()) }))

type Piece = { text: string; masked: boolean }
type Texts = Readonly<
  Record<'title' | 'summary' | 'issue' | 'environment' | 'cause' | 'resolution' | 'body', string>
>

/** The fields in which something was masked, cut so that what stands in place of personal data can be marked. */
export function maskedFields(masking: string | null, texts: Texts): { field: string; pieces: Piece[] }[] {
  const parsed = note.safeParse(masking ? JSON.parse(masking) : [])
  if (!parsed.success) return []
  return parsed.data.flatMap(({ field, masked }) => {
    const text = texts[field as keyof Texts]
    return text && masked.length ? [{ field, pieces: cut(text, new Set(masked)) }] : []
  })
}

function cut(text: string, signs: ReadonlySet<string>): Piece[] {
  const escaped = [...signs].filter(Boolean).map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (!escaped.length) return [{ text, masked: false }]
  return text
    .split(new RegExp(`(${escaped.join('|')})`))
    .filter(Boolean)
    .map((piece) => ({ text: piece, masked: signs.has(piece) }))
}
