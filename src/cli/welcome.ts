import { pushShipped } from '#articles/shipped.ts'
import { setupLink } from '#people/founding.ts'
import type { Desk } from '#work/desk.ts'

/** What a start by `npm start` does for its people: the shipped manual is there, and somebody can become administrator. */
export async function welcome(desk: Desk, say: (words: string) => void): Promise<void> {
  const shipped = await pushShipped(desk)
  const fresh = (shipped?.made.length ?? 0) + (shipped?.changed.length ?? 0)
  if (fresh > 0) say(`${fresh} articles of the manual are in`)
  for (const path of shipped?.conflicts ?? [])
    say(`${path} was changed here, so the newer version of the manual was left out`)
  for (const { path, reason } of shipped?.failed ?? [])
    say(`${path} of the manual could not be used: ${reason}`)
  const link = await setupLink(desk)
  if (link) say(`nobody works here yet; make yourself administrator at\n\n  ${link}\n`)
}
