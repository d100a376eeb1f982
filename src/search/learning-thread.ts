/** The thread that learns from links: reads on its own connection, writes nothing. */
import { answering } from '#work/thread.ts'
import { taughtBy } from './learning-reading.ts'
import { learn } from './lesson.ts'

export type Question = Readonly<{ seed: number }>

answering<Question>(async ({ reader }, { seed }) => {
  const taught = await taughtBy(reader)
  return { ...learn(taught, seed), links: taught.filter(({ link }) => link).length }
})
