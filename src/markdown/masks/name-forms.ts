import { fold } from './fold.ts'

const POSSESSIVE = ['', 'a', 'o', 'e', 'i', 'u', 'og', 'oga', 'om', 'ome', 'omu', 'oj', 'im', 'ima', 'ih']
const OV = POSSESSIVE.map((end) => `ov${end}`)
const EV = POSSESSIVE.map((end) => `ev${end}`)
const IN = POSSESSIVE.map((end) => `in${end}`)
const AFTER_A = ['e', 'i', 'u', 'o', 'om', 'ama', ...IN]
const AFTER_CONSONANT = ['a', 'u', 'om', 'em', 'e', 'i', 'ima', ...OV, ...EV]
const AFTER_O = ['a', 'u', 'om', 'em', 'e', 'i', ...OV, ...EV, ...IN]
const AFTER_E = ['a', 'u', 'i', 'o', 'om', 'em', 'ta', 'tu', ...OV, ...EV, ...IN]
const AFTER_I = ['ja', 'ju', 'jem', 'jom', 'jo', 'je', ...EV.map((end) => `j${end}`)]
const ADJECTIVE = ['og', 'oga', 'om', 'omu', 'ome', 'im', 'ih', 'ima', 'a', 'e', 'oj', 'u']
const SOFT: Record<string, string> = { k: 'c', g: 'z', h: 's' }

/**
 * The folded spellings under which one part of a name may stand in a text: itself, its Croatian cases and possessives,
 * its Filipino linked form (Maria → Mariang), đ written as dj. Generous rather than exact.
 */
export function formsOf(part: string): Set<string> {
  const own = fold(part)
  const bases = /đ/i.test(part) ? [own, fold(part.replace(/đ/gi, 'dj'))] : [own]
  const forms = new Set(
    bases.flatMap((base) => (base.length < 3 ? [base] : [base, ...croatian(base), ...linked(base)])),
  )
  for (const form of forms) if (!bases.includes(form) && form.length < 3) forms.delete(form)
  return forms
}

function croatian(base: string): string[] {
  const stem = base.slice(0, -1)
  const last = base.at(-1) ?? ''
  const soft = SOFT[stem.at(-1) ?? '']
  if (last === 'a')
    return [...AFTER_A.map((end) => stem + end), ...(soft ? [`${stem.slice(0, -1)}${soft}i`] : [])]
  if (/[sc]ki$/.test(base)) return ADJECTIVE.map((end) => stem + end)
  if (base.endsWith('ao')) return AFTER_CONSONANT.map((end) => `${base.slice(0, -2)}l${end}`)
  if (last === 'o') return AFTER_O.map((end) => stem + end)
  if (last === 'e') return AFTER_E.map((end) => stem + end)
  if (/[iyu]/.test(last)) return AFTER_I.map((end) => base + end)
  // Petar → Petra, Zagorec → Zagorca: the vowel before the last consonant goes.
  const fleeting = /[^aeiou][ae][rlnckmvz]$/.test(base) ? [base.slice(0, -2) + last] : []
  return [base, ...fleeting].flatMap((root) => AFTER_CONSONANT.map((end) => root + end))
}

function linked(base: string): string[] {
  if (/[aeiou]$/.test(base)) return [`${base}ng`]
  return base.endsWith('n') ? [`${base}g`] : []
}
