import { sendLetter } from './mail/sending.ts'
import { tellPublished } from './notices/telling.ts'
import { writeToPerson } from './people/writing.ts'
import type { JobSpec } from './work/jobs.ts'

/** Every kind of job. */
export const jobs: readonly JobSpec[] = [sendLetter, writeToPerson, tellPublished]
