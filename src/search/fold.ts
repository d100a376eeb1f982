/** Letters without a decomposition that people type, or do not type, as a plain letter. */
const plain: Record<string, string> = { đ: 'd', ð: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }
const ascii = /^[\x20-\x7e]*$/

/**
 * The one spelling under which a word is indexed, asked for and highlighted: NFKD, lower case,
 * no marks, đ → d, no apostrophes. Works on words; on whole texts it changes lengths.
 */
export function fold(word: string): string {
  const low = word.toLowerCase()
  if (ascii.test(low)) return low.includes("'") ? low.replaceAll("'", '') : low
  return low
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ‘]/gu, '')
    .replace(/[đðøłßæœı]/g, (letter) => plain[letter] ?? letter)
}
