import { articles } from './articles/index.ts'
import { crowd } from './crowd.ts'
import { escalations } from './escalations.ts'
import { customers } from './people.ts'
import { tickets } from './tickets/index.ts'
import { instantOf } from './times.ts'
import { topics } from './topics.ts'
import type {
  Answer,
  Article,
  Customer,
  Escalation,
  Locale,
  Step,
  Ticket,
  Topic,
  Turn,
  Visit,
  When,
} from './types.ts'
import { weave } from './weave.ts'

/**
 * One thing that happens. Staff, teams and areas are there before the first act; everything else begins with one of these.
 *
 * - `draft`: write the text in `locale`; `born` = the product has already made it as an escalation's draft, so revise that.
 * - `translate`: the same for every further language of an article that is there.
 * - `publish`: to the article's audience; for a known issue it is `known` instead.
 * - `open`: by the requester through `channel`; with `topic` an agent makes it from the forum question.
 * - `visit`: the signals of one try to help oneself.
 */
export type Act = { at: number } & (
  | { do: 'join'; customer: Customer }
  | { do: 'draft'; article: Article; locale: Locale; born: boolean }
  | { do: 'translate'; article: Article; locale: Locale }
  | { do: 'review'; article: Article }
  | { do: 'publish'; article: Article; locale: Locale; by: string }
  | { do: 'known'; article: Article; locale: Locale; by: string }
  | { do: 'archive'; article: Article; by: string }
  | { do: 'open'; ticket: Ticket }
  | { do: 'turn'; ticket: Ticket; turn: Turn }
  | { do: 'raise'; escalation: Escalation }
  | { do: 'step'; escalation: Escalation; step: Step }
  | { do: 'ask'; topic: Topic }
  | { do: 'answer'; topic: Topic; answer: Answer }
  | { do: 'accept'; topic: Topic; answer: string }
  | { do: 'second'; topic: Topic; by: string }
  | { do: 'visit'; visit: Visit }
)

type Timed = { when: When } & Pick<Act, 'do'>

const joined = (customer: Customer) => ({ when: customer.joined, do: 'join' as const, customer })

const written = (article: Article) => {
  const texts = Object.entries(article.texts) as [Locale, NonNullable<Article['texts'][Locale]>][]
  const first = texts[0]?.[0]
  return [
    ...texts.map(([locale, text]) =>
      locale === first
        ? { when: text.made, do: 'draft' as const, article, locale, born: article.origin !== undefined }
        : { when: text.made, do: 'translate' as const, article, locale },
    ),
    ...texts.flatMap(([locale, { published }]) =>
      published
        ? [
            {
              when: published.at,
              do: article.knownIssue ? ('known' as const) : ('publish' as const),
              article,
              locale,
              by: published.by,
            },
          ]
        : [],
    ),
    ...(article.review ? [{ when: article.review, do: 'review' as const, article }] : []),
    ...(article.archived
      ? [{ when: article.archived.at, do: 'archive' as const, article, by: article.archived.by }]
      : []),
  ]
}

const worked = (ticket: Ticket) => [
  { when: ticket.at, do: 'open' as const, ticket },
  ...ticket.turns.map((turn) => ({ when: turn.at, do: 'turn' as const, ticket, turn })),
]

const raised = (escalation: Escalation) => [
  { when: escalation.at, do: 'raise' as const, escalation },
  ...escalation.steps.map((step) => ({ when: step.at, do: 'step' as const, escalation, step })),
]

const discussed = (topic: Topic) => [
  { when: topic.at, do: 'ask' as const, topic },
  ...topic.answers.map((answer) => ({ when: answer.at, do: 'answer' as const, topic, answer })),
  ...(topic.accepted
    ? [{ when: topic.accepted.at, do: 'accept' as const, topic, answer: topic.accepted.answer }]
    : []),
  ...topic.seconds.map(({ at, by }) => ({ when: at, do: 'second' as const, topic, by })),
]

const timed = <T extends Timed>(list: T[], end: number) =>
  list.map(({ when, ...act }) => ({ at: instantOf(when, end), ...act }))

/** The whole story in the order of time. `end` is the instant at which it ends, in milliseconds; acts are never later. */
export const acts = (seed: string, end: number): Act[] => {
  const woven = weave(seed)
  const all = [
    ...[...customers, ...crowd].map(joined),
    ...articles.flatMap(written),
    ...topics.flatMap(discussed),
    ...[...tickets, ...woven.tickets].flatMap(worked),
    ...[...escalations, ...woven.escalations].flatMap(raised),
    ...woven.visits.map((visit) => ({ when: visit.at, do: 'visit' as const, visit })),
  ]
  // The sort is stable: what shares a minute stays in the order above.
  return (timed(all, end) as Act[]).sort((a, b) => a.at - b.at)
}
