import { describe, expect, it } from 'vitest'
import { clean, SCHEMA } from '#markdown/safe.ts'

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="data:text/html,x">x</a>',
  '<a href="vbscript:x">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<form action="/sign-out" method="post"><button>Go</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<base href="https://evil.test/">',
  '<meta http-equiv=refresh content="0;url=https://evil.test">',
  '<link rel=stylesheet href="https://evil.test/x.css">',
  '<p style="position:fixed;inset:0">x</p>',
  '<div class="site-header">x</div>',
  '<p id="main">x</p>',
  '<a name="csrf">x</a>',
  '<a href="//evil.test">x</a>',
  '<a href="/\\evil.test">x</a>',
  '<a href="https:\\\\evil.test">x</a>',
  '<img src="//evil.test/x.png">',
  '<object data="x"></object>',
  '<template><img src=x onerror=y></template>',
  '<details ontoggle=alert(1) open>x</details>',
  '<a href="#main">x</a>',
  '<p lang="en onclick=x">x</p>',
  '<textarea><img src=x onerror=y></textarea>',
  '<xmp><img src=x onerror=y></xmp>',
]

describe('sanitising', () => {
  it.each(ATTACKS)('takes the sting out of %s', (attack) => {
    const html = clean(attack) ?? ''
    expect(html).not.toMatch(
      /script|onerror|onfocus|ontoggle|onclick|style=|class="[^"]|id=|name=|evil|<form|<input|<button|<svg|<math|<base|<meta|<link|<object|href="#main"/i,
    )
  })

  it('comes to rest on what browsers rearrange', () => {
    for (const html of [
      '<p><button><p>x',
      '<a><table><a>',
      '<table><li><table>',
      '<p><form><div>x',
      '<b><p><b><p><b><p>x',
      '<ul><p></ul><li>',
    ]) {
      const once = clean(html)
      expect(once).not.toBeNull()
      expect(clean(once ?? '')).toBe(once)
    }
  })

  it('leaves honest HTML alone', () => {
    const html =
      '<p>Paid on <time datetime="2026-11-12">12 November</time> to <a href="mailto:pay@parola.example">us</a>, <kbd>Ctrl</kbd> <mark>K</mark></p>'
    expect(clean(html)).toBe(html)
  })
})

describe('the list of what may be stored', () => {
  it('has not changed unnoticed', () => {
    expect(SCHEMA).toMatchSnapshot()
  })

  it('has no style, no form control, no event, no free class or id', () => {
    const names = Object.values(SCHEMA.attributes ?? {}).flatMap((list) =>
      list.map((entry) => (Array.isArray(entry) ? entry[0] : entry)),
    )
    expect(names.filter((name) => /^on|style|^name$|action|srcset|srcdoc/i.test(String(name)))).toEqual([])
    const free = Object.values(SCHEMA.attributes ?? {})
      .flat()
      .filter((entry) => entry === 'className' || entry === 'id' || entry === 'href' || entry === 'src')
    expect(free).toEqual([])
    expect(SCHEMA.tagNames).not.toEqual(expect.arrayContaining(['input']))
    for (const tag of ['form', 'button', 'select', 'textarea', 'script', 'style', 'svg', 'iframe', 'h1'])
      expect(SCHEMA.tagNames).not.toContain(tag)
  })
})
