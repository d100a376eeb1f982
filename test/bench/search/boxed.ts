import { TitleBox } from '#search/box.ts'
import type { Language } from '#search/languages.ts'
import { dice } from '../world.ts'
import { atLeast, atMost, type Line, plain } from './lines.ts'
import { mean } from './metrics.ts'
import { startRanker } from './ranker.ts'
import type { Judged } from './sets.ts'

const shown = 5
const most = 0.29
const least = 0.99

/**
 * The box in the browser over the set's own titles: how much of a title is typed until it is among the five shown, and whether a
 * whole title with one wrong letter is found once the server has answered.
 */
export async function* boxed(
  set: Judged,
  language: Language,
  write: (name: string, lines: readonly object[]) => string,
): AsyncGenerator<Line> {
  const titles = [...new Set(set.docs.flatMap(({ title }) => title || []))]
  if (!titles.length) return
  const box = new TitleBox({ language, titles: titles.map((title, i) => [title, String(i)]) })
  const slugs = (typed: string) => box.find(typed, shown).map(({ slug }) => slug)
  let typed = 0
  let length = 0
  const wrong = titles.map((title, i) => withTypo(title, i))
  for (const [i, title] of titles.entries()) {
    let need = 1
    while (need < title.length && !slugs(title.slice(0, need)).includes(String(i))) need += 1
    typed += need
    length += title.length
  }
  yield plain(`box: ${titles.length} titles of ${set.name}`, '')
  yield atMost('box: typed until in five', (100 * typed) / length, 100 * most, ' %')
  const alone = wrong.map((title, i) => (slugs(title).includes(String(i)) ? 1 : 0))
  yield plain('box: title with a typo in five, browser alone', `${(100 * mean(alone).mean).toFixed(1)} %`)
  const file = write(
    `${set.name}-titles.jsonl`,
    titles.map((title, i) => ({
      id: String(i),
      title,
      body: set.docs.find((doc) => doc.title === title)?.body ?? '',
    })),
  )
  const ranker = await startRanker(file)
  const answered: number[] = []
  for (const [i, text] of wrong.entries()) {
    const { ranked } = await ranker.ask({ id: String(i), text, k: shown })
    answered.push(ranked.includes(String(i)) ? 1 : 0)
  }
  await ranker.stop()
  yield atLeast('box: title with a typo in five, with the server', mean(answered), least)
}

/** One letter of a word dropped, doubled, swapped or replaced. */
function withTypo(title: string, seed: number): string {
  const roll = dice(seed + 1)
  const letters = [...title]
  const places = letters.flatMap((letter, at) => (/\p{L}/u.test(letter) ? [at] : []))
  const at = places[Math.floor(roll() * places.length)] ?? 0
  const kind = Math.floor(roll() * 4)
  const letter = letters[at] ?? ''
  const next = letters[at + 1] ?? ''
  if (kind === 0) letters.splice(at, 1)
  else if (kind === 1) letters.splice(at, 0, letter)
  else if (kind === 2 && next) letters.splice(at, 2, next, letter)
  else letters[at] = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(roll() * 26)] ?? 'x'
  return letters.join('')
}
