import { fold } from './masks/fold.ts'

export type Mentionable = { id: string; name: string }
export type Mention = { id: string; start: number; end: number }

/** More than this in one note is a call to everybody, which a mention is not. */
const MOST = 20
const SKIPPED = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g

/**
 * People named with an @ in a note: by whole name ("@Ana Kovač"), as one word ("@ana.kovac"), or by first name where only one
 * of them has it. Marks on letters and case do not matter; code and mail addresses are left alone.
 */
export function mentions(text: string, people: Mentionable[]): Mention[] {
  const names = spellings(people)
  const folded = fold(text.replace(SKIPPED, (code) => ' '.repeat(code.length)))
  const found: Mention[] = []
  for (const { index } of folded.matchAll(/(?<![\p{L}\p{N}@.])@(?=\p{L})/gu)) {
    const rest = folded.slice(index + 1, index + 101)
    const name = names.find(
      ({ spelling }) =>
        rest.startsWith(spelling) && !/^(?:[\p{L}\p{N}_]|[-.]\p{L})/u.test(rest.slice(spelling.length)),
    )
    if (name && found.length < MOST)
      found.push({ id: name.id, start: index, end: index + 1 + name.spelling.length })
  }
  return found
}

/** Longest first, so that "@Ana Kovač" is not read as "@Ana". */
function spellings(people: Mentionable[]): { spelling: string; id: string }[] {
  const firsts = people.map(({ name }) => fold(name).split(' ')[0] ?? '')
  return people
    .flatMap(({ id, name }, at) => {
      const whole = fold(name)
      const first = firsts[at] ?? ''
      const alone = firsts.filter((other) => other === first).length === 1
      return [whole, whole.replaceAll(' ', '.'), whole.replaceAll(' ', ''), ...(alone ? [first] : [])].map(
        (spelling) => ({ spelling, id }),
      )
    })
    .filter(({ spelling }) => spelling.length > 1)
    .sort((one, other) => other.spelling.length - one.spelling.length)
}
