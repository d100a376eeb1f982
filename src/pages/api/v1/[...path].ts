import type { APIRoute } from 'astro'
import { answerApi } from '#doors/api.ts'
import { endpoints } from '../../../endpoints.ts'

export const ALL: APIRoute = (context) => answerApi(context, endpoints)
