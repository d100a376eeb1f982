import type { Ticket } from '../types.ts'
import { live } from './live.ts'
import { loop } from './loop.ts'
import { solved } from './solved.ts'

export const tickets: Ticket[] = [...loop, ...solved, ...live]
