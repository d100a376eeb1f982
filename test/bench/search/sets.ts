import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Doc = Readonly<{ id: string; title?: string; body: string; resolution?: string; group?: string }>
export type Query = Readonly<{ id: string; text: string }>

/** A set of documents, questions about them, and what answers which, by document or by group. */
export type Judged = Readonly<{
  name: string
  file: string
  docs: readonly Doc[]
  queries: readonly Query[]
  /** The same questions with a random edit each, and without diacritics, where the set has them. */
  variants: ReadonlyMap<'typo' | 'nodia', readonly Query[]>
  /** Question → what answers it, with its grade. */
  grades: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Document → its group; null where documents answer for themselves. */
  groups: ReadonlyMap<string, string> | null
}>

export function setsIn(folder: string): Judged[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'docs.jsonl')))
    .sort()
    .map((name) => setAt(folder, name))
}

function setAt(folder: string, name: string): Judged {
  const at = (file: string) => join(folder, name, file)
  const docs = lines<Doc>(at('docs.jsonl'))
  const variants = (['typo', 'nodia'] as const)
    .filter((variant) => existsSync(at(`queries.${variant}.jsonl`)))
    .map((variant) => [variant, lines<Query>(at(`queries.${variant}.jsonl`))] as const)
  return {
    name,
    file: at('docs.jsonl'),
    docs,
    queries: lines<Query>(at('queries.jsonl')),
    variants: new Map(variants),
    grades: gradesAt(at('qrels.tsv')),
    groups: docs[0]?.group === undefined ? null : new Map(docs.map((doc) => [doc.id, doc.group ?? ''])),
  }
}

function gradesAt(file: string): Map<string, Map<string, number>> {
  const grades = new Map<string, Map<string, number>>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [query, answer, grade] = line.split('\t')
    if (!query || !answer) continue
    const known = grades.get(query) ?? new Map<string, number>()
    grades.set(query, known.set(answer, Number(grade)))
  }
  return grades
}

function lines<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
}
