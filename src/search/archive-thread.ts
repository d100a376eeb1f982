/** The thread that searches the archive: on its own connection, in the scope of whoever asks. */
import { answering } from '#work/thread.ts'
import { inRows, type Question } from './archive-reading.ts'

answering<Question>((place, question) => inRows(place, question))
