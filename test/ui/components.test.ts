import { experimental_AstroContainer as AstroContainer } from 'astro/container'
import type { AstroComponentFactory } from 'astro/runtime/server/index.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Locale, locales } from '#i18n/locales.ts'
import { examples } from './examples.ts'
import { scene } from './gallery/scene.ts'

const files = import.meta.glob<{ default: AstroComponentFactory }>('../../src/ui/*.astro')
const names = Object.keys(files).map((path) => path.replace(/^.*\/|\.astro$/g, ''))

let container: AstroContainer

beforeAll(async () => {
  container = await AstroContainer.create()
})

async function render(
  name: string,
  props: Record<string, unknown> = {},
  locale: Locale = 'en',
): Promise<string> {
  const file = await files[`../../src/ui/${name}.astro`]?.()
  if (!file) throw new Error(`no component ${name}`)
  const example = examples[name]
  return container.renderToString(file.default, {
    props: { ...example?.props, ...props },
    slots: example?.slots ?? {},
    locals: scene({ locale }) as App.Locals,
    request: new Request('http://help.parola.example/portal?q=1'),
  })
}

test('every component has an example', () => {
  expect(names.filter((name) => !examples[name])).toEqual([])
})

describe.each(locales)('in %s', (locale) => {
  test.each(names)('%s renders with words of the language, without inline style or script', async (name) => {
    const html = await render(name, {}, locale)
    expect(html).not.toMatch(/>\s*(ui|error|layout)\.[a-z]/)
    expect(html).not.toMatch(/"(ui|error|layout)\.[a-z]/)
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|undefined|\[object/)
  })
})

describe('what is spoken', () => {
  test('a mark says its name, or is hidden beside a word', async () => {
    expect(await render('Mark', {}, 'hr')).toContain('role="img" aria-label="Kod stručnjaka"')
    expect(await render('Mark', { label: 'Specialist' })).toContain('aria-label="Specialist"')
    const hidden = await render('Mark', { label: undefined })
    expect(hidden).toContain('aria-hidden="true"')
    expect(hidden).not.toContain('role=')
  })

  test('the line says of each stop whether it is done, now or still to come', async () => {
    const html = await render('AnswerLine')
    expect(html.match(/aria-label="(Done|Now|Still to come)"/g)).toHaveLength(3)
    expect(html.match(/aria-current="step"/g)).toHaveLength(1)
    expect(html).toMatch(/<ol[^>]*aria-label="Stages"/)
  })

  test('a field is tied to label, hint and error, and keeps what was typed', async () => {
    const html = await render('Field')
    expect(html).toContain('<label for="f-subject"')
    expect(html).toContain('aria-describedby="f-subject-hint f-subject-error" aria-invalid="true"')
    expect(html).toContain('value="typed &quot;before&quot;"')
    expect(await render('TextArea')).toContain('&lt;/textarea&gt;&lt;b&gt;typed')
  })

  test('errors of a form are counted, named by field and linked', async () => {
    const html = await render('ErrorSummary', {}, 'hr')
    expect(html).toContain('Treba popraviti 2 stvari')
    expect(html).toMatch(/<a href="#f-subject"[^>]*>In one line: /)
    expect((await render('ErrorSummary', { errors: {} })).trim()).toBe('')
  })

  test('a button with an icon alone has a name, a link is a link', async () => {
    expect(await render('Button', { icon: true, label: 'More', keys: undefined })).toMatch(
      /<button[^>]*aria-label="More"/,
    )
    expect(await render('Button', { href: '/x' })).toMatch(/<a [^>]*href="\/x"/)
    expect(await render('Button')).toMatch(
      /data-key="e"[^>]*aria-keyshortcuts="e"|aria-keyshortcuts="e"[^>]*data-key="e"/,
    )
    expect(await render('Button', { keys: 'Ctrl Enter' })).not.toContain('data-key=')
  })

  test('times carry their instant, promises both forms', async () => {
    expect(await render('Time', {}, 'fil')).toContain('datetime="2026-11-16T01:12:00.000Z"')
    expect(await render('Time', {}, 'fil')).toContain('Lunes, Nobyembre 16, 2026')
    const late = await render(
      'Promise',
      { due: '2026-11-16T01:12:00.000Z', now: new Date('2026-11-16T01:20:00.000Z'), view: 'desk' },
      'hr',
    )
    expect(late).toContain('data-state="late"')
    expect(late).toContain('kasni 8 min')
    expect((await render('Promise', { due: null })).trim()).not.toContain('<time')
  })

  test('a passage marks its hits and lets no markup through', async () => {
    expect(await render('Passage')).toContain('BDO sends <mark>R17 &lt;b&gt;</mark>')
  })

  test('a language is named by itself', async () => {
    expect(await render('Language')).toContain('lang="hr">Hrvatski')
    expect(await render('Language', { tag: 'fil', short: true })).toMatch(/title="Filipino">\s*fil/)
  })

  test('a note is called one', async () => {
    expect(await render('Turn', {}, 'fil')).toContain('Note, para sa staff lang')
    expect(await render('Turn', { note: false })).not.toContain('staff only')
  })
})
