import { existsSync, readFileSync } from 'node:fs'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { translate } from '#i18n/t.ts'
import { Invalid, Missing } from '#work/errors.ts'
import { said, Usage } from '../../src/cli/said.ts'

const listed = [...readFileSync('src/cli/sagot.ts', 'utf8').matchAll(/^ {2}(\w+): '(.+)',$/gm)]
const names = listed.map((found) => found[1] ?? '').filter((name) => existsSync(`src/cli/${name}.ts`))

describe('the command line', () => {
  it.each(names)('has %s, which says what it does and how it is used', async (name) => {
    const { command } = (await import(`../../src/cli/${name}.ts`)) as { command: Command }
    expect(command).toBeInstanceOf(Command)
    expect(command.name()).toBe(name)
    const all = [command, ...command.commands]
    for (const each of all) expect(each.description(), each.name()).not.toBe('')
    for (const option of all.flatMap((each) => each.options))
      expect(option.description, option.flags).not.toBe('')
  })

  it('says a foreseen error in its words, and an unforeseen one with the place it came from', async () => {
    expect(await said(new Usage('Nobody here has that address.'))).toBe('Nobody here has that address.')
    expect(await said(Object.assign(new Error('no such file'), { code: 'ENOENT' }))).toBe('no such file')
    expect(await said(new Missing())).toBe(translate('en', 'error.missing'))
    expect(await said(new Invalid({ subject: ['too short'] }))).toMatch(/\n {2}subject: too short$/)
    expect(await said(new TypeError('x is not a function'))).toContain('sagot.test.ts')
  })
})
