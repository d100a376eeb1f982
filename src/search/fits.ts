const floor = 0.09
const ceiling = 0.4

/**
 * Whether a hit fits well enough to be offered unasked. The longer a text, the smaller the share of it one document can
 * answer. Set so that of fifty paraphrased tickets nine in ten right answers stay, and nine in ten texts from other trades get none.
 */
export function fitsEnough(fit: number, words: number): boolean {
  return fit >= Math.min(ceiling, Math.max(floor, 0.03 + 1.7 / Math.max(words, 1)))
}
