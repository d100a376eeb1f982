import { type Form, form } from '#doors/form.ts'
import { readNotices } from './reading.ts'

export const noticeForms: Record<string, Form> = {
  'notices.read': form({
    verb: readNotices,
    read: (fields) => ({ until: fields.raw('until') }),
    done: (_, context) => context.url.pathname,
  }),
}
