import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Request } from './load.ts'

export const OPERATIONS = [
  'article',
  'home',
  'topic',
  'signed in',
  'search',
  'suggest',
  'mine',
  'ticket',
  'queue',
  'create',
  'reply',
] as const
export type Operation = (typeof OPERATIONS)[number]

/** One measured server. */
export type Subject = Readonly<{
  name: string
  url: string
  pid: number
  /** From the start of its process to the first ready answer, ms. */
  coldStart: number
  requests: Partial<Record<Operation, Request[]>>
  stop(): Promise<void>
}>

/** Starts a program and waits until its /readyz answers. */
export async function startSubject(
  program: { file: string; args: string[]; env?: Record<string, string> },
  url: string,
): Promise<{ child: ChildProcess; pid: number; coldStart: number; stop: () => Promise<void> }> {
  const started = performance.now()
  const child = spawn(program.file, program.args, {
    env: { ...process.env, NODE_ENV: 'production', ...program.env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error(`${program.args.join(' ')} ended with ${child.exitCode}`)
    await pause(10)
  }
  const coldStart = performance.now() - started
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    child,
    pid: child.pid ?? 0,
    coldStart,
    stop: () => (child.kill('SIGTERM') ? gone : Promise.resolve()),
  }
}

/** How often this machine's disks were told to keep what they have so far; null where the system does not say. */
export function flushes(): number | null {
  try {
    const disks = readFileSync('/proc/diskstats', 'utf8').trim().split('\n')
    return disks.reduce((sum, line) => sum + Number(line.trim().split(/\s+/)[18] ?? 0), 0)
  } catch {
    return null
  }
}

/** Memory that is this process's own, shared pages counted by share, MB. Linux only; elsewhere NaN. */
export function memory(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}
