/**
 * The English Snowball stemmer ("Porter2", snowballstem.org/algorithms/english/stemmer.html) for folded words.
 * Written out here because the same analysis runs in the browser, where a library of all
 * languages would weigh more than the page; the tests compare it with that library.
 */
export function stemEnglish(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
  const special = exceptions.get(word)
  if (special !== undefined) return special
  let w = word[0] === 'y' ? `Y${word.slice(1)}` : word
  w = w.replace(/([aeiouy])y/g, '$1Y')
  const [r1, r2] = regions(w)
  w = plural(w)
  if (invariant.has(w)) return w
  w = past(w, r1)
  if (w.length > 2 && /[^aeiouy][yY]$/.test(w)) w = `${w.slice(0, -1)}i`
  w = swap(w, step2, r1)
  w = derived(w, r1, r2)
  w = residual(w, r1, r2)
  return w.replaceAll('Y', 'y')
}

const exceptions = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    sky: 'sky',
    news: 'news',
    howe: 'howe',
    atlas: 'atlas',
    cosmos: 'cosmos',
    bias: 'bias',
    andes: 'andes',
  }),
)
const invariant = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'proceed',
  'exceed',
  'succeed',
])

/** Longest first, because the longest suffix that fits decides even when its region forbids it. */
const step2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['iveness', 'ive'],
  ['ization', 'ize'],
  ['ousness', 'ous'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['tional', 'tion'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['fulli', 'ful'],
  ['iviti', 'ive'],
  ['ousli', 'ous'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['anci', 'ance'],
  ['ator', 'ate'],
  ['enci', 'ence'],
  ['izer', 'ize'],
  ['bli', 'ble'],
]
const step3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]
const step4 = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic)$/
const doubled = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/

/** R1 and R2 of the algorithm: where suffixes may begin. */
function regions(w: string): [number, number] {
  const fixed = /^(?:gener|commun|arsen)/.exec(w)
  const r1 = fixed ? fixed[0].length : after(w, 0)
  return [r1, after(w, r1)]
}
function after(w: string, from: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(w.slice(from))
  return found ? from + found.index + 2 : w.length
}

function plural(w: string): string {
  if (w.endsWith('sses')) return w.slice(0, -2)
  if (/ie[ds]$/.test(w)) return w.slice(0, w.length > 4 ? -2 : -1)
  if (/(?:us|ss)$/.test(w)) return w
  return /[aeiouy].+s$/.test(w) ? w.slice(0, -1) : w
}

function past(w: string, r1: number): string {
  const eed = /eed(?:ly)?$/.exec(w)
  if (eed) return eed.index >= r1 ? `${w.slice(0, eed.index)}ee` : w
  const cut = w.replace(/(?:ingly|edly|ing|ed)$/, '')
  if (cut === w || !/[aeiouy]/.test(cut)) return w
  if (/(?:at|bl|iz)$/.test(cut)) return `${cut}e`
  if (doubled.test(cut)) return cut.slice(0, -1)
  return cut.length <= r1 && endsShort(cut) ? `${cut}e` : cut
}
const endsShort = (w: string) => /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/.test(w)

function swap(w: string, table: typeof step2, region: number): string {
  for (const [from, to] of table) {
    if (w.endsWith(from))
      return w.length - from.length >= region ? w.slice(0, w.length - from.length) + to : w
  }
  if (table === step2 && /[cdeghkmnrt]li$/.test(w)) return w.length - 2 >= region ? w.slice(0, -2) : w
  return table === step2 && w.endsWith('logi') && w.length - 3 >= region ? w.slice(0, -1) : w
}

function derived(w: string, r1: number, r2: number): string {
  let out = w
  if (out.endsWith('ative')) out = out.length - 5 >= r2 ? out.slice(0, -5) : out
  else out = swap(out, step3, r1)
  const ion = /[st]ion$/.test(out)
  const suffix = ion ? 'ion' : step4.exec(out)?.[0]
  return suffix && out.length - suffix.length >= r2 ? out.slice(0, -suffix.length) : out
}

function residual(w: string, r1: number, r2: number): string {
  const before = w.slice(0, -1)
  if (w.endsWith('e') && (before.length >= r2 || (before.length >= r1 && !endsShort(before)))) return before
  return w.endsWith('ll') && before.length >= r2 ? before : w
}
