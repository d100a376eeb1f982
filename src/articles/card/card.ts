import { pngOf } from './png.ts'
import { box, type Colour, circle, contoursOf, Raster } from './raster.ts'

/** By letter: its width and its outline, 1000 to the em. */
export type Letters = Readonly<Record<string, readonly [width: number, path: string]>>

/** What a picture of an article says. Nothing here may be from inside the house. */
export type Card = Readonly<{
  title: string
  area: string
  company: string
  host: string
  hue: number | null
}>

export const WIDTH = 1200
export const HEIGHT = 630
const EDGE = 84
const MOST_LINES = 4
const ANSWER_HUE = 200

const paper = rgb(0.982, 0.004, 95)
const ink = rgb(0.235, 0.02, 220)
const quiet = rgb(0.485, 0.016, 220)

/** The picture that stands beside a shared link: what was asked, who answers it, and the line that joins the two. */
export function drawCard(letters: Letters, card: Card): Buffer {
  const raster = new Raster(WIDTH, HEIGHT, paper)
  const answer = rgb(0.56, 0.093, card.hue ?? ANSWER_HUE)
  const say = (text: string, x: number, y: number, size: number, colour: Colour) => {
    let at = x
    for (const letter of text) {
      const [width, path] = letters[letter] ?? [0, '']
      raster.fill(contoursOf(path, size / 1000, at, y), colour)
      at += (width * size) / 1000
    }
  }
  const said = legible(letters, card.title) ? card.title : card.company
  const size = said.length > 90 ? 56 : 68
  const lines = wrapped(letters, said, size, WIDTH - 2 * EDGE)
  if (legible(letters, card.area)) say(cut(letters, card.area, 28, WIDTH - 2 * EDGE), EDGE, 112, 28, quiet)
  lines.forEach((line, at) => {
    say(line, EDGE, 196 + at * size * 1.18, size, ink)
  })
  theLine(raster, answer)
  const host = cut(letters, card.host, 26, 500)
  say(cut(letters, card.company, 34, WIDTH - 3 * EDGE - 500), EDGE, 586, 34, ink)
  say(host, WIDTH - EDGE - widthOf(letters, host, 26), 586, 26, quiet)
  return pngOf(raster)
}

/** Asked, and answered: the ring, the way, the disc with its tick. */
function theLine(raster: Raster, answer: Colour): void {
  const y = 506
  const end = WIDTH - EDGE - 22
  raster.fill([circle(EDGE + 18, y, 18), circle(EDGE + 18, y, 11, true)], ink)
  raster.fill([box(EDGE + 40, y - 3, end - EDGE - 66, 6)], answer)
  raster.fill([circle(end, y, 22)], answer)
  const tick: [number, number][] = [
    [end - 10, y + 1],
    [end - 7, y - 2],
    [end - 3, y + 2.5],
    [end + 7, y - 8],
    [end + 10, y - 5],
    [end - 3, y + 9],
  ]
  raster.fill([tick], paper)
}

/** Whether nearly all letters of a text can be drawn. */
function legible(letters: Letters, text: string): boolean {
  const all = [...text]
  return all.length > 0 && all.filter((letter) => letters[letter]).length >= all.length * 0.9
}

function widthOf(letters: Letters, text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + ((letters[letter]?.[0] ?? 0) * size) / 1000, 0)
}

function cut(letters: Letters, text: string, size: number, most: number): string {
  if (widthOf(letters, text, size) <= most) return text
  let short = [...text]
  while (short.length > 1 && widthOf(letters, `${short.join('').trimEnd()}…`, size) > most)
    short = short.slice(0, -1)
  return `${short.join('').trimEnd()}…`
}

function wrapped(letters: Letters, text: string, size: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(letters, longer, size) <= most) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const kept = lines.slice(0, MOST_LINES)
  if (lines.length > MOST_LINES) kept[MOST_LINES - 1] += ' …'
  return kept.map((line) => cut(letters, line, size, most))
}

/** OKLCH to sRGB, as in https://bottosson.github.io/posts/oklab/. */
export function rgb(lightness: number, chroma: number, hue: number): Colour {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const part = (linear: number) => {
    const light = Math.min(1, Math.max(0, linear))
    return Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055))
  }
  return [
    part(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    part(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    part(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}
