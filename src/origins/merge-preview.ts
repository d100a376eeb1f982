import { isOutside } from '#articles/article.ts'
import { demandArticle } from '#articles/finding.ts'
import { family, foldsOf } from '#articles/folding.ts'
import type { Reader } from '#db/open.ts'
import { type Actor, isStaff } from '#work/actor.ts'
import { Missing } from '#work/errors.ts'

type Reading = Readonly<{ reader: Reader }>

export type Preview = {
  into: { id: string; rootId: string; title: string; locale: string; audience: string; confidence: string }
  /** What follows, by kind. */
  counts: Record<'links' | 'votes' | 'wordings' | 'followers' | 'flags' | 'addresses', number>
  languages: { locale: string; title: string; moves: boolean; to: string }[]
  /** Readers outside can read it now, and could not read what is left. */
  hides: boolean
  /** It cannot be: both are one already, or the other is archived. */
  refused: 'itself' | 'archived' | null
}

/** What would follow if an article went into another. Changes nothing. */
export async function mergePreview(
  desk: Reading,
  actor: Actor,
  rootId: string,
  into: string,
): Promise<Preview | null> {
  if (!isStaff(actor)) throw new Missing()
  const other = await demandArticle(desk.reader, into).catch(() => null)
  if (!other) return null
  const { id, root_id, title, locale, audience, confidence } = other
  const [from, left] = await Promise.all([family(desk.reader, rootId), family(desk.reader, root_id)])
  const folds = foldsOf(from, left)
  return {
    into: { id, rootId: root_id, title, locale, audience, confidence },
    counts: await countsOf(
      desk,
      rootId,
      from.map((row) => row.id),
    ),
    languages: folds.map(({ row, moves, to }) => ({
      locale: row.locale,
      title: row.title,
      moves,
      to: to.title,
    })),
    hides: from.some(isOutside) && !left.some(isOutside),
    refused:
      root_id === rootId || other.merged_into === rootId
        ? 'itself'
        : confidence === 'archived' || other.merged_into
          ? 'archived'
          : null,
  }
}

async function countsOf(desk: Reading, rootId: string, ids: readonly string[]): Promise<Preview['counts']> {
  const count = (query: { n: number | string | bigint } | undefined) => Number(query?.n ?? 0)
  const { reader } = desk
  const [links, votes, wordings, followers, flags, addresses] = await Promise.all([
    reader
      .selectFrom('link')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('article_root_id', '=', rootId)
      .where('ended_at', 'is', null)
      .executeTakeFirst(),
    reader
      .selectFrom('article')
      .select((eb) => eb.fn.sum<number>(eb('helpful', '+', eb.ref('unhelpful'))).as('n'))
      .where('id', 'in', ids)
      .executeTakeFirst(),
    reader
      .selectFrom('article_alias')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('root_id', '=', rootId)
      .where('removed_at', 'is', null)
      .executeTakeFirst(),
    reader
      .selectFrom('watch')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('record_kind', '=', 'article')
      .where('record_id', '=', rootId)
      .executeTakeFirst(),
    reader
      .selectFrom('article_flag')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('article_id', 'in', ids)
      .where('closed_at', 'is', null)
      .executeTakeFirst(),
    reader
      .selectFrom('article_slug')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('article_id', 'in', ids)
      .executeTakeFirst(),
  ])
  return {
    links: count(links),
    votes: count(votes),
    wordings: count(wordings),
    followers: count(followers),
    flags: count(flags),
    addresses: count(addresses),
  }
}
