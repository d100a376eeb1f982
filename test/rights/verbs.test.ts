import { resolve } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { vote } from '#articles/voting.ts'
import { actorOf } from '#people/actors.ts'
import { act } from '#work/act.ts'
import { isExpected } from '#work/errors.ts'
import { verbs } from '#work/verb.ts'
import { testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { sourcesIn } from '../support/sources.ts'
import { leaks, secretsPlanted } from './secrets.ts'
import { readTable } from './table.ts'
import { type Undoing, undoing } from './undo.ts'
import { inputs } from './verb-inputs.ts'
import { makeWorld, type Principal, type World } from './world.ts'

const table = readTable('test/rights/verbs.md')

/** Every file that declares a verb, so that the registry is whole. */
const declaring = sourcesIn('src', /\.ts$/).filter(
  ({ path, text }) => path !== 'src/work/verb.ts' && /\bverb\(\{/.test(text),
)

describeEachDialect('the rights of the verbs', (place) => {
  const held = testDesk(place, { settings: { SAGOT_LIMITS: 'off' } })
  let world: World
  let trying: Undoing

  beforeAll(async () => {
    for (const { path } of declaring) await import(resolve(path))
    world = await makeWorld(held.desk)
    trying = await undoing(held.desk)
  })

  it('stand in the table for every verb there is, and for no other', () => {
    const told = new Set(table.lines.map((line) => line.what))
    expect([...verbs().keys()].filter((name) => !told.has(name))).toEqual([])
    expect([...told].filter((name) => !verbs().has(name))).toEqual([])
    expect([...told].filter((name) => !inputs[name])).toEqual([])
    expect(secretsPlanted()).toBeGreaterThan(60)
  })

  it('are what the table says, in every cell: the answer, what changed, and what was told', async () => {
    const wrong: string[] = []
    let cells = 0
    for (const { what, on, cells: expected } of table.lines) {
      const verb = verbs().get(what)
      const make = inputs[what]?.(on)
      if (!verb || !make) continue
      for (const [who, wanted] of Object.entries(expected) as [Principal, string][]) {
        const input = make(world, who)
        const tried = () =>
          act(trying.desk, world.actors[who], verb, input as never).then(JSON.stringify, refusal)
        const { result, changed } = await trying.undone(tried)
        cells += 1
        const got = /^\d{3} /.test(result ?? '')
          ? (result ?? '').slice(0, 3)
          : changed.length
            ? 'yes'
            : 'same'
        if (got !== wanted)
          wrong.push(`${who}: ${what} on ${on}: ${wanted} expected, got ${got} ${result ?? ''}`)
        if (got !== 'yes' && changed.length)
          wrong.push(`${who}: ${what} on ${on}: ${got}, but changed ${changed}`)
        for (const field of leaks(result ?? '', who))
          wrong.push(`${who}: ${what} on ${on} tells the ${field}`)
      }
    }
    console.log(`${cells} cells of verbs on ${place.dialect}, ${wrong.length} wrong`)
    expect(wrong).toEqual([])
  }, 300_000)

  it('do not let who typed an address speak as whose it is', async () => {
    const about = {
      articleId: world.articles.public.id,
      vote: 'yes',
      voterKey: 'visit:of-the-rights-test',
    } as const
    const { result } = await trying.undone(async () => {
      await act(trying.desk, world.actors.party, vote, about)
      await act(trying.desk, world.actors.typed, vote, { ...about, vote: 'no' })
      return trying.desk.reader
        .selectFrom('article_vote')
        .select(['person_id', 'vote'])
        .orderBy('vote')
        .execute()
    })
    expect(result).toEqual([
      { person_id: null, vote: 'no' },
      { person_id: world.ids.party, vote: 'yes' },
    ])
  })

  it('are nobody’s, once the person is disabled', async () => {
    expect(await actorOf(held.desk, world.ids.disabled)).toBeNull()
  })
})

function refusal(error: unknown): string {
  if (!isExpected(error)) throw error
  return `${error.status} ${JSON.stringify([error.code, error.values])}`
}
