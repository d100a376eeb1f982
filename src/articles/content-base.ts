import { type Data, parseFrontMatter, type Value } from '#markdown/front-matter.ts'
import { audiences, confidences } from './article.ts'

/**
 * What file and article both said when they last agreed: the third side of every comparison, and what a pull writes back byte for
 * byte while the article stands as it was pushed. Kept as JSON in `source_front`.
 */
export type Base = Readonly<{
  /** Where the file lay in its folder. */
  path: string
  /** The whole file. */
  text: string
  /** What the article became of it, also where the file leaves it open. */
  audience: string
  confidence: string
  area: string | null
}>

export function writeBase(base: Base): string {
  return JSON.stringify(base)
}

/** Null for an article that no file stands for, or whose file was not kept whole. */
export function readBase(stored: string | null): Base | null {
  if (!stored) return null
  const value = JSON.parse(stored) as Partial<Base>
  if (typeof value.text !== 'string' || typeof value.path !== 'string') return null
  const { path, text, audience = '', confidence = '', area = null } = value
  return { path, text, audience, confidence, area }
}

/** The front matter of the file as it was; empty where there is none to read. */
export function frontOf(base: Base | null): Data {
  if (!base) return {}
  try {
    return parseFrontMatter(base.text).data
  } catch {
    return {}
  }
}

/** Whether the desk left audience, confidence and area as the push set them. */
export function standsAs(
  base: Base,
  now: { audience: string; confidence: string; area: string | null },
): boolean {
  return base.audience === now.audience && base.confidence === now.confidence && base.area === now.area
}

const ours = new Set(
  'title area area_names summary description intro locale lang slug aliases redirect_from permalink draft published'.split(
    ' ',
  ),
)
const words: Record<string, readonly string[]> = { audience: audiences, confidence: confidences }

/** What a file says that means nothing here: kept as it is, and shown as such. */
export function foreignIn(base: Base): { term: string; value: string }[] {
  const own = (key: string, value: Value) =>
    ours.has(key) || (words[key]?.includes(String(value).toLowerCase()) ?? false)
  return Object.entries(frontOf(base)).flatMap(([term, value]) =>
    own(term, value) ? [] : [{ term, value: typeof value === 'string' ? value : JSON.stringify(value) }],
  )
}
