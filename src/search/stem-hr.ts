/**
 * Croatian: one pass, the longest ending that leaves at least three letters (with a vowel) goes.
 * Endings are folded (č ć → c, š → s, ž → z, đ → d), because customers leave the marks out.
 */
const endings = `
  ovanjima ovanjem ovanja ovanje ovanju avanjem avanja avanje avanju ivanjem ivanja ivanje ivanju
  anjima anjem anja anje anju enjima enjem enja enje enju ijama ijom ijem ijima
  ostima oscu osti ost stvima stvom stvo stva stvu ovima evima
  irajuci irati iranje iranja iranju iranjem irao irala irali irano irana irate iramo iraju iram iras ira
  ujemo ujete ujem ujes uju uje ujte uj ujuci avamo avate avaju avam avas avati avao avala avali avan avana avano ava
  ovati ovao ovala ovali ovan ovana ovano ovane ovani ivati ivao ivala ivali
  ajuci ajte ajmo amo ate aju ati ao ala alo ali ale an ana ano ani ane anu anog anom anih anim
  imo ite iti io ila ilo ili ile jen jena jeno jeni jene jenu en ena eno eni ene enu enog enom enih enim
  uti uo ula uli ut uta uto nuti nuo nula nuli nemo nete nem nes
  ete emo eti eo ela elo eli ele
  ama ima em om og oga ome omu oj im ih eg ega emu ski ska sko sku ske skog skom skih skim
  am as es is aj i a e o u
`.trim().split(/\s+/)

const byLength = new Map<number, Set<string>>()
for (const ending of endings) {
  const same = byLength.get(ending.length) ?? new Set<string>()
  byLength.set(ending.length, same.add(ending))
}
const lengths = [...byLength.keys()].sort((a, b) => b - a)
const vowel = /[aeiou]/

export function stemCroatian(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  for (const length of lengths) {
    const left = word.length - length
    if (left < 3 || !byLength.get(length)?.has(word.slice(left))) continue
    const stem = word.slice(0, left)
    if (vowel.test(stem)) return soften(stem)
  }
  return soften(word)
}

/** k/c/č, g/z/ž and h/s/š change places before endings (kartica, kartici; nalog, nalozi): one letter stands for each. */
function soften(stem: string): string {
  const last = stem.at(-1)
  if (last === 'c') return `${stem.slice(0, -1)}k`
  if (last === 'z') return `${stem.slice(0, -1)}g`
  return stem
}
