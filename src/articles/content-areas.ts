import { changeArea, makeArea } from '#areas/shaping.ts'
import { isLocale, type Locale } from '#i18n/locales.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'

type Wish = Readonly<{ name: string | null; said: Readonly<Record<string, string>> }>

/** The areas that files name, by any of their names; what is missing is made. Gives the id for each name. */
export async function ensureAreas(
  desk: Desk,
  actor: Actor,
  wishes: readonly Wish[],
): Promise<Map<string, string>> {
  const rows = await desk.reader.selectFrom('area').select(['id', 'name', 'names']).execute()
  const named = new Map<string, { id: string; names: Partial<Record<Locale, string>> }>()
  for (const row of rows) {
    const names = JSON.parse(row.names) as Partial<Record<Locale, string>>
    for (const name of [row.name, ...Object.values(names)]) named.set(name, { id: row.id, names })
  }
  const ids = new Map<string, string>()
  for (const name of mostFirst(wishes)) {
    const said = saidOf(name, wishes)
    const there = named.get(name)
    const area = there ?? (await act(desk, actor, makeArea, { names: { en: name, ...said } }))
    ids.set(name, area.id)
    if (!there) continue
    const missing = Object.entries(said).filter(([locale]) => !there.names[locale as Locale])
    if (missing.length)
      await act(desk, actor, changeArea, {
        id: area.id,
        names: { en: name, ...there.names, ...Object.fromEntries(missing) },
      })
  }
  return ids
}

/** The names, the most used first: that is the order in which new areas stand. */
function mostFirst(wishes: readonly Wish[]): string[] {
  const times = new Map<string, number>()
  for (const { name } of wishes) if (name) times.set(name, (times.get(name) ?? 0) + 1)
  return [...times].sort(([, one], [, other]) => other - one).map(([name]) => name)
}

/** What the files call an area in each of our languages. */
function saidOf(name: string, wishes: readonly Wish[]): Partial<Record<Locale, string>> {
  const said = wishes.flatMap((wish) => (wish.name === name ? Object.entries(wish.said) : []))
  return Object.fromEntries(said.filter(([locale, text]) => isLocale(locale) && text))
}
