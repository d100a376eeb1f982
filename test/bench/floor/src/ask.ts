import { queries } from '../../queries.ts'
import { openReference } from '../../reference.ts'

export const ask = queries(openReference(process.env.BENCH_DATABASE ?? ''))
