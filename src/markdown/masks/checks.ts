/** ISO 7064 MOD 11,10: the last of the eleven digits of an OIB. */
export function isOib(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false
  let rest = 10
  for (const digit of digits.slice(0, 10)) {
    rest = (rest + Number(digit)) % 10 || 10
    rest = (rest * 2) % 11
  }
  return (11 - rest) % 10 === Number(digits[10])
}

/** Day, month, year and the modulo 11 check digit of a JMBG. */
export function isJmbg(digits: string): boolean {
  if (!/^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])[09]\d{8}$/.test(digits)) return false
  const weights = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  const check = 11 - (sum % 11)
  return (check > 9 ? 0 : check) === Number(digits[12])
}

/** ISO 13616: the rearranged number modulo 97 is 1. */
export function isIban(compact: string): boolean {
  const number = compact.slice(4) + compact.slice(0, 4)
  let rest = 0
  for (const sign of number.toUpperCase()) {
    const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

export function isLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at])
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/**
 * First digits and lengths of the card brands: Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay, Maestro.
 * Maestro's shorter lengths are left out: one in ten numbers of twelve digits would pass.
 */
const BRANDS: [prefix: RegExp, lengths: number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14, 16, 19]],
  [/^(?:6011|64[4-9]|65)/, [16, 17, 18, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6[0-9])/, [16, 17, 18, 19]],
]

export function isCard(digits: string): boolean {
  return (
    BRANDS.some(([prefix, lengths]) => prefix.test(digits) && lengths.includes(digits.length)) &&
    isLuhn(digits)
  )
}
