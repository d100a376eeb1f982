import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Core } from './core.ts'
import type { Document } from './document.ts'
import { guessLanguage, type Language } from './languages.ts'
import type { Profile } from './profiles.ts'

interface Line {
  id: string
  title?: string
  body?: string
  resolution?: string
  locale?: string
  language?: string
}

/**
 * Speaks the scorer's protocol: indexes a file of documents, says that it is ready, then answers each line
 * `{id, text, subject?, k, typing?}` with `{id, ranked}`. Documents with a resolution, or without titles and short, rank as fixes.
 */
export async function speakScore(
  file: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
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
  output.write(`${JSON.stringify({ ready: true, documents: lines.length, language, profile })}\n`)
  for await (const line of createInterface({ input })) {
    if (!line.trim()) continue
    const asking = JSON.parse(line) as {
      id: string
      text: string
      subject?: string
      k?: number
      typing?: boolean
    }
    const hits = await core.ask({ ...asking, profile, access: 1, limit: asking.k ?? 50 })
    output.write(`${JSON.stringify({ id: asking.id, ranked: hits.map((hit) => hit.id) })}\n`)
  }
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
