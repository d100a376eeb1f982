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
/** Roots begin with a vowel, one consonant, ng, or a pair that loans brought (tr, pl, sw). */
const begins = /^(?:(?:ng|[bdgkpt][lrwy]|s[wy]|[^aeiou])?[aeiou])/
const root = (word: string) => word.length >= 3 && begins.test(word) && /[^aeiou]/.test(word)

const english =
  /[cfjqvxz]|th|sh|wh|ck|ee|oo|ea|ou|ss|tt|ll|pp|dd|ow|ew|ay[a-z]*ed|tion|[^aeiou](?:ed|y)$|(?:ies|ment|ize|able|[aeiou][dklmrstvz]es?)$|(?!ng)[^aeiouy]{2}[^aeiouyglrs]/

export function stemFilipino(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return level(word)
  if (english.test(word)) return stemEnglish(word)
  let w = unsuffix(unlink(word))
  w = once(uninfix(once(unprefix(w))))
  w = once(unprefix(w))
  // tulong, tulungan: what looks like the linker may belong to the root; it goes from every form of it.
  return level(unlink(w))
}

/** The linker -ng. */
function unlink(word: string): string {
  return word.length >= 5 && /[aeiou]ng$/.test(word) ? word.slice(0, -2) : word
}

/** Before b and p, d, t, s and l the nasal of mang-, nang-, pang- becomes m or n. */
const nasal = /^[mnp]a(?:m(?=[bp])|n(?=[dtsl]))/

/** The shorter a prefix, the more of a word must stand behind it. */
const leastLeft: Record<number, number> = { 1: 5, 2: 4 }
/** After mang-, nang-, pang- with its syllable said twice a k is gone: nangangailangan, of kailangan. */
const lost = /^[mnp]anga(?=ng[aeiou])/
/** ma- and na- before a syllable said twice: ma-gagamit, not mag-agamit. */
const able = /^[mnp]a(?=([^aeiou][aeiou])\1)/

function unprefix(word: string): string {
  if (lost.test(word)) return `k${word.replace(lost, '').slice(2)}`
  if (able.test(word) && word.length >= 7) return word.slice(2)
  const joined = word.replace(nasal, '')
  if (joined !== word && joined.length >= 4) return joined
  for (const prefix of prefixes) {
    if (!word.startsWith(prefix)) continue
    const left = word.slice(prefix.length)
    if (left.length >= (leastLeft[prefix.length] ?? 3) && root(left)) return left
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
  // Of a pair only the first sounds again: magtatrabaho.
  if (/^([^aeiou])([aeiou])\1[lrwy]\2/.test(word)) return word.slice(2)
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
