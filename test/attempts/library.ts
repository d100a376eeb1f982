import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor } from '#work/permissions.ts'

/** A published article, straight into the table; gives its id, which is also its root's. */
export async function anyArticle(
  desk: Desk,
  title = 'An answer',
  areaId: string | null = null,
): Promise<string> {
  return write(desk, systemActor('test'), async (work) => {
    const id = work.id()
    const text = {
      summary: '',
      body: 'Do this.',
      issue: '',
      environment: '',
      cause: '',
      resolution: '',
      html: '',
      contents: '[]',
      plain: '',
    }
    await work.db
      .insertInto('article')
      .values({
        id,
        root_id: id,
        locale: 'en',
        slug: id,
        title,
        area_id: areaId,
        confidence: 'validated',
        audience: 'public',
        revision: 1,
        ...text,
        render_version: 1,
        published_at: work.at,
        helpful: 0,
        unhelpful: 0,
        created_at: work.at,
        updated_at: work.at,
      })
      .execute()
    return id
  })
}
