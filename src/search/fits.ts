const floor = 0.09
const ceiling = 0.4
/** A text so near to what led to an article before is offered it, whatever words they share. */
const near = 0.75
/** And one that is further away than this is not, whatever words they share: of right answers one in twenty. */
const far = 0.5

/**
 * Whether a hit fits well enough to be offered unasked. The longer a text, the smaller the share of it one document can
 * answer. Set so that of fifty paraphrased tickets nine in ten right answers stay, and nine in ten texts from other trades get none;
 * `npm run bench -- search --only fits` measures it. `taught` is the cosine of an article that enough links taught.
 */
export function fitsEnough(fit: number, words: number, taught?: number): boolean {
  if (taught !== undefined && taught >= near) return true
  if (taught !== undefined && taught < far) return false
  return fit >= Math.min(ceiling, Math.max(floor, 0.03 + 1.7 / Math.max(words, 1)))
}

/** Near enough by what links taught alone. */
export function isTaught(taught: number | undefined): boolean {
  return taught !== undefined && taught >= near
}
