import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type Postgres = { url: string; stop: () => Promise<void> }

/** A throwaway PostgreSQL 18 on a free port of this machine, or the server that TEST_DATABASE_URL names. */
export async function startPostgres(): Promise<Postgres> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const keeper = spawn(process.execPath, [fileURLToPath(new URL('postgres-keeper.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  })
  const gone = new Promise<void>((resolve) => keeper.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: keeper.stdout }).once('line', resolve)
    keeper
      .once('error', reject)
      .once('exit', () => reject(new Error('PostgreSQL did not start; the reason stands above')))
  })
  return {
    url,
    stop: () => {
      keeper.stdin.end()
      return gone
    },
  }
}
