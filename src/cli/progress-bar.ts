const WIDTH = 24
/** How often the line is drawn again, ms. */
const PAUSE = 100

/** A bar on stderr with count and time left; silent where nobody watches. Drawn only for work that takes a while. */
export function progressBar(what: string): { to(done: number, of: number): void; end(): void } {
  const { stderr } = process
  const started = performance.now()
  let drawn = 0
  return {
    to: (done, of) => {
      const now = performance.now()
      if (!stderr.isTTY || now - started < PAUSE || now - drawn < PAUSE || of === 0) return
      drawn = now
      const full = Math.round((WIDTH * done) / of)
      const left = done > 0 ? Math.ceil((((now - started) / done) * (of - done)) / 1000) : null
      stderr.write(
        `\r${what} ${'#'.repeat(full)}${'.'.repeat(WIDTH - full)} ${done} of ${of}${left === null ? '' : `, ${left} s left`}  `,
      )
    },
    end: () => {
      if (drawn) stderr.write('\r\x1b[K')
    },
  }
}
