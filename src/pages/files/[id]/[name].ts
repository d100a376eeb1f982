import { Readable } from 'node:stream'
import type { APIRoute } from 'astro'
import { articleFile } from '#articles/downloading.ts'
import { fileHeaders } from '#files/serving.ts'
import { readBlob } from '#files/store.ts'
import { readableFile } from '#tickets/downloading.ts'

/** A stored file, for whoever may read what it belongs to; everybody else gets the answer of a file that is not there. */
export const GET: APIRoute = async (context) => {
  const { desk, actor } = context.locals
  const id = context.params['id'] ?? ''
  const file = (await readableFile(desk, actor, id)) ?? (await articleFile(desk, actor, id))
  if (!file) return new Response(null, { status: 404 })
  const headers = fileHeaders(file)
  if (context.request.headers.get('if-none-match') === headers['etag'])
    return new Response(null, { status: 304, headers })
  return new Response(Readable.toWeb(readBlob(desk.config.data, file.sha256)) as ReadableStream, { headers })
}
