import type { APIRoute } from 'astro'
import { respond } from '#doors/api.ts'
import { openApi } from '#doors/openapi.ts'
import { endpoints } from '../../../endpoints.ts'

export const GET: APIRoute = ({ locals }) =>
  respond(200, openApi(endpoints, locals.desk.config.url, `${locals.workspace.name} API`))
