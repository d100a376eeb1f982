import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { openPool, type Pool, type PoolSettings } from '#markdown/pool.ts'
import { article } from './words.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pools: Pool[] = []
function pool(settings: PoolSettings = {}): Pool {
  const opened = openPool({ root, ...settings })
  pools.push(opened)
  return opened
}
afterEach(async () => {
  for (const opened of pools.splice(0)) await opened.close()
})

/** Under the caps, and far past any deadline: micromark needs time squared for each. */
const BOMBS = {
  emphasis: 'a**b'.repeat(20_000),
  brackets: '[a][b]'.repeat(30_000),
  underscores: 'a_b*c '.repeat(30_000),
  directives: '[a](b '.repeat(12_000),
}

describe('rendering in threads', () => {
  it('gives what rendering gives', async () => {
    const opened = pool()
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, at) => opened.render(`## Part ${at}`, article)),
    )
    expect(results.map(({ contents }) => contents[0]?.text)).toEqual(
      Array.from({ length: 12 }, (_, at) => `Part ${at}`),
    )
    expect(results.every(({ fault }) => fault === null)).toBe(true)
  })

  it('stores nesting bombs as escaped text and says why', async () => {
    const opened = pool()
    for (const bomb of ['*a **a '.repeat(10_000), '> '.repeat(5000), '<b>'.repeat(5000)]) {
      const { html, fault } = await opened.render(bomb, article)
      expect(fault).toBe('nesting')
      expect(html).not.toMatch(/<(?!\/?p>|br>)/)
    }
  })

  it.each(Object.entries(BOMBS))('does not wait for %s', async (_, bomb) => {
    const opened = pool({ deadline: 300, perKilobyte: 0, size: 1 })
    await opened.render('warm', article)
    const { html, fault, text } = await opened.render(bomb, article)
    expect(fault).toBe('deadline')
    expect(html.startsWith('<p>')).toBe(true)
    expect(bomb.startsWith(text)).toBe(true)
  })

  it('goes on with the next text after one that never ends, which others did not wait for', async () => {
    const opened = pool({ deadline: 5000, perKilobyte: 0, size: 2 })
    const order: string[] = []
    const bomb = opened
      .render(BOMBS.brackets, article)
      .then(({ fault }) => order.push(fault ?? 'bomb rendered'))
    const honest = opened.render('**well**', article).then(({ html }) => order.push(html))
    await Promise.all([bomb, honest])
    expect(order).toEqual(['<p><strong>well</strong></p>', 'deadline'])
    expect((await opened.render('*again*', article)).html).toBe('<p><em>again</em></p>')
  })

  it('gives up on a thread that cannot start, instead of trying for ever', async () => {
    const { html, fault } = await pool({ root: '/nowhere' }).render('<b>kept</b>', article)
    expect(fault).toBe('crash')
    expect(html).toBe('<p>&#60;b&#62;kept&#60;/b&#62;</p>')
  })

  it('gives back what is under way when it closes, and nothing new after', async () => {
    const opened = pool()
    const under = opened.render(BOMBS.brackets, article)
    await opened.close()
    expect((await under).fault).toBe('crash')
    expect((await opened.render('late', article)).fault).toBe('crash')
  })

  it('lets a script end by itself', async () => {
    const script = `import { openPool } from '#markdown/pool.ts'; const { html } = await openPool().render('**done**', ${JSON.stringify(article)}); console.log(html)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      env: {},
    })
    let said = ''
    child.stdout.on('data', (part) => {
      said += part
    })
    const code = await new Promise((done) => child.on('exit', done))
    expect({ said, code }).toEqual({ said: '<p><strong>done</strong></p>\n', code: 0 })
  })
})
