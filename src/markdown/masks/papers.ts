import { afterCue, digitCount } from './cues.ts'
import { matches, type Rule } from './rule.ts'

const NUMBERED = /(?:[A-Z]{1,3} )?(?=[A-Z0-9/-]*\d{4})[A-Z0-9][A-Z0-9/-]{4,19}(?![\p{L}\p{N}])/iuy

const PASSPORT =
  /(?<![\p{L}\p{N}])(?:passports?|pasaporte(?:ng)?|putovnic\p{L}{1,3}|osobn\p{L}{1,3} iskaznic\p{L}{1,3})(?![\p{L}\p{N}])/giu
const SEAMANS =
  /(?<![\p{L}\p{N}])(?:sea(?:man|men|farer)['’]?s?['’]? (?:record )?(?:identification )?(?:book|document|identity document|discharge book)|discharge book|SIRB|SRN|CDC|SID|pomorsk\p{L}{1,3} knjižic\p{L}{1,3}|matrikul\p{L}{1,3})(?![\p{L}\p{N}])/giu
/** The Philippine passport as it is printed: a letter, seven digits, a letter. */
const PHILIPPINE = /(?<![\p{L}\p{N}])[A-Z]\d{7}[A-Z](?![\p{L}\p{N}])/dgu

export const papers: Rule = (text) => [
  ...afterCue('seamansbook', SEAMANS, NUMBERED)(text),
  ...afterCue('passport', PASSPORT, NUMBERED)(text),
  ...matches('passport', PHILIPPINE)(text),
]

const ACCOUNT =
  /(?<![\p{L}\p{N}])(?:accounts?|acct|acc|a\/c|bank account|broj\p{L}{0,2} (?:bankovn\p{L}+ |tekuć\p{L}+ )?račun\p{L}{0,2}|(?:tekuć|bankovn|žiro|devizn)\p{L}*[ -]?račun\p{L}{0,2}|na račun|račun kod|kont[oa])(?:\s+(?:ko|mo|niya|namin|po|no\.?|number))*(?:\s+(?:sa|at|with|in|from|kod|u|pri)\s+[\p{L}.&]+(?:\s\p{Lu}\p{L}*)?)?(?![\p{L}\p{N}])/giu
const LONG_NUMBER = /\d(?:[ -]?\d){7,19}(?!\d)/y

export const accounts: Rule = afterCue(
  'account',
  ACCOUNT,
  LONG_NUMBER,
  (value) => !/^(?:19|20)\d\d-\d{1,6}$/.test(value) && digitCount(value) >= 8,
)

const DATE = String.raw`(?:\d{1,4}[./-] ?\d{1,2}[./-] ?\d{1,4}\.?|\d{1,2}(?:\.|st|nd|rd|th)? (?:ng )?\p{L}{3,10},? \d{4}|\p{L}{3,10} \d{1,2},? \d{4})`
const BIRTH = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:born|birth ?day|birth ?date|date of birth|DOB|datum(?:a|u|om)? rođenja|rođen[aio]?|kapanganakan|kaarawan|ipinanganak)(?![\p{L}\p{N}])[\s:.,]*(?:(?:on|is|dana|je|ko|ay|noong|niya|po|sam|ako)(?![\p{L}\p{N}])[\s:.]*){0,4}(?<value>${DATE})`,
  'giud',
)
const PLACE =
  /(?<![\p{L}\p{N}] |[\p{L}\p{N}-])(?:home address|street address|mailing address|postal address|address|kućna adresa|adresa stanovanja|adresa prebivališta|adresa|tirahan|tirahan ko|tahanan)\s*[:=]\s*(?<value>(?=[^\n]{0,60}\d)[^\n\uFFFC]{6,160})/dgiu

/** Birthdays and home addresses, only where the line says what they are. */
export const personal: Rule = (text) => [...matches('birth', BIRTH)(text), ...matches('address', PLACE)(text)]
