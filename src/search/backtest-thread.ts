/** The thread that backtests articles: reads on its own connection, writes nothing. */
import { answering } from '#work/thread.ts'
import { backtest, type Question } from './backtest.ts'

answering<Question>(({ reader }, question, tell) => backtest(reader, question, tell))
