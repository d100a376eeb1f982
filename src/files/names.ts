const LONGEST = 120
const ENDING = /\.[\p{L}\p{N}]{1,10}$/u

/**
 * A file's name as it may be kept and sent: no path, control or direction signs, nothing a file system or a header trips over,
 * at most 120 characters with its ending kept. `fallback` where nothing is left.
 */
export function cleanName(typed: string, fallback: string): string {
  const last = typed.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/[<>:"|?*;%]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  if (clean === '') return fallback
  const ending = ENDING.exec(clean)?.[0] ?? ''
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, LONGEST - ending.length).join('')
  return stem + ending
}
