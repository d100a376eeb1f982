import { randomBytes } from 'node:crypto'

let last = 0
let count = 0

/**
 * A UUIDv7 that is greater than every one this process made before, also within a millisecond (RFC 9562 §6.2, method 1):
 * what was written later sorts later. Node's own `randomUUIDv7` does not promise that.
 */
export function newId(): string {
  const now = Date.now()
  if (now > last) {
    last = now
    count = 0
  } else if (++count > 0xfff) {
    last += 1
    count = 0
  }
  const time = last.toString(16).padStart(12, '0')
  const random = randomBytes(8)
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80
  const rest = random.toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}-${rest.slice(0, 4)}-${rest.slice(4)}`
}
