/**
 * Croatian: one pass, the longest ending that leaves at least three letters (with a vowel) goes, then three sound changes
 * are levelled. Words come folded (č ć → c, š → s, ž → z, đ → d), because customers leave the marks out. An ending that is
 * also how common nouns end (-em of problem, -ava of prijava) stays off the list: what counts is that all forms of one word meet.
 */
const endings = `
  acijama acijom acija acije aciji aciju iranjima iranjem iranja iranje iranju irajuci irajte iramo irate iraju irati irao irala
  iralo irali irale iran irana irano irani irane iranu iranog iranom iranim iranih iranoj iraj ira iras iram
  ovanjem ovanja ovanje ovanju avanjem avanja avanje avanju ivanjem ivanja ivanje ivanju anjima anjem anja anje anju
  enjima enjem enja enje enju ujemo ujete ujem ujes ujuci uje uju ujte ovati ovao ovala ovalo ovali ovan ovana ovano ovani ovane
  avamo avate avaju avati avao avala avali ivati ivao ivala ivali
  ajuci ajte ajmo amo ate aju ati ao ala alo ali ale an ana ano ani ane anu anog anom anih anim anoj
  imo ite iti io ila ilo ili ile en ena eno eni ene enu enog enom enih enim enoj
  uti uo ula uli nuti nuo nula nuli emo ete eti eo ela elo eli ele
  ostima oscu osti ost stvima stvom stvo stva stvu ovima evima ovi ove ova ovu ov
  ama ima om og oga oj im ih ski ska sko sku ske skog skom skih skim skoj
  a e i o u
`
  .trim()
  .split(/\s+/)

const byLength = new Map<number, Set<string>>()
for (const ending of endings) {
  const same = byLength.get(ending.length) ?? new Set<string>()
  byLength.set(ending.length, same.add(ending))
}
const lengths = [...byLength.keys()].sort((a, b) => b - a)
const vowel = /[aeiou]/
/** What looks like an adjective's ending but belongs to a noun: nalog, prilog, razlog; pogreška, teškoća. */
const noun = /l-og(?:a)?$|e-sk/

export function stemCroatian(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  for (const length of lengths) {
    const left = word.length - length
    const ending = word.slice(left)
    if (left < 3 || !byLength.get(length)?.has(ending) || noun.test(`${word.slice(0, left)}-${ending}`))
      continue
    const stem = word.slice(0, left)
    if (vowel.test(stem)) return level(stem)
  }
  return level(word)
}

/**
 * k/c/č and g/z/ž change places before endings (kartica, kartici; nalog, nalozi); an a comes and goes (dodatak, dodatka; kontakti,
 * kontakata); ije shortens to je (promijeniti, promjena).
 */
function level(stem: string): string {
  let out = stem.replaceAll('ije', 'je')
  if (out.length >= 5) out = out.replace(/([^aeiou])a([^aeiou])$/, '$1$2')
  const last = out.at(-1)
  if (last === 'c') return `${out.slice(0, -1)}k`
  if (last === 'z') return `${out.slice(0, -1)}g`
  return out
}
