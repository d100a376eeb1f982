const patience = 5
let last = performance.now()

/** Lets the rest of the process run when searching has kept it for 5 ms, however many searches those were. */
export async function breathe(): Promise<void> {
  if (performance.now() - last <= patience) return
  await new Promise<void>((resolve) => setImmediate(resolve))
  last = performance.now()
}
