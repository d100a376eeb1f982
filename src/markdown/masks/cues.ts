import type { Found, Kind, Rule } from './rule.ts'

/** What may stand between a cue and its number: signs, and words such as "no.", "is", "je", "ko ay". */
const FILLER =
  /(?:[\s:=#"'“„*(]|[.–—-](?=\s)|(?:no|nr|num|number|numero|numerong|numbers|br|broj|brojem|id|is|was|are|je|glasi|ay|ko|mo|po|niya|namin|natin|nila|ng|na|ang|sa|the|my|for|of|with|mi|ga|moj|kod|nas|vas|kodnas)(?![\p{L}\p{N}])\.?)*/iuy

/** A number that only a word before it gives away. `cue` needs the flag `g`, `value` the flag `y`. */
export function afterCue(
  kind: Kind,
  cue: RegExp,
  value: RegExp,
  holds: (value: string) => boolean = () => true,
): Rule {
  return (text) => {
    const found: Found[] = []
    for (const match of text.matchAll(cue)) {
      FILLER.lastIndex = match.index + match[0].length
      const from = FILLER.exec(text) ? FILLER.lastIndex : match.index + match[0].length
      value.lastIndex = from
      const hit = from - match.index < 120 ? value.exec(text)?.[0] : undefined
      if (hit && holds(hit)) found.push({ kind, start: from, end: from + hit.length })
    }
    return found
  }
}

/** How many digits a value has. */
export function digitCount(value: string): number {
  return value.replace(/\D/g, '').length
}
