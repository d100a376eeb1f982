import { readFileSync } from 'node:fs'

/** One line of a table of rights: what is tried, on which record, and what each principal gets. */
export type Line = Readonly<{ what: string; on: string; cells: Readonly<Record<string, string>> }>

/** Reads the tables of a Markdown file: the first two columns name the try, the others the principals. */
export function readTable(path: string): { principals: string[]; lines: Line[] } {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s:|-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    )
  const heads = rows.filter((row) => row[1] === 'on')
  const principals = heads[0]?.slice(2) ?? []
  if (heads.some((head) => head.slice(2).join() !== principals.join()))
    throw new Error(`${path}: the tables name different principals`)
  const lines = rows
    .filter((row) => row[1] !== 'on')
    .map(([what = '', on = '', ...cells]) => {
      if (cells.length !== principals.length)
        throw new Error(`${path}: ${what} on ${on} has ${cells.length} cells`)
      return {
        what: what.replaceAll('`', ''),
        on,
        cells: Object.fromEntries(principals.map((name, at) => [name, cells[at] ?? ''])),
      }
    })
  return { principals, lines }
}
