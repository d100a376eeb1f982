export const KINDS = [
  'name',
  'email',
  'phone',
  'oib',
  'jmbg',
  'iban',
  'account',
  'card',
  'tin',
  'sss',
  'philsys',
  'pagibig',
  'philhealth',
  'passport',
  'seamansbook',
  'ip',
  'password',
  'code',
  'key',
  'link',
  'address',
  'birth',
] as const
export type Kind = (typeof KINDS)[number]

/** Offsets in UTF-16 units, `end` behind the last. */
export type Found = { kind: Kind; start: number; end: number }

/** Looks at a text in which everything found before is blanked out, length for length. */
export type Rule = (text: string) => Found[]

/** Stands for each unit of what was found already; no rule's pattern matches it. */
export const BLANK = '\uFFFC'

/** Matches of a pattern as finds: its group named `value`, else the whole match. The pattern needs the flags `g` and `d`. */
export function matches(kind: Kind, pattern: RegExp, holds: (value: string) => boolean = () => true): Rule {
  return (text) => {
    const found: Found[] = []
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices?.groups?.value ?? match.indices?.[0] ?? [0, 0]
      if (end > start && holds(text.slice(start, end))) found.push({ kind, start, end })
    }
    return found
  }
}
