import type { Browser } from 'playwright-core'
import type { Locale } from '#i18n/locales.ts'
import { type Mailbox, openMailbox } from '../support/mailbox.ts'
import { type Server, startServer } from '../support/server.ts'
import { type Manner, Somebody } from './somebody.ts'
import type { Telling } from './telling.ts'

export type House = Readonly<{ server: Server; mailbox: Mailbox; close(): Promise<void> }>

/** An empty installation with mail, as `npm start` leaves it: nobody works there, the manual is in. */
export async function emptyHouse(settings: Record<string, string> = {}): Promise<House> {
  const mailbox = await openMailbox()
  const server = await startServer({ SMTP_URL: mailbox.url, ...settings }, ['--prepare'])
  return { server, mailbox, close: async () => void (await Promise.all([server.close(), mailbox.close()])) }
}

export type Staff = Readonly<Record<'admin' | 'agent' | 'specialist' | 'publisher', Somebody>>

const cast = {
  agent: { name: 'Ana Kovač', email: 'ana@parola.example', role: 'agent' },
  specialist: { name: 'Jun Reyes', email: 'jun@parola.example', role: 'specialist' },
  publisher: { name: 'Maja Grgić', email: 'maja@parola.example', role: 'agent' },
} as const
export const names = { agent: 'Ana', specialist: 'Jun' }
const password = 'long words for a walk'

/** The first administrator comes in by the printed link, makes the teams and the area, and asks the others in by mail. */
export async function staffed(
  house: House,
  browser: Browser,
  telling: Telling,
  locale: Locale,
  manner: Manner,
): Promise<Staff> {
  const { server, mailbox } = house
  const comes = () => Somebody.comes(browser, server.url, locale, manner)
  const admin = await comes()
  const [, link = ''] = await server.says(/http:\S+(\/link\/\S+)/)
  await admin.reads(link)
  await admin.sends('people.found', { name: 'Davor Šimunović', email: 'davor@parola.example', password })

  const team = async (name: string, tier: number) => {
    await admin.opens('/admin/teams/new')
    await admin.sends('people.makeTeam', { name, tier: String(tier) })
    return new URL(admin.page.url()).pathname.split('/').at(-1) ?? ''
  }
  const first = await team(telling.teams.first, 1)
  const second = await team(telling.teams.second, 2)
  await admin.opens('/admin/areas/new')
  await admin.sends('areas.make', {
    [`names.${locale}`]: telling.area,
    slug: 'payslips',
    specialistTeamId: second,
  })

  const joins = async (who: keyof typeof cast, teamId: string) => {
    await admin.opens('/admin/people/new')
    await admin.sends('people.invite', { ...cast[who], teamId, locale })
    if (who === 'publisher')
      await admin.sends(
        'people.license',
        { licence: 'publisher' },
        admin.form('people.license').locator('button').last(),
      )
    const letter = await mailbox.letterTo(cast[who].email)
    const person = await comes()
    await person.page.goto(letter.links.find((each) => each.includes('/link/')) ?? '')
    await person.sends('people.acceptInvitation', { password })
    return person
  }
  return {
    admin,
    agent: await joins('agent', first),
    specialist: await joins('specialist', second),
    publisher: await joins('publisher', first),
  }
}
