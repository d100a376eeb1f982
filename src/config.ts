import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'

export type Config = Readonly<{
  databaseUrl: string
  data: string
  url: URL
  urlIsSet: boolean
  host: string | null
  port: number
  secret: string
  smtpUrl: string | null
  mailFrom: string
  imapUrl: string | null
  trustedProxies: number
  timeZone: string
  limits: boolean
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}>

/** A setting that cannot be used: says which one, what it has, and what to write instead. */
export class WrongSetting extends Error {
  readonly setting: string
  constructor(setting: string, value: string, expected: string) {
    super(
      `${setting}: expected ${expected}, got ${JSON.stringify(value)}. Mend it in the environment or in .env.`,
    )
    this.setting = setting
  }
}

type Source = Record<string, string | undefined>

/** Reads `.env` of the working directory (real environment wins) and parses every setting once. Throws `WrongSetting`. */
export function readConfig(environment: Source = process.env, dotenv = '.env'): Config {
  const source: Source = {
    ...(existsSync(dotenv) ? parseDotenv(readFileSync(dotenv, 'utf8')) : {}),
    ...environment,
  }
  const read = (name: string) => source[name]?.trim() || null
  const port = whole('PORT', read('PORT') ?? '4321', 0, 65535)
  const data = resolve(read('SAGOT_DATA') ?? 'data')
  const host = read('HOST')
  return Object.freeze({
    databaseUrl: database(read('DATABASE_URL'), data),
    data,
    url: address(read('SAGOT_URL') ?? `http://localhost:${port}`),
    urlIsSet: read('SAGOT_URL') !== null,
    host,
    port,
    secret: read('SAGOT_SECRET') ?? keptSecret(data),
    smtpUrl: mail('SMTP_URL', read('SMTP_URL'), ['smtp:', 'smtps:']),
    mailFrom: read('MAIL_FROM') ?? 'Sagot <help@localhost>',
    imapUrl: mail('IMAP_URL', read('IMAP_URL'), ['imap:', 'imaps:']),
    trustedProxies: whole('SAGOT_TRUSTED_PROXIES', read('SAGOT_TRUSTED_PROXIES') ?? '0', 0, 10),
    timeZone: zone(read('SAGOT_TIME_ZONE') ?? 'UTC'),
    limits: !(read('SAGOT_LIMITS') === 'off' && isLoopback(host)),
    logLevel: oneOf('LOG_LEVEL', read('LOG_LEVEL') ?? 'info', ['debug', 'info', 'warn', 'error', 'silent']),
  })
}

/** Which settings were given and where, by name; the environment wins. For `sagot doctor`. */
export function givenSettings(
  environment: Source = process.env,
  dotenv = '.env',
): Map<string, 'environment' | '.env'> {
  const file = existsSync(dotenv) ? parseDotenv(readFileSync(dotenv, 'utf8')) : {}
  const isGiven = (source: Source) => (name: string) => Boolean(source[name]?.trim())
  return new Map([
    ...Object.keys(file)
      .filter(isGiven(file))
      .map((name) => [name, '.env'] as const),
    ...Object.keys(environment)
      .filter(isGiven(environment))
      .map((name) => [name, 'environment'] as const),
  ])
}

function parseDotenv(text: string): Source {
  const entries = text.split(/\r?\n/).flatMap((line) => {
    const found = /^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line)
    return found ? [[found[1] ?? '', (found[2] ?? '').replace(/^(['"])(.*)\1$/, '$2')] as const] : []
  })
  return Object.fromEntries(entries)
}

function database(value: string | null, data: string): string {
  if (!value) return `sqlite:${join(data, 'sagot.sqlite')}`
  if (/^postgres(ql)?:\/\//.test(value)) return value
  const path = value.replace(/^(sqlite|file):(\/\/)?/, '')
  if (/^\w+:\/\//.test(path))
    throw new WrongSetting('DATABASE_URL', value, 'postgres://… or the path of an SQLite file')
  return `sqlite:${isAbsolute(path) ? path : resolve(path)}`
}

function address(value: string): URL {
  if (!URL.canParse(value) || !/^https?:/.test(value)) {
    throw new WrongSetting('SAGOT_URL', value, 'the public address, such as https://help.example.com')
  }
  return new URL(new URL(value).origin)
}

function mail(name: string, value: string | null, protocols: string[]): string | null {
  if (value && !(URL.canParse(value) && protocols.includes(new URL(value).protocol))) {
    throw new WrongSetting(
      name,
      value.replace(/\/\/[^@/]*@/, '//***@'),
      `an address such as ${protocols[1]}//user:password@host:port`,
    )
  }
  return value
}

function whole(name: string, value: string, least: number, most: number): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new WrongSetting(name, value, `a whole number from ${least} to ${most}`)
  }
  return number
}

function zone(value: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone
  } catch {
    throw new WrongSetting('SAGOT_TIME_ZONE', value, 'an IANA time zone such as Europe/Zagreb')
  }
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (!found) throw new WrongSetting(name, value, `one of ${allowed.join(', ')}`)
  return found
}

export function isLoopback(host: string | null): boolean {
  return host === null || host === 'localhost' || host === '::1' || /^127\./.test(host)
}

function keptSecret(data: string): string {
  const path = join(data, 'secret')
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  mkdirSync(data, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    // Another process of the same installation was first: its secret is ours.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(path, 'utf8').trim()
}
