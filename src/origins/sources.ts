import type { Source } from '#articles/reading.ts'
import type { Reader } from '#db/open.ts'
import { solvedWith } from './links-on.ts'

type Reading = Readonly<{ reader: Reader }>

/** Where an article comes from: the ticket that asked and the escalation that found out; and how many tickets it solved since. */
export async function sourceOf(
  desk: Reading,
  article: { root_id: string; origin_ticket_id: string | null; origin_escalation_id: string | null },
): Promise<Source> {
  const [ticket, escalation, solved] = await Promise.all([
    article.origin_ticket_id
      ? desk.reader
          .selectFrom('ticket')
          .select('created_at')
          .where('id', '=', article.origin_ticket_id)
          .executeTakeFirst()
      : undefined,
    article.origin_escalation_id
      ? desk.reader
          .selectFrom('escalation as e')
          .leftJoin('team as t', 't.id', 'e.to_team_id')
          .select(['e.accepted_at', 'e.requested_at', 't.name'])
          .where('e.id', '=', article.origin_escalation_id)
          .executeTakeFirst()
      : undefined,
    solvedWith(desk, article.root_id),
  ])
  return {
    askedAt: ticket?.created_at ?? null,
    raisedAt: escalation ? (escalation.accepted_at ?? escalation.requested_at) : null,
    team: escalation?.name ?? null,
    solved,
  }
}
