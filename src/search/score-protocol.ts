import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Core } from './core.ts'
import type { Document } from './document.ts'
import { fitsEnough } from './fits.ts'
import { guessLanguage, type Language } from './languages.ts'
import { Learned } from './learned.ts'
import { learn } from './lesson.ts'
import type { Profile } from './profiles.ts'
import { leastWords, tellingStems } from './telling.ts'

interface Line {
  id: string
  title?: string
  body?: string
  resolution?: string
  locale?: string
  language?: string
  /** What answers it: documents of one group are cases that one article solved. */
  group?: string
}

interface Question {
  id: string
  text: string
  subject?: string
  k?: number
  typing?: boolean
}

const mostOffered = 3

/**
 * Speaks the scorer's protocol: indexes a file of documents, says that it is ready, then answers each line
 * `{id, text, subject?, k, typing?}` with `{id, ranked, offered, cpu}`: the best first, which of the first three would be offered
 * unasked, and the CPU time in ms. Documents with a resolution rank as fixes, and so does whatever has a subject. With `learns`, each document
 * of a group teaches the encoder as a customer's wording linked to the group's article does.
 */
export async function speakScore(
  file: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  options: { learns?: boolean } = {},
): Promise<void> {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
  const language = commonLanguage(lines)
  const profile = fitting(lines)
  const core = new Core()
  for (const line of lines) core.put(documentOf(line, language, profile))
  core.compact()
  const learned = options.learns ? taught(core, lines, language) : {}
  output.write(`${JSON.stringify({ ready: true, documents: lines.length, language, profile, ...learned })}\n`)
  for await (const line of createInterface({ input })) {
    if (!line.trim()) continue
    const asking = JSON.parse(line) as Question
    const before = process.cpuUsage()
    const hits = await core.ask({
      ...asking,
      profile: asking.subject === undefined ? profile : 'fixes',
      access: 1,
      prefer: language,
      limit: asking.k ?? 50,
    })
    const { user, system } = process.cpuUsage(before)
    const words = tellingStems(`${asking.subject ?? ''} ${asking.text}`, language).size
    const offered = hits
      .slice(0, mostOffered)
      .filter(({ fit, near }) => words >= leastWords && fitsEnough(fit, words, near))
      .map(({ id }) => id)
    const ranked = hits.map(({ id }) => id)
    output.write(`${JSON.stringify({ id: asking.id, ranked, offered, cpu: (user + system) / 1000 })}\n`)
  }
}

/** Learns from the groups; says from how much, and how much CPU time it took. */
function taught(core: Core, lines: readonly Line[], language: Language): object {
  const before = process.cpuUsage()
  const wordings = lines.flatMap(({ group, title, body }) =>
    group ? [{ article: group, text: `${title ?? ''} ${body ?? ''}`.trim(), language, link: true }] : [],
  )
  const { weights, articles, typical, held, first } = learn(wordings)
  core.learned = new Learned(1, weights, articles, typical)
  const { user, system } = process.cpuUsage(before)
  const seconds = Math.round((user + system) / 1e5) / 10
  return { links: wordings.length, articles: articles.length, typical, held, first, seconds }
}

function documentOf(line: Line, language: Language, profile: Profile): Document {
  return {
    id: line.id,
    kind: profile === 'fixes' ? 'fix' : 'article',
    locale: line.locale ?? line.language ?? language,
    access: 1,
    title: line.title ?? '',
    headings: '',
    text: line.body ?? '',
    resolution: line.resolution ?? '',
    wording: '',
    ...(line.group ? { root: line.group } : {}),
  }
}

/** One language for the file: single lines are often too short to tell. */
function commonLanguage(lines: readonly Line[]): Language {
  const votes = new Map<Language, number>()
  for (const line of lines.slice(0, 2000)) {
    const guess = guessLanguage(`${line.title ?? ''} ${line.body ?? ''}`)
    if (guess) votes.set(guess, (votes.get(guess) ?? 0) + 1)
  }
  return [...votes].sort((x, y) => y[1] - x[1])[0]?.[0] ?? 'other'
}

function fitting(lines: readonly Line[]): Profile {
  return lines.some((line) => line.resolution) ? 'fixes' : 'articles'
}
