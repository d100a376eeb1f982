import type { Fields } from '#doors/body.ts'
import { type Form, form } from '#doors/form.ts'
import { dropJob, retryJob } from '#jobs/mending.ts'
import { resend, resendAll } from '#mail/outbox.ts'
import { setClosingDays } from './closing.ts'
import { changeWorkspace, forgetWorkspace } from './settings.ts'

const saved = { key: 'people.account.saved' }
export const priorities = ['urgent', 'high', 'normal', 'low'] as const
/** Rows of phone numbers a form offers beyond those there are. */
export const SPARE_PHONES = 2

function settings(part: string, read: (fields: Fields) => Record<string, unknown>): Form {
  return form({
    verb: changeWorkspace,
    read,
    done: (_, { locals }) => {
      forgetWorkspace(locals.desk)
      return { to: `/admin/settings#${part}`, flash: saved }
    },
  })
}

function phonesOf(fields: Fields) {
  const rows = Array.from({ length: 10 }, (_, row) => ({
    place: fields.raw(`phone.${row}.place`).trim(),
    number: fields.raw(`phone.${row}.number`).trim(),
    hours: fields.raw(`phone.${row}.hours`).trim(),
  }))
  return rows.filter((phone) => phone.number)
}

/** Degrees as people turn a wheel (0–359) as the setting keeps them. */
function hueOf(text: string | undefined): number | null {
  const hue = Number(text ?? Number.NaN)
  return text === undefined ? null : hue <= 19 ? hue + 360 : hue
}

export const settingsForms = {
  'workspace.company': settings('company', (fields) => ({
    name: fields.raw('name'),
    locale: fields.raw('locale'),
    timeZone: fields.raw('timeZone'),
    hue: hueOf(fields.text('hue')),
  })),
  'workspace.phones': settings('phones', (fields) => ({ phones: phonesOf(fields) })),
  'workspace.promises': settings('promises', (fields) => ({
    promise: Object.fromEntries(
      priorities.map((priority) => [priority, Math.round(Number(fields.raw(`promise.${priority}`)) * 60)]),
    ),
  })),
  'workspace.tickets': settings('tickets', (fields) => ({
    showHolderName: fields.has('showHolderName'),
    closeAfterDays: Number(fields.raw('closeAfterDays')),
    reopenWithinDays: Number(fields.raw('reopenWithinDays')),
  })),
  'workspace.measuring': settings('measuring', (fields) => ({
    privacy: fields.raw('privacy'),
    deflectionWindowDays: Number(fields.raw('deflectionWindowDays')),
  })),
  'workspace.knowledge': settings('knowledge', (fields) => ({
    reviewAfterDays: Number(fields.raw('reviewAfterDays')),
  })),
  'workspace.setClosingDays': form({
    verb: setClosingDays,
    read: (fields) => ({
      dates: fields
        .raw('dates')
        .split(/[\s,;]+/)
        .filter(Boolean),
    }),
    done: () => ({ to: '/admin/settings#closing', flash: saved }),
  }),
}

export const outboxForms = {
  'mail.resend': form({
    verb: resend,
    read: (_, { params }) => ({ letterId: params.id }),
    done: () => ({ to: '/admin/outbox', flash: { key: 'mail.outbox.resent', values: { n: 1 } } }),
  }),
  'mail.resendAll': form({
    verb: resendAll,
    read: () => ({}),
    done: ({ letters }) => ({
      to: '/admin/outbox',
      flash: { key: 'mail.outbox.resent', values: { n: letters } },
    }),
  }),
}

export const jobForms = {
  'jobs.retry': form({
    verb: retryJob,
    read: (fields, { params }) => ({
      id: params.id ?? fields.raw('id'),
      ...(fields.has('payload') && { payload: fields.raw('payload') }),
    }),
    done: () => ({ to: '/admin/jobs', flash: { key: 'jobs.retried' } }),
  }),
  'jobs.drop': form({
    verb: dropJob,
    read: (_, { params }) => ({ id: params.id }),
    done: () => ({ to: '/admin/jobs', flash: { key: 'jobs.dropped' } }),
  }),
}
