import { type Config, givenSettings, isLoopback } from '#config.ts'
import { type Finding, mend, note, ok } from './finding.ts'

export type Setting = Readonly<{
  name: string
  value: string
  origin: 'environment' | '.env' | 'default' | 'kept file'
}>

const shown: Record<string, (config: Config) => string> = {
  DATABASE_URL: (config) => hidden(config.databaseUrl),
  SAGOT_DATA: (config) => config.data,
  SAGOT_URL: (config) => config.url.origin,
  HOST: (config) => config.host ?? '127.0.0.1 and ::1',
  PORT: (config) => String(config.port),
  SAGOT_SECRET: () => '***',
  SMTP_URL: (config) => (config.smtpUrl ? hidden(config.smtpUrl) : 'none'),
  MAIL_FROM: (config) => config.mailFrom,
  IMAP_URL: (config) => (config.imapUrl ? hidden(config.imapUrl) : 'none'),
  SAGOT_TRUSTED_PROXIES: (config) => String(config.trustedProxies),
  SAGOT_TIME_ZONE: (config) => config.timeZone,
  SAGOT_LIMITS: (config) => (config.limits ? 'on' : 'off'),
  LOG_LEVEL: (config) => config.logLevel,
}

/** Every setting with its value and where that comes from; secrets are hidden. */
export function listSettings(config: Config, given = givenSettings()): Setting[] {
  return Object.entries(shown).map(([name, show]) => ({
    name,
    value: show(config),
    origin: given.get(name) ?? (name === 'SAGOT_SECRET' ? 'kept file' : 'default'),
  }))
}

export function examineSettings(config: Config, given = givenSettings()): Finding[] {
  const strange = [...given.keys()].filter((name) => name.startsWith('SAGOT_') && !(name in shown))
  const open = !isLoopback(config.host)
  const findings = [
    ...strange.map((name) =>
      mend(
        name,
        'Sagot knows no such setting',
        `The settings are listed above; ${nearest(name)} may be meant.`,
      ),
    ),
    ...(open && !config.urlIsSet
      ? [
          mend(
            'SAGOT_URL',
            'other machines can reach the server, but it does not know its public address',
            'Set SAGOT_URL to the address people type, such as https://help.example.com.',
          ),
        ]
      : []),
    ...(config.urlIsSet && config.url.protocol === 'http:' && !isLoopback(config.url.hostname)
      ? [
          mend(
            'SAGOT_URL',
            'passwords would travel unencrypted',
            'Put a proxy with TLS in front and set SAGOT_URL to its https:// address.',
          ),
        ]
      : []),
    ...(given.has('SAGOT_LIMITS') && config.limits && open
      ? [note('SAGOT_LIMITS', 'ignored, because other machines can reach the server')]
      : []),
  ]
  return findings.length > 0 ? findings : [ok('settings', 'all can be used')]
}

/** An address without its password. */
function hidden(url: string): string {
  return url.replace(/(\/\/[^:@/]*):[^@/]*@/, '$1:***@')
}

/** The known name that shares the most letters, in order, with this one. */
function nearest(name: string): string {
  const alike = (known: string) => [...known].filter((letter, index) => name[index] === letter).length
  return Object.keys(shown).reduce((best, known) => (alike(known) > alike(best) ? known : best))
}
