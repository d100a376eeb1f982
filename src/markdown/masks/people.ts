import { fold } from './fold.ts'
import { PARTICLES, SMALL, TITLES, TRADE } from './ordinary.ts'
import type { Found, Rule } from './rule.ts'

const NAME = String.raw`\p{Lu}\p{Ll}+(?:['’-]\p{Lu}\p{Ll}+)?`
const WHOLE = String.raw`${NAME}(?:[ \u00a0](?:\p{Lu}\.|${NAME}|de|dela|del|de la|van|von)){0,3}`

const TITLE = String.raw`(?:mr|mrs|ms|mx|dr|capt|engr|atty|gng|gosp)\.?|miss|captain|ginoong|ginang|binibining|aling|mang|kuya|tita|tito|gospodin(?:a|u|om|e)?|gospođ(?:a|e|i|u|o|om)|gđ(?:a|e|i|u|o|om)\.?|kapetan(?:a|u|om|e)?`
const KIN = `(?:my|our|his|her) (?:wife|husband|spouse|partner|son|daughter|mother|father|brother|sister|cousin|aunt|uncle)|(?:asawa|anak|nanay|tatay|kapatid|misis|pinsan)(?: ko| niya| namin)?(?:ng si| na si| si)|moj(?:a|e|i|u|om|oj|em|im|ega)? (?:suprug|supruga|suprugu|suprugom|supruzi|žena|ženi|ženu|ženom|muž|mužu|muža|mužem|sin|sinu|sina|kći|kćer|kćeri|majka|majci|majku|otac|ocu|oca|brat|bratu|brata|sestra|sestri|sestru)`
const MARKER = 'si|sina|ni|nina|kay|kina'

const AFTER = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${TITLE}|${KIN}|${MARKER})[ \u00a0]`, 'giu')
const LABEL =
  /(?<![\p{L}\p{N}-] |[\p{L}\p{N}-])(?:full name|account name|account holder|payee|beneficiary|buong pangalan|pangalan|ime i prezime|primatelj|name)(?:\s*[:=]\s*| [-–] )/giu
const PERSON = new RegExp(`${WHOLE}(?![\\p{L}\\p{N}])`, 'uy')

/** People nobody listed: after a title, a word of kinship, a Filipino person marker, or on a line that says it is a name. */
export function peopleRule(keep: ReadonlySet<string>): Rule {
  return (text) => {
    const found: Found[] = []
    for (const cue of [...text.matchAll(AFTER), ...text.matchAll(LABEL)]) {
      PERSON.lastIndex = cue.index + cue[0].length
      const value = PERSON.exec(text)?.[0]
      if (value && !isKnown(value, keep))
        found.push({
          kind: 'name',
          start: cue.index + cue[0].length,
          end: cue.index + cue[0].length + value.length,
        })
    }
    return found
  }
}

function isKnown(value: string, keep: ReadonlySet<string>): boolean {
  const first = fold(value).split(/[ \u00a0]/)[0] ?? ''
  return keep.has(first) || TRADE.has(first) || SMALL.has(first) || PARTICLES.has(first) || TITLES.has(first)
}
