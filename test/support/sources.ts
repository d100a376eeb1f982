import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export type Import = Readonly<{ specifier: string; typeOnly: boolean }>
export type Source = Readonly<{ path: string; text: string; imports: Import[] }>

const statement = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** Every source file below a folder, with what it imports. */
export function sourcesIn(folder: string, ends = /\.(ts|astro)$/): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ends.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      return {
        path,
        text,
        imports: importsOf(path.endsWith('.astro') ? (text.split(/^---$/m)[1] ?? '') : text),
      }
    })
}

function importsOf(code: string): Import[] {
  const stated = [...code.matchAll(statement)].map((found) => ({
    specifier: found[2] ?? '',
    typeOnly: found[1] !== undefined || onlyTypes(found[0]),
  }))
  // `import('x').Y` in a type position is a type; `await import('x')` is not.
  const later = [...code.matchAll(dynamic)].map((found) => ({
    specifier: found[1] ?? '',
    typeOnly: code[found.index + found[0].length] === '.',
  }))
  return [...stated, ...later]
}

/** `import { type A, type B } from …` brings nothing at run time. */
function onlyTypes(text: string): boolean {
  const names = /\{([^}]*)\}/
    .exec(text)?.[1]
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  return (
    names !== undefined &&
    names.length > 0 &&
    !/^\s*import\s+\w/.test(text) &&
    names.every((name) => name.startsWith('type '))
  )
}

/** The file of ours that an import names, as a path from the root; null for packages and assets. */
export function target(from: string, specifier: string): string | null {
  const path = specifier.startsWith('#')
    ? join('src', specifier.slice(1))
    : specifier.startsWith('.')
      ? normalize(join(dirname(from), specifier))
      : null
  return path && /\.(ts|astro)$/.test(path) ? path : null
}

/** Circles of imports that run, each as the files it goes through; empty when there are none. */
export function cycles(sources: Source[]): string[][] {
  const next = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports
        .filter((each) => !each.typeOnly)
        .map((each) => target(path, each.specifier))
        .filter((to) => to !== null),
    ]),
  )
  const found: string[][] = []
  const done = new Set<string>()
  const walk = (path: string, above: string[]): void => {
    const at = above.indexOf(path)
    if (at >= 0) found.push([...above.slice(at), path])
    if (at >= 0 || done.has(path)) return
    for (const to of next.get(path) ?? []) walk(to, [...above, path])
    done.add(path)
  }
  for (const path of next.keys()) walk(path, [])
  return found
}
