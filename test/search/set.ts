import { readFileSync } from 'node:fs'
import type { Document, Kind } from '#search/document.ts'
import type { Language } from '#search/languages.ts'

export interface Ticket {
  id: string
  language: Language
  subject: string
  text: string
  fix: string
}

interface Line {
  id: string
  kind: Kind
  language: Language
  title: string
  body: string
  resolution: string
}

function lines<Row>(name: string): Row[] {
  const text = readFileSync(new URL(`paraphrases/${name}.jsonl`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
}

const languages: Language[] = ['en', 'fil', 'hr']
export const tickets = languages.flatMap((language) => lines<Ticket>(`tickets.${language}`))
export const documents: Document[] = languages
  .flatMap((language) => lines<Line>(`docs.${language}`))
  .map(({ id, kind, language, title, body, resolution }) => ({
    id,
    kind,
    locale: language,
    access: 1,
    title,
    headings: '',
    text: body,
    resolution,
    wording: '',
  }))
