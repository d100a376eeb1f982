import { raise } from '#escalations/raising.ts'
import { addMessage } from '#tickets/messages.ts'
import { addTicket } from '#tickets/opening.ts'
import { act, write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'

export const packet = {
  problem: 'The allotment of November came back from BDO with code R17.',
  environment: 'Android app 5.12, payee in the Philippines.',
  steps_tried: 'Sent again unchanged on 15 November. Called +63 917 555 0142.',
  customer_impact: 'School fees are due on Friday.',
  wanted_outcome: 'The money in the account by Thursday.',
}

/** A ticket opened by a customer in their own words. */
export async function anyTicket(
  desk: Desk,
  requester: Extract<Actor, { kind: 'person' }>,
  about: { areaId?: string | null; text?: string; subject?: string } = {},
) {
  return write(desk, requester, async (work) => {
    const opened = await addTicket(work, {
      requesterId: requester.personId,
      subject: about.subject ?? 'My allotment shows Returned',
      channel: 'portal',
      areaId: about.areaId ?? null,
      locale: 'en',
    })
    await addMessage(work, opened.id, {
      kind: 'customer',
      text:
        about.text ??
        `I am ${requester.name}, my mail is ${'liza@mail.example'}. BDO put my married name on the account.`,
      format: 'plain',
    })
    return opened
  })
}

export function raised(
  desk: Desk,
  agent: Actor,
  number: number,
  more: { kind?: 'functional' | 'hierarchical'; toTeamId?: string } = {},
) {
  return act(desk, agent, raise, {
    number,
    kind: 'functional',
    cause: 'knowledge_gap',
    severity: 'normal',
    packet,
    ...more,
  })
}
