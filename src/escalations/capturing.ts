import type { Reader } from '#db/open.ts'
import { localeFor } from '#i18n/locales.ts'
import { translator } from '#i18n/t.ts'
import { type Masking, mask, maskingDiff, masksFrom, type Segment } from '#markdown/masking.ts'
import { firstSentence, namesOn, openingOf } from '#origins/wording.ts'
import { found } from '#work/permit.ts'

/** The fields of the article that a resolved escalation leaves behind. */
export const draftFields = ['title', 'issue', 'environment', 'cause', 'resolution'] as const
export type DraftField = (typeof draftFields)[number]
export type DraftText = Record<DraftField, string>

export type Source = {
  escalationId: string
  ticketId: string
  areaId: string | null
  locale: string
  text: DraftText
  /** The customers' own wordings, to lead here. */
  aliases: string[]
  /** Names of everybody on the ticket: none may stay in the article. */
  names: string[]
}

/**
 * What the draft is made from: the customer's words become the issue and an alias, the packet becomes the environment,
 * what the specialist writes becomes cause and resolution. Nothing here is masked yet and nothing of it is stored.
 */
export async function sourceOf(reader: Reader, number: number): Promise<Source> {
  const row = found(
    await reader
      .selectFrom('escalation as e')
      .innerJoin('ticket as t', 't.id', 'e.ticket_id')
      .select([
        'e.id',
        'e.ticket_id',
        'e.problem',
        'e.environment',
        'e.steps_tried',
        't.subject',
        't.area_id',
        't.locale',
      ])
      .where('e.number', '=', number)
      .executeTakeFirst(),
  )
  const [opening, names] = await Promise.all([
    openingOf(reader, row.ticket_id),
    namesOn(reader, row.ticket_id),
  ])
  const t = translator(localeFor(row.locale))
  const tried = row.steps_tried.trim()
  return {
    escalationId: row.id,
    ticketId: row.ticket_id,
    areaId: row.area_id,
    locale: row.locale,
    text: {
      title: row.subject,
      issue: opening || row.problem,
      environment: [row.environment.trim(), tried && `${t('escalations.draft.tried')}\n\n${tried}`]
        .filter(Boolean)
        .join('\n\n'),
      cause: '',
      resolution: '',
    },
    aliases: [row.subject, firstSentence(opening)].filter(
      (text, index, all) => text.length > 3 && all.indexOf(text) === index,
    ),
    names,
  }
}

export function maskingFor(source: Pick<Source, 'names' | 'locale'>): Masking {
  return { names: source.names, masks: masksFrom(translator(localeFor(source.locale))) }
}

export type MaskedDraft = {
  text: DraftText
  aliases: string[]
  shown: { field: DraftField; segments: Segment[] }[]
}

/** The draft as it may be stored, and beside it what was taken out, for the specialist to look at. */
export function maskDraft(source: Source, text: DraftText): MaskedDraft {
  const masking = maskingFor(source)
  const masked = Object.fromEntries(
    draftFields.map((field) => [field, mask(text[field], masking).masked]),
  ) as DraftText
  return {
    text: masked,
    aliases: source.aliases.map((alias) => mask(alias, masking).masked),
    shown: draftFields
      .filter((field) => text[field].trim() !== '')
      .map((field) => ({ field, segments: maskingDiff(text[field], masking) })),
  }
}

/** What is kept of the masking: how many of each kind were taken out of which field, never what it was. */
export function maskingNote(masked: MaskedDraft): string {
  const counts = masked.shown.map(({ field, segments }) => ({
    field,
    masked: segments.flatMap((segment) => ('removed' in segment ? [segment.added] : [])),
  }))
  return JSON.stringify(counts)
}
