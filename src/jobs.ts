import { renderArticles } from './articles/jobs.ts'
import { forget, settle, sweep } from './attempts/jobs.ts'
import { sendLetter } from './mail/sending.ts'
import { tellPublished } from './notices/telling.ts'
import { tidyPeople } from './people/tidying.ts'
import { writeToPerson } from './people/writing.ts'
import { recountAll } from './reports/jobs.ts'
import { closeSolved, tellLapse, tellRaise, watchPromises } from './tickets/lapsing.ts'
import { acknowledge, tellParticipant, tellReply } from './tickets/telling.ts'
import type { JobSpec } from './work/jobs.ts'

/** Every kind of job. */
export const jobs: readonly JobSpec[] = [
  renderArticles,
  settle,
  sweep,
  forget,
  recountAll,
  sendLetter,
  writeToPerson,
  tidyPeople,
  tellPublished,
  acknowledge,
  tellReply,
  tellParticipant,
  watchPromises,
  tellLapse,
  tellRaise,
  closeSolved,
]
