import { fadeLessons } from '#articles/learning.ts'
import { writeOnce } from '#jobs/once.ts'
import type { Reaction } from '#work/follow.ts'
import { job } from '#work/jobs.ts'

declare module '#work/later.ts' {
  interface Jobs {
    'origins.doubt': { ticketId: string; why: 'rated' | 'reopened' }
  }
}

/** A rating up to this says that it did not help. */
export const POOR = 2

/** A customer who is not helped takes back half of what the ticket taught. */
export const doubting: Reaction = {
  kind: 'reaction',
  name: 'origins.doubt',
  on: ['ticket.rated', 'ticket.reopened'],
  job: (event) => {
    const poor = event.type === 'ticket.rated' && event.particulars.score <= POOR
    const again = event.type === 'ticket.reopened' && event.particulars.by === 'customer'
    if (!poor && !again) return null
    const why = poor ? ('rated' as const) : ('reopened' as const)
    return { kind: 'origins.doubt', payload: { ticketId: event.recordId, why } }
  },
}

export const doubt = job({
  kind: 'origins.doubt',
  run: (desk, { ticketId, why }, job) =>
    writeOnce(desk, job, 'origins', (work) => fadeLessons(work, ticketId, why)),
})
