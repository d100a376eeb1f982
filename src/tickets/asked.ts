import type { APIContext } from 'astro'
import type { Fields } from '#doors/body.ts'
import { uploaderKey } from '#doors/upload.ts'

/** The ticket of the page. */
export const numberOf = (context: APIContext) => Number(context.params['number'])
/** Back to the page as it was asked for. */
export const here = (context: APIContext) => context.url.pathname + context.url.search
/** What was attached, staged under the uploader's key. */
export const files = (fields: Fields, context: APIContext) => ({
  files: fields.all('files'),
  uploader: uploaderKey(context),
})
