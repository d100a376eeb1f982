import { isRandom } from './addresses.ts'
import { afterCue } from './cues.ts'
import { type Found, matches, type Rule } from './rule.ts'

const PREFIXED =
  /(?<![\p{L}\p{N}_-])(?:(?:sk|pk|rk)_(?:live|test)_|gh[opsu]_|github_pat_|glpat-|xox[abprs]-|AKIA|AIza|sagot_|ya29\.|SG\.|npm_|whsec_)[\w.-]{10,300}\w/dgu
const JWT = /(?<![\w-])eyJ[\w-]{8,2000}\.[\w-]{4,4000}(?:\.[\w-]{2,2000})?/dg
const PEM = /-----BEGIN [A-Z ]{3,40}-----[\s\S]{1,8000}?-----END [A-Z ]{3,40}-----/dg
const LONG = /(?<![\w-])[\w-]{32,400}(?![\w-])/dg
const HEX = /^(?=.*\d)(?=.*[a-f])[0-9a-f]{32,}$/i

const KEY_CUE =
  /(?<![\p{L}\p{N}])(?:api[ _-]?key|access[ _-]?key|auth(?:entication|orization)?|bearer|client[ _-]?secret|secret|token|susi|ključ\p{L}{0,2}|zaporni)(?![\p{L}\p{N}])/giu

/** Keys of machines, by how they look or by the word before them. */
export const keys: Rule = (text) => [
  ...matches('key', PEM)(text),
  ...matches('key', PREFIXED)(text),
  ...matches('key', JWT)(text),
  ...matches('key', LONG, (value) => isRandom(value) || HEX.test(value))(text),
  ...afterCue(
    'key',
    KEY_CUE,
    /[\w+~-][\w./+=~-]{14,400}[\w=]/y,
    (value) => /\d/.test(value) && /[a-z]/i.test(value),
  )(text),
]

const PASSWORD_CUE =
  /(?<![\p{L}\p{N}])(?:pass ?words?|pass ?phrase|pwd|pass(?= ?[:=])|lozin(?:k[aeuo]|ci|kom)|šifr(?:[aeuio]|om)|sifr(?:[aeuio]|om)|zapor(?:k[aeuo]|ci|kom))(?![\p{L}\p{N}])/giu
const SAID =
  /\s*(?:(?:is|was|now|still|je|bila|bio|glasi|sada|ay|ko|mo|po|niya|dati|na|ngayon|for|the|app|my|moja|i|mi|mu|joj|nam|vam|im|za|za app|kod|daw|raw|nga)(?![\p{L}\p{N}])\s*){0,4}[:=]?\s*["'“„`]?/iuy
const TOKEN = /[^\s"“”`\uFFFC]{4,80}/y
const QUOTED = /[^"“”`'\n\uFFFC]{4,60}(?=["“”`'])/y

/** Passwords people type into a ticket: after a colon whatever stands there, after "is" what is no plain word. */
export const passwords: Rule = (text) => {
  const found: Found[] = []
  for (const cue of text.matchAll(PASSWORD_CUE)) {
    SAID.lastIndex = cue.index + cue[0].length
    const said = SAID.exec(text)?.[0] ?? ''
    TOKEN.lastIndex = SAID.lastIndex
    QUOTED.lastIndex = SAID.lastIndex
    const quoted = /["'“„`]$/.test(said) ? QUOTED.exec(text)?.[0] : undefined
    const value = quoted ?? TOKEN.exec(text)?.[0].replace(/[.,;:?)\]'’*_]+$/, '') ?? ''
    const start = cue.index + cue[0].length + said.length
    const end = start + value.length
    const told = /[:=]/.test(said) || quoted !== undefined
    const alone = quoted !== undefined || /^[^\p{L}\p{N}\n]*(?:\n|$)|^[,;]/u.test(text.slice(end, end + 12))
    if (value.length >= 4 && (isOdd(value) || (told && alone))) found.push({ kind: 'password', start, end })
  }
  return found
}

/** No plain word: a digit, or a sign in the middle that no word has. */
function isOdd(value: string): boolean {
  return (
    (/\d/.test(value) && /\p{L}/u.test(value)) ||
    /^\d{4,}$/.test(value) ||
    /[\p{L}\d][!@#$%^&*+=?<>|~][\p{L}\d]/u.test(value)
  )
}

const CODE_CUE =
  /(?<![\p{L}\p{N}])(?:OTP|M?PIN|CVV2?|CVC2?|one[- ]time (?:code|password|pin)|(?:verification|security|confirmation|sign-in|login|access|sms|2fa|two[- ]factor|authentication) code|passcode|jednokratn\p{L}+ (?:kod|lozink)\p{L}*|sigurnosn\p{L}+ kod\p{L}*|verifikacijsk\p{L}+ kod\p{L}*|kod\p{L}* za potvrdu)(?![\p{L}\p{N}])/giu
const CODE =
  /(?:[\s:=#"'“„*-]{0,3}(?!\d)[\p{L}']{1,14}(?![\p{L}])){0,4}[\s:=#"'“„*-]{1,3}\d{3,4}[ -]?\d{0,4}(?![\p{L}\d]|[.,:/]\d)/uy

/** Six digits right after "code" are a one-time code, unless the word before says which other code they are. */
const SIX =
  /(?<!(?:error|err|status|exit|zip|postal|area|country|product|item|branch|swift|bank|greške|pogreške|poštanski) )(?<![\p{L}\p{N}])(?:code|kod)(?: (?:na|je|is|was|ay|dumating|natanggap|ko)){0,3}:? (?<value>\d{6})(?![\p{L}\d]|[.,:/-]\d)/dgiu

/** Codes of a few digits, always after the word for them. */
export const codes: Rule = (text) => {
  const found: Found[] = []
  for (const cue of text.matchAll(CODE_CUE)) {
    CODE.lastIndex = cue.index + cue[0].length
    const said = CODE.exec(text)?.[0]
    const value = said && /\d[\d -]*$/.exec(said)?.[0].trimEnd()
    if (!said || !value) continue
    const start = cue.index + cue[0].length + said.search(/\d/)
    found.push({ kind: 'code', start, end: start + value.length })
  }
  return [...found, ...matches('code', SIX)(text)]
}
