// Making a formatter costs a hundred times what using it does: each is made once.

const numbers = new Map<string, Intl.NumberFormat>()

/** Whole numbers as that language writes them. */
export function numberIn(locale: string): Intl.NumberFormat {
  const known = numbers.get(locale)
  if (known) return known
  const fresh = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  numbers.set(locale, fresh)
  return fresh
}

const names = new Map<string, string>()
/** Most languages that are remembered: tags come from people too. */
const MOST = 500

/** A language's own name with a capital: `hr` → "Hrvatski". */
export function ownName(tag: string): string {
  const known = names.get(tag)
  if (known) return known
  const own = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  const fresh = own.charAt(0).toLocaleUpperCase(tag) + own.slice(1)
  if (names.size < MOST) names.set(tag, fresh)
  return fresh
}
