import { hash, verify } from '@node-rs/argon2'
import { z } from 'zod'
import { Conflict } from '#work/errors.ts'

// argon2id with OWASP's first choice for memory-bound servers: 19 MiB, two passes, one lane.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const PASSWORD_LENGTH = { least: 12, most: 128 }

/** A password that may be chosen: only its length is asked for. */
export const newPassword = z
  .string()
  .min(PASSWORD_LENGTH.least, 'people.password.short')
  .max(PASSWORD_LENGTH.most, 'people.password.long')

/** Hashes at once, and waiting: past that the answer is "come back in a moment", so that memory and other requests are safe. */
const AT_ONCE = 2
const WAITING = 50
let running = 0
const queue: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) throw new Conflict('busy')
    await new Promise<void>((resolve) => queue.push(resolve))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else running -= 1
  }
}

/** A PHC string; the password is normalised first, so that it is the same from every keyboard. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), options))
}

// Made once: somebody without a password costs the same work as somebody with one.
let nobody: Promise<string> | null = null

/** Whether the password fits. Without a stored hash the same work is done and the answer is no. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password')
  const against = stored ?? (await nobody)
  const fits = await inTurn(() =>
    verify(against, password.normalize('NFC').slice(0, 4 * PASSWORD_LENGTH.most)),
  )
  return stored !== null && fits
}
