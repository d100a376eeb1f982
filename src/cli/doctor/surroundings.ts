import { randomUUID } from 'node:crypto'
import { rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Config } from '#config.ts'
import type { Checkup } from '#db/checkup.ts'
import { type Finding, mend, note, ok } from './finding.ts'

/** Least free share of the disk, and the file systems (by `statfs` type) on which SQLite's locks cannot be trusted. */
const LEAST_FREE = 0.05
const network = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
])
/** Most by which two clocks may differ, ms. */
const APART = 2000

export async function examineDisk(config: Config): Promise<Finding[]> {
  const probe = join(config.data, `.doctor-${randomUUID()}`)
  try {
    await writeFile(probe, 'sagot')
    await rm(probe)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [
      mend(
        'disk',
        `${config.data} cannot be written to: ${reason}`,
        'Give the user that runs Sagot the right to write there.',
      ),
    ]
  }
  const disk = await statfs(config.data)
  const free = disk.bavail / disk.blocks
  const says = `${config.data} can be written to, ${Math.round(free * 100)} % free`
  const kind = config.databaseUrl.startsWith('sqlite:') ? network.get(disk.type) : undefined
  return [
    free < LEAST_FREE
      ? mend('disk', says, 'Make room: below 5 % the server calls itself not ready.')
      : ok('disk', says),
    ...(kind
      ? [
          mend(
            'disk',
            `the SQLite file lies on ${kind}, where its locks do not hold`,
            'Move SAGOT_DATA to a local disk, or use PostgreSQL.',
          ),
        ]
      : []),
  ]
}

export async function examineMail(config: Config, checkup: Checkup | null): Promise<Finding[]> {
  const waiting = checkup?.waitingLetters ?? 0
  const letters = waiting === 1 ? '1 letter waits' : `${waiting} letters wait`
  if (!config.smtpUrl) {
    const says = `no SMTP_URL: letters stay on the administrator's outbox page (${letters} there)`
    return [note('mail', says, 'Set SMTP_URL, such as smtps://user:password@mail.example.com:465.')]
  }
  try {
    const transport = createTransport({
      url: config.smtpUrl,
      connectionTimeout: 5000,
      greetingTimeout: 5000,
    } as never)
    await transport.verify()
    return [ok('mail', `the mail server takes letters; ${letters} to be sent`)]
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [
      mend(
        'mail',
        `the mail server of SMTP_URL does not take letters: ${reason}`,
        'Check host, port, user and password in SMTP_URL.',
      ),
    ]
  }
}

export function examineClock(checkup: Checkup | null, now = Date.now()): Finding[] {
  const apart = checkup?.now ? Math.abs(Date.parse(checkup.now) - now) : 0
  const ahead = checkup?.newestEvent ? Date.parse(checkup.newestEvent) - now : 0
  if (apart > APART) {
    return [
      mend(
        'clock',
        `this machine and the database differ by ${Math.round(apart / 1000)} s`,
        'Let both keep time (NTP).',
      ),
    ]
  }
  if (ahead > 60_000) {
    return [
      mend(
        'clock',
        `the newest event lies ${Math.round(ahead / 1000)} s in the future`,
        'This machine’s clock went back: let it keep time (NTP).',
      ),
    ]
  }
  return [ok('clock', new Date(now).toISOString())]
}
