import { stemEnglish } from './stem-en.ts'

/**
 * Filipino: peels the verb and noun affixes off the root by rule: linker -ng, prefixes, the first
 * syllable said twice, infixes -um- and -in-, suffixes -an and -in. Vowels that change under stress
 * (o/u, e/i) and d/r end as one letter. English words, of which everyday Filipino is full, are known by
 * their letters and stemmed as English.
 */
const prefixes = `
  makapagpa nakapagpa ipinagpa makapag nakapag pinagpa magpaka ipinag nagpapa magpapa pagpapa mapag napag ipag ipina pinaka
  pinag nagsi magsi magpa nagpa pagpa nanganga manganga panganga maka naka paki naki maki mang nang pang ipin mag
  nag pag ipa ika taga tag ma na pa ka i
`
  .trim()
  .split(/\s+/)
const vowel = /[aeiou]/
const root = (word: string) => word.length >= 3 && vowel.test(word) && /[^aeiou]/.test(word)

const english =
  /[cfjqvxz]|th|sh|wh|ck|ee|oo|ea|ou|ss|tt|ll|pp|dd|ow|ew|ay[a-z]*ed|tion|(?!ng)[^aeiouy]{2}[^aeiouyglrs]/

export function stemFilipino(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return level(word)
  if (english.test(word)) return stemEnglish(word)
  let w = word
  if (/[aeiou]ng$/.test(w) && w.length > 5) w = w.slice(0, -2)
  w = unsuffix(w)
  w = once(uninfix(once(unprefix(w))))
  w = once(unprefix(w))
  return level(w)
}

/** Before b and p, d, t, s and l the nasal of mang-, nang-, pang- becomes m or n. */
const nasal = /^[mnp]a(?:m(?=[bp])|n(?=[dtsl]))/

function unprefix(word: string): string {
  const joined = word.replace(nasal, '')
  if (joined !== word && joined.length >= 4) return joined
  for (const prefix of prefixes) {
    if (!word.startsWith(prefix)) continue
    const left = word.slice(prefix.length)
    if (left.length >= (prefix.length < 3 ? 4 : 3) && root(left)) return left
  }
  return word
}

/** -um- and -in- after the first consonant: bumili, binili. */
function uninfix(word: string): string {
  const found = /^([^aeiou]{1,2})(?:um|in)([aeiou].{2,})$/.exec(word)
  return found ? `${found[1]}${found[2]}` : word
}

/** The first syllable said twice marks what is still going on: bibili → bili, aalis → alis. */
function once(word: string): string {
  const pair = /^([^aeiou]{0,2}[aeiou])\1/.exec(word)
  return pair?.[1] && word.length - pair[1].length >= 4 ? word.slice(pair[1].length) : word
}

function unsuffix(word: string): string {
  const found = /^(.{3,}?)(?:hang|hing|han|hin|ang|ing|an|in|(?<=[^aeiou]|e)s)$/.exec(word)
  return found?.[1] && root(found[1]) && found[1].length >= 4 ? found[1] : word
}

function level(word: string): string {
  const low = word.replaceAll('o', 'u').replaceAll('e', 'i')
  return low.length > 3 && low.endsWith('r') ? `${low.slice(0, -1)}d` : low
}
