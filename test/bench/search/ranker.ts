import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export type Answer = Readonly<{ ranked: string[]; offered?: string[]; cpu?: number }>
export type Asked = Readonly<{ id: string; text: string; subject?: string; k: number; typing?: boolean }>

/** Something that ranks: the command line over a file, or a running Sagot. */
export type Ranker = Readonly<{
  /** What it said about itself when it was ready. */
  about: Readonly<Record<string, unknown>>
  ask(question: Asked): Promise<Answer>
  stop(): Promise<void>
}>

/** `sagot search --docs FILE --protocol score`, a question a line. */
export async function startRanker(file: string, options: readonly string[] = []): Promise<Ranker> {
  const args = ['src/cli/sagot.ts', 'search', '--protocol', 'score', ...options, '--docs', file]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting: ((answer: Answer) => void)[] = []
  const about = await new Promise<Record<string, unknown>>((ready, failed) => {
    let isReady = false
    child.once('exit', (code) => failed(new Error(`sagot search ended with ${code}`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as Answer & { ready?: true }
      if (isReady) waiting.shift()?.(said)
      else {
        isReady = true
        ready({ ...said })
      }
    })
  })
  return { about, ask: (question) => asked(child, waiting, question), stop: () => stopped(child) }
}

function asked(child: ChildProcess, waiting: ((answer: Answer) => void)[], question: Asked): Promise<Answer> {
  return new Promise((answered) => {
    waiting.push(answered)
    child.stdin?.write(`${JSON.stringify(question)}\n`)
  })
}

function stopped(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((done) => child.once('close', () => done()))
  child.stdin?.end()
  return gone
}
