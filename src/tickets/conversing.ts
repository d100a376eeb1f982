import type { MarkName } from '#ui/marks.ts'
import type { Turn } from './thread.ts'
import { type Happening, markOf } from './timeline.ts'

/** One line of a conversation: something said, or something that happened in between. */
export type Line = Readonly<{
  at: string
  name: string
  about?: string
  turn?: Turn
  mark?: MarkName
  key: string
}>

/** Turns and happenings in the order of time; at the same instant what was said comes first. */
export function conversation(
  thread: readonly Turn[],
  happened: readonly Happening[],
  view: {
    name(turn: Turn): string
    about(turn: Turn): string | undefined
    sentence(happening: Happening): string | null
  },
): Line[] {
  const said = thread.map(
    (turn): Line => ({ at: turn.at, key: turn.id, name: view.name(turn), about: view.about(turn), turn }),
  )
  const done = happened.flatMap((one): Line[] => {
    const sentence = view.sentence(one)
    return sentence ? [{ at: one.at, key: String(one.sequence), name: sentence, mark: markOf(one.type) }] : []
  })
  // A stable sort keeps turns before happenings, and each in the order they came from the database.
  return [...said, ...done].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}
