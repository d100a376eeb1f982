import type { APIRoute } from 'astro'
import { takesWrites } from '#jobs/ready.ts'

export const GET: APIRoute = async ({ locals }) =>
  (await takesWrites(locals.desk)) ? new Response('ready\n') : new Response('not ready\n', { status: 503 })
