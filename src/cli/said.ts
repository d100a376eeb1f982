/** The command was asked for something it cannot mean; ends with exit code 2. */
export class Usage extends Error {}

/** What a person at the shell reads about an error: its words; the stack only where nobody foresaw it. */
export function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof Usage || isForeseen(error)) return error.message
  return error.stack ?? error.message
}

/** Errors that carry a permanent code of ours or of the system (no such file, port taken) were foreseen. */
function isForeseen(error: Error): boolean {
  return 'code' in error || 'setting' in error
}

/** Prints JSON for machines, or the lines for people. */
export function print(data: unknown, options: { json?: boolean }, lines: () => string[]): void {
  if (options.json) process.stdout.write(`${JSON.stringify(data)}\n`)
  else for (const line of lines()) process.stdout.write(`${line}\n`)
}
