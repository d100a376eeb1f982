import { expect, it } from 'vitest'
import { differing, shapeOf } from '#articles/shape.ts'

const html = `<h2 id="a">What to do<a aria-label="Link" href="#a">#</a></h2>
<ol><li>Open <a href="/articles/card">it</a><ul><li>or this</li></ul></li><li>Press</li></ol>
<pre><code class="language-sh">&lt;li&gt;</code></pre><ul><li>one</li></ul><p>a <a href="https://parola.example">link</a></p>`

it('counts headings, numbered steps, links that lead elsewhere and blocks of code', () => {
  expect(shapeOf(html)).toEqual({ headings: 1, steps: 2, links: 2, code: 1 })
  expect(shapeOf('')).toEqual({ headings: 0, steps: 0, links: 0, code: 0 })
})

it('names what is not the same', () => {
  const shorter = shapeOf(html.replace('<li>Press</li>', '').replace(/<pre>.*<\/pre>/s, ''))
  expect(differing(shapeOf(html), shorter)).toEqual(['steps', 'code'])
  expect(differing(shapeOf(html), shapeOf(html))).toEqual([])
})
