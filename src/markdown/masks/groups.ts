/** A stretch of digits, and which signs stand between it and the one before. */
export type Group = { start: number; end: number; digits: string; gap: string }

let last: { text: string; runs: Group[][] } = { text: '', runs: [] }

/** Groups of digits that may be one number: nothing but one space, hyphen, dot, slash or bracket pair between them. */
export function runs(text: string): Group[][] {
  // Several rules ask about the same text, one after the other.
  if (last.text !== text) last = { text, runs: split(text) }
  return last.runs
}

function split(text: string): Group[][] {
  const all: Group[][] = []
  let run: Group[] = []
  for (const match of text.matchAll(/\d+/g)) {
    const start = match.index
    const before = run.at(-1)
    const gap = before ? text.slice(before.end, start) : ''
    if (before && !/^(?:[ \u00a0./-]|\) ?|[ -]\(|[)]-| [-/] )$/.test(gap)) {
      all.push(run)
      run = []
    }
    run.push({ start, end: start + match[0].length, digits: match[0], gap: run.length > 0 ? gap : '' })
  }
  if (run.length > 0) all.push(run)
  return all
}

/** The longest windows of whole groups that pass, left to right, none overlapping. `most` groups at most. */
export function windows(run: Group[], most: number, pass: (part: Group[]) => boolean): Group[][] {
  const found: Group[][] = []
  for (let from = 0; from < run.length; from += 1) {
    for (let to = Math.min(run.length, from + most); to > from; to -= 1) {
      const part = run.slice(from, to)
      if (!pass(part)) continue
      found.push(part)
      from = to - 1
      break
    }
  }
  return found
}

export function digitsOf(part: Group[]): string {
  return part.map(({ digits }) => digits).join('')
}

/** Whether the groups have exactly these lengths. */
export function shaped(part: Group[], ...lengths: number[]): boolean {
  return part.length === lengths.length && part.every(({ digits }, at) => digits.length === lengths[at])
}

export function gapsAre(part: Group[], gaps: string): boolean {
  return part.slice(1).every(({ gap }) => gap.length === 1 && gaps.includes(gap))
}
