import { keepPlan } from './articles/carrying-out.ts'
import { renderArticles } from './articles/jobs.ts'
import { remindOfReviews } from './articles/reminding.ts'
import { forget, settle, sweep } from './attempts/jobs.ts'
import { sendLetter } from './mail/sending.ts'
import { tellIssue } from './notices/issue.ts'
import { tellPublished } from './notices/telling.ts'
import { answerIssue } from './origins/answered.ts'
import { doubt } from './origins/doubting.ts'
import { tidyPeople } from './people/tidying.ts'
import { writeToPerson } from './people/writing.ts'
import { recountAll } from './reports/jobs.ts'
import { backtestAll, backtestWaiting } from './search/backtest-jobs.ts'
import { doubtWording } from './search/doubting.ts'
import { forgetSearches } from './search/forgetting.ts'
import { learnFromLinks } from './search/jobs.ts'
import { closeSolved, tellLapse, tellRaise, watchPromises } from './tickets/lapsing.ts'
import { acknowledge, tellParticipant, tellReply } from './tickets/telling.ts'
import type { JobSpec } from './work/jobs.ts'

/** Every kind of job. */
export const jobs: readonly JobSpec[] = [
  renderArticles,
  keepPlan,
  remindOfReviews,
  settle,
  sweep,
  forget,
  recountAll,
  learnFromLinks,
  sendLetter,
  writeToPerson,
  tidyPeople,
  tellPublished,
  tellIssue,
  acknowledge,
  tellReply,
  tellParticipant,
  watchPromises,
  tellLapse,
  tellRaise,
  closeSolved,
  backtestWaiting,
  backtestAll,
  forgetSearches,
  answerIssue,
  doubt,
  doubtWording,
]
