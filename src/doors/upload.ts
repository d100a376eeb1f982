import type { APIContext } from 'astro'
import { cleanName } from '#files/names.ts'
import { storeBlob } from '#files/store.ts'
import { write } from '#work/act.ts'
import { certainly } from '#work/actor.ts'
import type { Stage } from './body.ts'

/** Who a staged file belongs to until a verb attaches it: the person where that is proven, else this visit. */
export function uploaderKey(context: APIContext): string {
  return certainly(context.locals.actor) ?? `visit:${context.locals.visit ?? context.locals.requestId}`
}

/** Streams an upload into the file store and stages its row; the verb of the form attaches it. */
export function stager(context: APIContext): Stage {
  const { desk, actor } = context.locals
  return async (upload) => {
    const blob = await storeBlob(desk.config.data, upload.stream, { name: upload.name })
    return write(desk, actor, async (work) => {
      const id = work.id()
      await work.db
        .insertInto('file')
        .values({
          id,
          sha256: blob.sha256,
          name: cleanName(upload.name, 'file'),
          type: blob.type,
          size: blob.size,
          uploader_key: uploaderKey(context),
          created_at: work.at,
        })
        .execute()
      return id
    })
  }
}
