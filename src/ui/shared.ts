import { createHash } from 'node:crypto'
import { createComponent, renderSlotToString } from 'astro/runtime/server/index.js'

/** Characters that all kept parts may take together. */
const ROOM = 8_000_000

/** Longer keys are kept as their hash. */
const LONGEST = 200

type Part = { html: unknown; size: number }
type Rendering = Parameters<typeof renderSlotToString>

const parts = new Map<string, Part>()
let size = 0

/** Keeps what was rendered under a key; what was used longest ago makes room. */
function keep(key: string, html: unknown): void {
  const part = { html, size: key.length + String(html).length }
  if (part.size > ROOM / 50) return
  drop(key)
  parts.set(key, part)
  size += part.size
  for (const [oldest] of parts) {
    if (size <= ROOM) break
    drop(oldest)
  }
}

function drop(key: string): Part | undefined {
  const part = parts.get(key)
  if (part && parts.delete(key)) size -= part.size
  return part
}

type Slots = { default?: Rendering[1] }

function render(result: Rendering[0], { of }: Props, slots: Slots): unknown {
  if (!of) return renderSlotToString(result, slots.default as Rendering[1])
  const key = nameOf(of)
  const known = drop(key)
  if (!known) return make(key, result, slots)
  parts.set(key, known)
  size += known.size
  return known.html
}

function nameOf(of: readonly unknown[]): string {
  const text = JSON.stringify(of)
  return text.length < LONGEST ? text : createHash('sha256').update(text).digest('base64url')
}

async function make(key: string, result: Rendering[0], slots: Slots): Promise<unknown> {
  // Scripts that belong to it stay apart in what this gives, so that a page which has them already gets them once.
  const html = await renderSlotToString(result, slots.default as Rendering[1])
  keep(key, html)
  return html
}

interface Props {
  /** Null: rendered each time. */
  of: readonly unknown[] | null
}

/**
 * `<Shared of={['tickets row', locale, minute(), row]}>…</Shared>`: rendered once for a key and then sent as it was. `of` names
 * the part and holds everything that what is in it shows: the very data, and what it takes from `Astro.locals` (the language,
 * the zone, who reads where that matters). So a part is never older than the data it is asked to show.
 */
export const Shared = createComponent(
  render as unknown as Parameters<typeof createComponent>[0],
) as unknown as (props: Props & { children?: unknown }) => unknown

/** Goes into the key of what says "today", "in 3 hours". */
export const minute = (): number => Math.floor(Date.now() / 60_000)
