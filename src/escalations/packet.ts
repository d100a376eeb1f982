import { z } from 'zod'
import { Invalid } from '#work/errors.ts'
import { causes, kinds, missingFields, type Packet, type packetFields, severities } from './escalation.ts'

const text = z.string().trim().max(8000).default('')

/** What raising takes. Empty packet fields are named one by one, in `checkPacket`, and not as a matter of form. */
export const raiseInput = z.strictObject({
  number: z.number().int(),
  kind: z.enum(kinds),
  cause: z.enum(causes),
  severity: z.enum(severities),
  toTeamId: z.string().max(60).optional(),
  packet: z.strictObject({
    problem: text,
    environment: text,
    steps_tried: text,
    customer_impact: text,
    wanted_outcome: text,
  } satisfies Record<(typeof packetFields)[number], typeof text>),
  submissionId: z.string().max(60).optional(),
})

/** Throws `Invalid` that names every field still missing: the next person would have to ask for it again. */
export function checkPacket(packet: Packet): void {
  const missing = missingFields(packet)
  if (missing.length) {
    throw new Invalid(
      Object.fromEntries(missing.map((field) => [`packet.${field}`, ['escalations.packet.needed']])),
    )
  }
}
