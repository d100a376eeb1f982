import { type Conflict, Invalid, isExpected, type Missing, type Refused } from '#work/errors.ts'

/** The command was asked for something it cannot mean; ends with exit code 2. */
export class Usage extends Error {}

/** What a person at the shell reads about an error: its words; the stack only where nobody foresaw it. */
export async function said(error: unknown): Promise<string> {
  if (isExpected(error)) return inWords(error)
  if (!(error instanceof Error)) return String(error)
  return error instanceof Usage || isForeseen(error) ? error.message : (error.stack ?? error.message)
}

/** Errors that carry a permanent code of ours or of the system (no such file, port taken) were foreseen. */
function isForeseen(error: Error): boolean {
  return 'code' in error || 'setting' in error
}

async function inWords(error: Missing | Refused | Conflict | Invalid): Promise<string> {
  // The catalogues are read only when something went wrong.
  const { isKey, translate } = await import('#i18n/t.ts')
  const sentence = (key: string) => (isKey(key) ? translate('en', key, error.values) : key)
  const fields = error instanceof Invalid ? Object.entries(error.fields) : []
  return [
    sentence(`error.${error.code}`),
    ...fields.map(([name, keys]) => `  ${name}: ${keys.map(sentence).join(' ')}`),
  ].join('\n')
}

/** Prints JSON for machines, or the lines for people. */
export function print(data: unknown, options: { json?: boolean }, lines: () => string[]): void {
  if (options.json) process.stdout.write(`${JSON.stringify(data)}\n`)
  else for (const line of lines()) process.stdout.write(`${line}\n`)
}
