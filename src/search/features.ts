import { analyse } from './analysis.ts'
import type { Language } from './languages.ts'

const pieceLength = 4
/** Longer texts are encoded by their first words: what follows repeats or wanders. */
const mostWords = 120
const mostFeatures = 900

/**
 * What the encoder knows of a text: a number for each word's stem, for each two stems in a row and for each four letters in a
 * row, counted from the word's edges. Numbers, not letters: nobody reads customers' words out of what was learned.
 */
export function features(text: string, language: Language): Uint32Array {
  const found: number[] = []
  let before = ''
  for (const { raw, stem } of analyse(text, language).slice(0, mostWords)) {
    found.push(hash(`=${stem}`))
    if (before) found.push(hash(`${before} ${stem}`))
    before = stem
    const edged = `<${raw}>`
    for (let i = 0; i + pieceLength <= edged.length; i += 1) found.push(hash(edged.slice(i, i + pieceLength)))
    if (found.length >= mostFeatures) break
  }
  return Uint32Array.from(found)
}

/** 32-bit FNV-1a, its bits mixed once more. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  return (h ^ (h >>> 13)) >>> 0
}
