import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { type Audience, audiences, type Confidence, confidences } from '#articles/article.ts'
import { type PullReport, pullInto } from '#articles/content-pull.ts'
import { type PushReport, pushFolder } from '#articles/content-push.ts'
import { SHIPPED, shippedFolder } from '#articles/shipped.ts'
import { isKey, translate } from '#i18n/t.ts'
import { actorOf } from '#people/actors.ts'
import { personByEmail } from '#people/queries.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor } from '#work/permissions.ts'
import { inDesk } from './in-desk.ts'
import { progressBar } from './progress-bar.ts'
import { print, Usage } from './said.ts'

type Options = {
  source?: string
  locale: string
  audience: string
  confidence: string
  area?: string
  as?: string
  dryRun?: boolean
  json?: boolean
}

export const command = new Command('content').description(
  'Push Markdown files as articles, and pull them back.',
)

command
  .command('push')
  .description(
    'Make the Markdown files of a folder articles, or bring those pushed before up to date. Doing it again changes nothing.',
  )
  .argument('<folder>')
  .option('--audience <audience>', `for files that do not say: ${audiences.join(', ')}`, 'internal')
  .option('--confidence <confidence>', `for files that do not say: ${confidences.join(', ')}`, 'unvalidated')
  .option('--locale <tag>', 'language of files that do not say', 'en')
  .option('--area <name>', 'subject area of files that do not say')
  .option('--source <name>', 'the name this folder is known by; default its own')
  .option('--as <email>', 'the person who pushes')
  .option('--dry-run', 'say what would happen, write nothing')
  .option('--json', 'print JSON')
  .action(async (folder: string, options: Options) => {
    const path = folderAt(folder)
    let bar = progressBar('looking')
    let doing = 'looking'
    const report = await inDesk(async (desk) =>
      pushFolder(desk, await pusher(desk, options.as), path, {
        source: options.source ?? (path === shippedFolder() ? SHIPPED : undefined),
        locale: tag(options.locale),
        audience: oneOf<Audience>('--audience', options.audience, audiences),
        confidence: oneOf<Confidence>('--confidence', options.confidence, confidences),
        area: options.area,
        dryRun: options.dryRun ?? false,
        progress: (done, of, what) => {
          if (what !== doing) {
            bar.end()
            bar = progressBar(what)
            doing = what
          }
          bar.to(done, of)
        },
      }),
    )
    bar.end()
    print(report, options, () => said(report, options.dryRun ?? false))
    if (report.conflicts.length || report.failed.length) process.exitCode = 1
  })

command
  .command('pull')
  .description(
    'Write the articles into a folder as Markdown, so that a push brings them back. Files changed since are left alone.',
  )
  .argument('<folder>')
  .option('--source <name>', 'the name this folder is known by; default its own')
  .option('--locale <tag>', 'language of files that do not say', 'en')
  .option('--as <email>', 'the person who pulls')
  .option('--dry-run', 'say what would happen, write nothing')
  .option('--json', 'print JSON')
  .action(async (folder: string, options: Pick<Options, 'source' | 'locale' | 'as' | 'dryRun' | 'json'>) => {
    const path = resolve(folder)
    const bar = progressBar('pulling')
    const report = await inDesk(async (desk) =>
      pullInto(desk, await pusher(desk, options.as), path, {
        source: options.source ?? (path === shippedFolder() ? SHIPPED : undefined),
        locale: tag(options.locale),
        dryRun: options.dryRun ?? false,
        progress: bar.to,
      }),
    )
    bar.end()
    print(report, options, () => pulledSaid(report, options.dryRun ?? false))
    if (report.conflicts.length) process.exitCode = 1
  })

function said(report: PushReport, dry: boolean): string[] {
  const would = dry ? 'would be ' : ''
  return [
    ...(dry ? report.made.map((path) => `make      ${path}`) : []),
    ...(dry ? report.changed.map((path) => `change    ${path}`) : []),
    ...report.failed.map(
      ({ path, reason }) => `failed    ${path}: ${isKey(reason) ? translate('en', reason) : reason}`,
    ),
    ...report.conflicts.map(
      (path) => `conflict  ${path}: changed here and in the folder; nothing was written`,
    ),
    ...report.gone.map((path) => `gone      ${path}: not in the folder any more; the article stays`),
    `${report.made.length} ${would}made, ${report.changed.length} ${would}changed, ${report.same} as they were, ${report.conflicts.length} conflicts, ${report.failed.length} failed`,
  ]
}

function pulledSaid(report: PullReport, dry: boolean): string[] {
  const { written, same, ahead, conflicts } = report
  return [
    ...(dry ? written.map((file) => `write     ${file}`) : []),
    ...ahead.map((file) => `ahead     ${file}: changed in the folder only; push brings it in`),
    ...conflicts.map((file) => `conflict  ${file}: changed here and in the folder; the file was left alone`),
    `${written.length} ${dry ? 'would be ' : ''}written, ${same} as they were, ${ahead.length} ahead, ${conflicts.length} conflicts`,
  ]
}

async function pusher(desk: Desk, email: string | undefined): Promise<Actor> {
  if (!email) return systemActor('content push')
  const person = await personByEmail(desk, email.toLowerCase())
  const known = person && (await actorOf(desk, person.id))
  if (!known) throw new Usage(`Nobody here has the address ${email}.`)
  return known.actor
}

function folderAt(folder: string): string {
  const path = resolve(folder)
  if (!existsSync(path) || !statSync(path).isDirectory()) throw new Usage(`There is no folder ${folder}.`)
  return path
}

function tag(value: string): string {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? value
  } catch {
    throw new Usage(`--locale: ${value} is not a language tag such as en, fil or hr.`)
  }
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (!found) throw new Usage(`${option}: ${value} is none of ${allowed.join(', ')}.`)
  return found
}
