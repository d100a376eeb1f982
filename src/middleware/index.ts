import { sequence } from 'astro:middleware'
import { guard } from './guard.ts'
import { headers } from './headers.ts'
import { locals } from './locals.ts'
import { origin } from './origin.ts'
import { problems } from './problems.ts'

export const onRequest = sequence(headers, locals, origin, problems, guard)
