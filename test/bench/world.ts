/** The made-up desk that every measured server holds: the same from run to run, of any size. */

export type Size = Readonly<{ articles: number; tickets: number; topics: number }>

/** Size 1 is the usual desk; beyond it tickets, topics and all that is said on them grow, articles do not. */
export const sized = (factor: number): Size => ({
  articles: Math.max(20, Math.round(2000 * Math.min(1, factor))),
  tickets: Math.max(20, Math.round(5000 * factor)),
  topics: Math.max(10, Math.round(1000 * factor)),
})

export const MESSAGES = 4
export const POSTS = 10

export type BenchArticle = Readonly<{
  number: number
  title: string
  slug: string
  markdown: string
  html: string
}>
export type BenchTicket = Readonly<{ number: number; subject: string; messages: string[]; customer: number }>
export type BenchTopic = Readonly<{ number: number; title: string; posts: string[] }>

export const CUSTOMERS = 200

const nouns =
  'card account transfer allotment invoice crew contract vessel port agent bank statement passport code phone letter address balance salary fee exchange receipt signature limit document profile password device branch family remittance tax insurance report schedule'.split(
    ' ',
  )
const verbs =
  'blocks refuses loses delays repeats forgets rejects doubles hides skips closes changes reverses counts sends returns asks checks confirms cancels'.split(
    ' ',
  )
const rest =
  'after before while without during under over again twice yesterday abroad offline quietly suddenly monthly early late always never partly fully old new second foreign local joint temporary expired urgent'.split(
    ' ',
  )

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pick = (roll: () => number, words: readonly string[]) => words[Math.floor(roll() * words.length)] ?? ''

function sentence(roll: () => number, length = 12): string {
  const words = Array.from({ length }, (_, at) =>
    pick(roll, at % 3 === 0 ? nouns : at % 3 === 1 ? verbs : rest),
  )
  return `${words.join(' ')}.`.replace(/^./, (letter) => letter.toUpperCase())
}

const paragraph = (roll: () => number, sentences = 4) =>
  Array.from({ length: sentences }, () => sentence(roll)).join(' ')

export function article(number: number): BenchArticle {
  const roll = dice(number * 7 + 1)
  const title = `${sentence(roll, 5).slice(0, -1)} ${number}`
  const sections = ['Issue', 'Environment', 'Cause', 'Resolution'].map((heading) => ({
    heading,
    words: [paragraph(roll), sentence(roll), sentence(roll), paragraph(roll)] as const,
  }))
  const markdown = sections.map(
    ({ heading, words: [one, two, three, four] }) =>
      `## ${heading}\n\n${one}\n\n- ${two}\n- ${three}\n\n${four}`,
  )
  const html = sections.map(
    ({ heading, words: [one, two, three, four] }) =>
      `<h2 id="${heading.toLowerCase()}">${heading}</h2><p>${one}</p><ul><li>${two}</li><li>${three}</li></ul><p>${four}</p>`,
  )
  const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return { number, title, slug, markdown: markdown.join('\n\n'), html: html.join('') }
}

export function ticket(number: number): BenchTicket {
  const roll = dice(number * 11 + 3)
  const messages = Array.from({ length: MESSAGES }, () => paragraph(roll, 3))
  return {
    number,
    subject: `${sentence(roll, 6).slice(0, -1)} ${number}`,
    messages,
    customer: number % CUSTOMERS,
  }
}

export function topic(number: number): BenchTopic {
  const roll = dice(number * 13 + 5)
  const posts = Array.from({ length: POSTS }, () => paragraph(roll, 2))
  return { number, title: `${sentence(roll, 6).slice(0, -1)} ${number}`, posts }
}

/** Two or three words that several articles hold. */
export function query(number: number): string {
  const roll = dice(number * 17 + 7)
  return [pick(roll, nouns), pick(roll, verbs), ...(roll() < 0.5 ? [pick(roll, rest)] : [])].join(' ')
}

export const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
