import { diffWordsWithSpace } from 'diff'
import { emails, ips, links } from './masks/addresses.ts'
import { fold } from './masks/fold.ts'
import { namesRule } from './masks/names.ts'
import { cards, croatian, ibans, namedPhilippine, philippine } from './masks/numbers.ts'
import { accounts, papers, personal } from './masks/papers.ts'
import { peopleRule } from './masks/people.ts'
import { phones } from './masks/phones.ts'
import { BLANK, type Found, KINDS, type Kind, type Rule } from './masks/rule.ts'
import { codes, keys, passwords } from './masks/secrets.ts'

export { type Found, KINDS, type Kind } from './masks/rule.ts'

/** What stands in place of each kind, in the text's own language: `[name]`, `[ime]`. */
export type Masks = Record<Kind, string>

export type Masking = {
  /** The participants' names as they are on record. */
  names: readonly string[]
  masks: Masks
  /** Names that are nobody's: the company, its products. */
  keep?: readonly string[]
}

/** Offsets in `found` are offsets in the text in Unicode's composed form (NFC), which `maskingDiff` gives back too. */
export type Masked = { masked: string; found: Found[] }

/** A stretch as it was, or what was taken out and what stands there instead. */
export type Segment = { text: string } | { removed: string; added: string }

/** Later rounds see what the first ones left; two are enough for all but made-up texts. */
const ROUNDS = 4

export function masksFrom(t: (key: `markdown.mask.${Kind}`) => string): Masks {
  return Object.fromEntries(KINDS.map((kind) => [kind, t(`markdown.mask.${kind}`)])) as Masks
}

/** Personal data replaced by words that say what stood there. Masking a masked text changes nothing. */
export function mask(text: string, masking: Masking): Masked {
  const original = text.normalize('NFC')
  const found = findPersonal(original, masking)
  let masked = ''
  let from = 0
  for (const { kind, start, end } of found) {
    masked += original.slice(from, start) + masking.masks[kind]
    from = end
  }
  return { masked: masked + original.slice(from), found }
}

/** The same as stretches, for a person to confirm before anybody outside may read it. */
export function maskingDiff(text: string, masking: Masking): Segment[] {
  const original = text.normalize('NFC')
  const segments: Segment[] = []
  let from = 0
  for (const { kind, start, end } of findPersonal(original, masking)) {
    if (start > from) segments.push({ text: original.slice(from, start) })
    segments.push({ removed: original.slice(start, end), added: masking.masks[kind] })
    from = end
  }
  if (from < original.length) segments.push({ text: original.slice(from) })
  return segments
}

/** What a person changed by hand, word by word; null when the two have too little in common to be worth comparing. */
export function wordDiff(before: string, after: string): Segment[] | null {
  const changes = diffWordsWithSpace(before, after, { timeout: 500 })
  if (!changes) return null
  const segments: Segment[] = []
  for (const { value, added, removed } of changes) {
    const last = segments.at(-1)
    if (!added && !removed) segments.push({ text: value })
    else if (added && last && 'removed' in last && last.added === '') last.added = value
    else segments.push(removed ? { removed: value, added: '' } : { removed: '', added: value })
  }
  return segments
}

function findPersonal(original: string, { names, masks, keep = [] }: Masking): Found[] {
  const kept = new Set(['parola', 'sagot', ...keep.flatMap((name) => fold(name).split(' '))])
  // In this order: what proves itself first, then what a word before it gives away, then what merely looks like it.
  const rules: Rule[] = [
    links,
    emails,
    keys,
    passwords,
    ibans,
    papers,
    codes,
    namedPhilippine,
    cards,
    accounts,
    philippine,
    phones,
    croatian,
    ips,
    personal,
    namesRule(names),
    peopleRule(kept),
  ]
  let rest = blankMasks(original, masks)
  const all: Found[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = all.length
    for (const rule of rules) {
      for (const found of rule(rest).sort((one, other) => one.start - other.start || other.end - one.end)) {
        if (rest.slice(found.start, found.end).includes(BLANK)) continue
        all.push(found)
        rest = blanked(rest, found)
      }
    }
    if (all.length === before) break
  }
  return joined(
    all.sort((one, other) => one.start - other.start),
    original,
  )
}

/** Two names with only a space between are one. */
function joined(all: Found[], text: string): Found[] {
  const found: Found[] = []
  for (const next of all) {
    const last = found.at(-1)
    const one = last?.kind === 'name' && next.kind === 'name' && text.slice(last.end, next.start) === ' '
    if (last && one) last.end = next.end
    else found.push({ ...next })
  }
  return found
}

/** Masks that stand in the text already are done with. */
function blankMasks(text: string, masks: Masks): string {
  return Object.values(masks).reduce((rest, word) => rest.replaceAll(word, BLANK.repeat(word.length)), text)
}

function blanked(text: string, { start, end }: Found): string {
  return text.slice(0, start) + BLANK.repeat(end - start) + text.slice(end)
}
