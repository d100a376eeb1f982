import { createComponent, spreadAttributes, unescapeHTML } from 'astro/runtime/server/index.js'
import { drawing, type Lines } from './drawing.ts'

type Props = Readonly<Record<string, unknown>>

const frame = {
  viewBox: '0 0 24 24',
  width: 24,
  height: 24,
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 2,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
}
/** Most forms of one icon that are kept; props stand in the code, so there are few. */
const FORMS = 50

/**
 * Lucide's icons, drawn once: `astro.config.mjs` puts this in the place of the package's own function, which assembles three
 * components and every line of the drawing anew each time an icon is shown. Takes any attribute of an `svg`.
 */
export function createLucideIcon({ name, node }: { name: string; node: Lines }) {
  const forms = new Map<string, unknown>()
  return createComponent(((_result: unknown, props: Props) => {
    const key = Object.entries(props).flat().join(' ')
    const known = forms.get(key)
    if (known) return known
    const { class: more, ...rest } = props
    const names = Object.keys(rest)
    const isSpoken = names.some((name) => name.startsWith('aria-') || name === 'role' || name === 'title')
    const attributes = {
      ...frame,
      class: `lucide lucide-${name}${more ? ` ${more}` : ''}`,
      ...(isSpoken ? {} : { 'aria-hidden': 'true' }),
      ...rest,
    }
    const fresh = unescapeHTML(`<svg${spreadAttributes(attributes)}>${drawing(node)}</svg>`)
    if (forms.size < FORMS) forms.set(key, fresh)
    return fresh
  }) as unknown as Parameters<typeof createComponent>[0])
}
