import { render, renderComponent as renderAny, spreadAttributes } from 'astro/runtime/server/index.js'

// What compiled components import, with one function of our own in it; `astro.config.mjs` puts it in the place of Astro's.
export * from 'astro/runtime/server/index.js'

type Result = Parameters<typeof renderAny>[0]
type Slots = Record<string, ((result: Result) => unknown) | undefined>

const parts = new Map<string, TemplateStringsArray>()
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/** The fixed parts of an element around its attributes and what is in it; the same array every time, as templates have it. */
function partsOf(tag: string): TemplateStringsArray {
  const known = parts.get(tag)
  if (known) return known
  if (!/^[a-z][\w-]*$/i.test(tag)) throw new Error(`${tag} is not the name of an element.`)
  const texts = empty.test(tag) ? [`<${tag}`, '>'] : [`<${tag}`, '>', `</${tag}>`]
  const fresh = Object.assign(texts, { raw: texts })
  parts.set(tag, fresh)
  return fresh
}

/**
 * As Astro's own, but an element whose name is a text (a custom element, `<Tag>`) is written as it stands. Astro looks for a
 * framework that might own it, and makes a text of all that is in it first.
 */
export const renderComponent: typeof renderAny = (result, name, component, props, slots = {}) => {
  if (typeof component !== 'string') return renderAny(result, name, component, props, slots)
  const { 'class:list': list, ...rest } = props
  const named = list === undefined ? rest : { ...rest, class: undefined, 'class:list': [rest['class'], list] }
  const values: unknown[] = [spreadAttributes(named, component)]
  if (!empty.test(component)) values.push(Object.values(slots as Slots).map((slot) => slot?.(result)))
  return render(partsOf(component), ...values) as never
}
