import { type Locale, localeFor, localPath } from '#i18n/locales.ts'
import { type Key, translator } from '#i18n/t.ts'
import { writeOnce } from '#jobs/once.ts'
import { letter } from '#mail/letter.ts'
import { writeLetter } from '#mail/letters.ts'
import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { job } from '#work/jobs.ts'
import { systemActor } from '#work/permissions.ts'
import { workspaceOf } from '#workspace/settings.ts'
import type { Followed } from './following.ts'
import { newMailToken, type Purpose } from './mail-tokens.ts'

type Order =
  | { what: 'sign-in'; email: string; locale: Locale; next: string | null }
  | { what: 'reset'; email: string; locale: Locale }
  | { what: 'join'; email: string; locale: Locale; name: string; next: string | null }
  | { what: 'follow'; email: string; locale: Locale; rootId: string; slug: string; title: string }
  | { what: 'invite'; personId: string }
  | { what: 'email'; personId: string; email: string }
  | { what: 'told'; personId: string; of: 'password' | 'email' | 'role'; email?: string }

declare module '#work/later.ts' {
  interface Jobs {
    'people.write': Order
  }
}

type Person = {
  id: string
  name: string
  email: string | null
  locale: string
  disabled_at: string | null
  email_verified_at: string | null
  role: string
}

/** Writes the letter somebody asked for, if there is one to write. */
export const writeToPerson = job({
  kind: 'people.write',
  run: (desk, order, job) => answer(desk, order, job),
})

async function answer(desk: Desk, order: Order, job: { id: string }): Promise<void> {
  const send = (sending: Sending) => writeIt(desk, job, sending)
  const person = await personBehind(desk, order)
  if (person?.disabled_at) return
  if (order.what === 'join') {
    if (isOwnMailbox(desk, order.email)) return
    if (person?.email_verified_at)
      return send({ ...order, person, purpose: 'sign-in', kind: 'people.known', target: order.next })
    const target = JSON.stringify({ name: order.name, locale: order.locale, next: order.next })
    return send({ ...order, person, purpose: 'join', kind: 'people.join', target })
  }
  if (order.what === 'follow') {
    if (isOwnMailbox(desk, order.email)) return
    const { rootId, slug, locale } = order
    const target = JSON.stringify({ rootId, slug, locale } satisfies Followed)
    return send({ ...order, person, purpose: 'follow', kind: 'people.follow', target })
  }
  if (!person?.email) return
  const { email } = person
  if (order.what === 'sign-in')
    return send({ ...order, person, purpose: 'sign-in', kind: 'people.sign_in', target: order.next })
  if (order.what === 'reset')
    return send({ ...order, person, purpose: 'reset', kind: 'people.reset', target: null })
  const locale = localeFor(person.locale)
  if (order.what === 'invite')
    return send({ email, locale, person, purpose: 'invite', kind: 'people.invite', target: null })
  if (order.what === 'told')
    return send({
      email: order.email ?? email,
      locale,
      person,
      purpose: null,
      kind: `people.told_${order.of}`,
      target: null,
    })
  if (isOwnMailbox(desk, order.email)) return
  return send({
    email: order.email,
    locale,
    person,
    purpose: 'email',
    kind: 'people.email',
    target: null,
  })
}

async function personBehind(desk: Desk, order: Order): Promise<Person | undefined> {
  const query = desk.reader
    .selectFrom('person')
    .select(['id', 'name', 'email', 'locale', 'disabled_at', 'email_verified_at', 'role'])
  return 'personId' in order
    ? query.where('id', '=', order.personId).executeTakeFirst()
    : query.where('email', '=', order.email).executeTakeFirst()
}

/** A letter to ourselves would be read as a customer's: our own mailbox is nobody's account. */
function isOwnMailbox(desk: Desk, email: string): boolean {
  return (
    (/<([^<>]+)>\s*$/.exec(desk.config.mailFrom)?.[1] ?? desk.config.mailFrom).trim().toLowerCase() === email
  )
}

type Kind =
  | 'sign_in'
  | 'known'
  | 'join'
  | 'follow'
  | 'reset'
  | 'invite'
  | 'email'
  | 'told_password'
  | 'told_email'
  | 'told_role'
type Sending = {
  email: string
  locale: Locale
  person: Person | undefined
  purpose: Purpose | null
  kind: `people.${Kind}`
  target: string | null
  /** What it is about, where that has a title. */
  title?: string
}

async function writeIt(
  desk: Desk,
  job: { id: string },
  { email, locale, person, purpose, kind, target, title }: Sending,
): Promise<void> {
  const { name: company } = await workspaceOf(desk)
  const t = translator(locale)
  const say = (part: string, values: Record<string, string>) =>
    t(`${kind.replace('people.', 'people.letter.')}.${part}` as Key, values)
  await writeOnce(desk, job, 'people', async (work) => {
    const token =
      purpose &&
      (await newMailToken(work, {
        purpose,
        personId: person?.id ?? null,
        email,
        target,
        alongside: purpose === 'follow',
      }))
    const path = localPath(locale, token ? `/link/${token}` : '/account')
    const values = { company, email, name: person?.name ?? '', title: title ?? '' }
    const parts = letter({
      kind,
      locale,
      url: desk.config.url,
      company,
      subject: say('subject', values),
      paragraphs: say('text', values).split('\n\n'),
      action: { label: say('action', values), href: new URL(path, desk.config.url).href },
      footer: t('people.letter.footer', values),
    })
    await writeLetter(work, { email, personId: person?.id ?? null }, parts)
  })
}

/** A one-time sign-in link that is handed over instead of mailed. */
export async function signInLink(
  desk: Desk,
  personId: string,
  minutes: number,
  next: string | null = null,
): Promise<string> {
  const person = await desk.reader
    .selectFrom('person')
    .select(['email', 'locale'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const token = await write(desk, systemActor('people'), (work) =>
    newMailToken(work, { purpose: 'sign-in', personId, email: person.email, target: next, minutes }),
  )
  return new URL(localPath(localeFor(person.locale), `/link/${token}`), desk.config.url).href
}
