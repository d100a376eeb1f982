import { hash, verify } from '@node-rs/argon2'

// argon2id with OWASP's first choice for memory-bound servers: 19 MiB, two passes, one lane.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const PASSWORD_LENGTH = { least: 12, most: 128 }

/** A PHC string; the password is normalised first, so that it is the same from every keyboard. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), options)
}

// Made once: somebody without a password costs the same work as somebody with one.
let nobody: Promise<string> | null = null

/** Whether the password fits. Without a stored hash the same work is done and the answer is no. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password')
  const fits = await verify(stored ?? (await nobody), password.normalize('NFC'))
  return stored !== null && fits
}
