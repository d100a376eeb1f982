import fc from 'fast-check'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { render } from '#markdown/render.ts'
import { clean, SCHEMA } from '#markdown/safe.ts'
import { elements } from '#markdown/trees.ts'
import { article, message, wordsIn } from './words.ts'

describe('an article', () => {
  it('has headings with their own ids, a spoken link each, and a table of contents', () => {
    const { html, contents } = render('# Why\n\n## Čekanje na isplatu\n\n### Dio\n\n#### Sitno', article)
    expect(contents).toEqual([
      { depth: 2, id: 'user-content-why', text: 'Why' },
      { depth: 2, id: 'user-content-čekanje-na-isplatu', text: 'Čekanje na isplatu' },
      { depth: 3, id: 'user-content-dio', text: 'Dio' },
    ])
    expect(html).not.toContain('<h1')
    expect(html).toContain(
      '<h3 id="user-content-dio">Dio<a aria-label="Link to “Dio”" href="#user-content-dio">#</a></h3>',
    )
  })

  it('leads links within the page to the prefixed ids', () => {
    expect(render('[down](#below)\n\n## Below', article).html).toContain(
      '<a href="#user-content-below">down</a>',
    )
  })

  it('keeps an id once, however often it is typed', () => {
    const { html } = render('<b id="x">a</b> <b id="x">b</b>', article)
    expect(html.match(/ id=/g)).toHaveLength(1)
  })

  it('shows callouts with their word in the language of the text', () => {
    const { html } = render(':::caution\nPazite.\n:::', { kind: 'article', words: wordsIn('hr') })
    expect(html).toBe(
      '<div class="callout callout-caution" role="note"><p class="callout-title">Oprez</p><p>Pazite.</p></div>',
    )
  })

  it('takes the title of a callout as it was typed', () => {
    expect(render(':::note[Before **you** start]\nx\n:::', article).html).toContain(
      '<p class="callout-title">Before <strong>you</strong> start</p>',
    )
  })

  it('leaves what only looks like a directive as text', () => {
    const typed = 'Sent at 10:30am, see Re:Allotment and ::video[clip]{id=1}'
    expect(render(typed, article).html).toBe(`<p>${typed}</p>`)
    const block = render(':::spoiler[End]\nThe *end*.\n:::', article).html
    expect(block).toContain('<p>:::spoiler[End]</p>')
    expect(block).toContain('<em>end</em>')
  })

  it('writes task lists without form controls', () => {
    const { html } = render('- [x] sent\n- [ ] booked', article)
    expect(html).toContain('<li>[x] sent</li>')
    expect(html).not.toContain('input')
  })

  it('sends readers to other sites without vouching for them', () => {
    expect(render('[a](https://bank.example/)', article).html).toContain('rel="nofollow noopener noreferrer"')
    expect(render('[a](/articles/allotment)', article).html).toBe(
      '<p><a href="/articles/allotment">a</a></p>',
    )
  })

  it('shows pictures from https and /files/, and only the description of others', () => {
    expect(render('![map](/files/1/map.png)', article).html).toBe(
      '<p><img src="/files/1/map.png" alt="map" loading="lazy"></p>',
    )
    for (const address of [
      'http://a.example/x.png',
      'data:image/png;base64,AAAA',
      '/sign-out',
      'x.svg',
      '//a.example/x.png',
    ]) {
      expect(render(`![map](${address})`, article).html).toBe('<p>map</p>')
    }
    expect(render('![map](/files/../sign-out)', article).html).not.toContain('src')
  })

  it('keeps footnotes and their labels in the language of the text', () => {
    const { html } = render('Paid[^1].\n\n[^1]: By bank.', { kind: 'article', words: wordsIn('fil') })
    expect(html).toContain('Mga talababa')
    expect(html).toContain('href="#user-content-fn-1"')
    expect(html).toContain('id="user-content-fn-1"')
  })

  it('returns the words for search, cut at the headings', () => {
    const { passages, text } = render(
      'Intro.\n\n## One\n\nFirst *part*.\n\n- a\n- b\n\n### Two\n\nSecond.',
      article,
    )
    expect(passages).toEqual([
      { heading: '', anchor: '', text: 'Intro.' },
      { heading: 'One', anchor: 'user-content-one', text: 'First part.\n\na\nb' },
      { heading: 'Two', anchor: 'user-content-two', text: 'Second.' },
    ])
    expect(text).toBe('Intro.\n\nOne\n\nFirst part.\n\na\nb\n\nTwo\n\nSecond.')
  })
})

describe('a message', () => {
  it('keeps line breaks and has neither headings nor ids of its own', () => {
    expect(render('# Hello\nLiza,\nall is well.', message).html).toBe(
      '<p><strong>Hello</strong></p>\n<p>Liza,<br>\nall is well.</p>',
    )
  })

  it('keeps the footnotes of several messages apart by their mark', () => {
    const { html } = render('Paid[^1].\n\n[^1]: By bank.', { ...message, mark: 'm42' })
    expect(html).toContain('id="user-content-m42-fn-1"')
    expect(html).toContain('href="#user-content-m42-fn-1"')
  })

  it('longer than 32 KB is stored as escaped text', () => {
    const { html, fault } = render('<b>x</b> '.repeat(4000), message)
    expect(fault).toBe('size')
    expect(html).toContain('&#60;b&#62;')
  })
})

describe('whatever is typed', () => {
  const pieces = fc.constantFrom(
    '# ',
    '\n\n',
    '> ',
    '- ',
    '```\n',
    '*a*',
    '**',
    '`',
    '[a](',
    'javascript:alert(1)',
    ')',
    '![x](',
    '<b>',
    '</b>',
    '<a href="',
    '">',
    '<table><tr><td>',
    '</table>',
    '<svg onload=x>',
    '<form><input>',
    ':::note\n',
    ':::\n',
    ':a[',
    ']{x=1}',
    '[^1]',
    '[^1]: ',
    '|a|b|\n|-|-|\n',
    '<p>',
    '<li>',
    '<h2 id="x">',
    '&amp;',
    '\0',
    '\u202e',
    'č',
    '<!--',
    '-->',
    '<math><mtext>',
    '<style>',
    '</style>',
    '<img src=x onerror=y>',
    '<details><summary>',
    '<div class="callout x">',
    '<a><p>',
    '\\',
  )
  const typed = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  )

  const parser = unified().use(rehypeRaw)

  it('rendering never throws', () => {
    fc.assert(
      fc.property(
        typed,
        fc.constantFrom(article, message),
        (text, order) => typeof render(text, order).html === 'string',
      ),
      { numRuns: 300 },
    )
  })

  it('the result is a fixed point of parsing, sanitising and writing', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { html } = render(text, article)
        const again = clean(html)
        expect(again).not.toBeNull()
        expect(clean(again ?? '')).toBe(again)
        if (/<[a-z!/?]/i.test(text))
          expect(again?.replace(/&#x?[0-9a-f]+;/gi, '')).toBe(html.replace(/&#x?[0-9a-f]+;/gi, ''))
      }),
      { numRuns: 300 },
    )
  })

  it('holds no element, attribute or address outside the list', () => {
    const tags = new Set(SCHEMA.tagNames)
    const known = new Set(
      `id lang dir title href rel ariaLabel ariaDescribedBy dataFootnoteRef dataFootnoteBackref className role src alt width height
       loading open value start reversed dataFootnotes align colSpan rowSpan scope dateTime`.split(/\s+/),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const html = render(text, article).html
        elements(parser.runSync({ type: 'root', children: [{ type: 'raw', value: html }] }), (element) => {
          expect(tags).toContain(element.tagName)
          for (const name of Object.keys(element.properties)) expect(known).toContain(name)
          expect(String(element.properties.href ?? '')).not.toMatch(/^\s*(?:javascript|data|vbscript|file):/i)
        })
      }),
      { numRuns: 300 },
    )
  })
})
