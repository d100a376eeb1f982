import type { NamedArea } from '#areas/area.ts'
import type { Subject } from './browsing.ts'

export type NamedSubject = Subject & { name: string; slug: string | null; summary: string }

/** What was found, in the order of the areas and under their names; what has no area, or one that is put away, comes last. */
export function named(
  subjects: readonly Subject[],
  areas: readonly NamedArea[],
  rest: string,
): NamedSubject[] {
  const known = areas.flatMap((area) => {
    const subject = subjects.find((one) => one.areaId === area.id)
    return subject ? [{ ...subject, name: area.name, slug: area.slug, summary: area.summary }] : []
  })
  const others = subjects.filter((one) => !areas.some((area) => area.id === one.areaId))
  const loose = others.flatMap((one) => one.articles)
  const count = others.reduce((sum, one) => sum + one.count, 0)
  return count
    ? [...known, { areaId: null, count, articles: loose, name: rest, slug: null, summary: '' }]
    : known
}
