const tableSize = 0x250
const other = 0
/** Letters, marks and digits. */
export const inWord = 1
/** Apostrophes hold a word together and leave it. */
export const apostrophe = 2
/** Signs that join the parts of a code such as ERR-48213. */
export const joiner = 4

const wordSign = /[\p{L}\p{M}\p{N}]/u
const table = Uint8Array.from({ length: tableSize }, (_, code) => kindOf(String.fromCharCode(code)))
const rest = new Map<number, number>()

/** What a UTF-16 unit is for the words of a text. Halves of pairs count as letters, so that no pair is cut. */
export function letterKind(code: number): number {
  if (code < tableSize) return table[code] as number
  let kind = rest.get(code)
  if (kind === undefined) {
    kind = code >= 0xd800 && code <= 0xdfff ? inWord : kindOf(String.fromCharCode(code))
    rest.set(code, kind)
  }
  return kind
}

function kindOf(sign: string): number {
  if (wordSign.test(sign)) return inWord
  if ("'’ʼ‘".includes(sign)) return apostrophe
  return '-_./:'.includes(sign) ? joiner : other
}
