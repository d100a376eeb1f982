import { createInterface } from 'node:readline'
import { Command, Option } from 'commander'
import { areaIdOf } from '#articles/finding.ts'
import { type Locale, localeFor, locales } from '#i18n/locales.ts'
import { actorOf } from '#people/actors.ts'
import { personByEmail } from '#people/queries.ts'
import { archiving } from '#search/archiving.ts'
import { ask, type Scope } from '#search/ask.ts'
import { searching } from '#search/followers.ts'
import { speakScore } from '#search/score-protocol.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { followOnce } from '#work/follow.ts'
import { visitorActor } from '#work/permissions.ts'
import { inDesk } from './in-desk.ts'
import { Usage } from './said.ts'

type Options = {
  locale: string
  scope: Scope
  limit: string
  as?: string
  docs?: string
  protocol?: string
  learn?: boolean
  area?: string
  only?: Locale
}
type Line = { id?: string | number; query?: string; subject?: string; text?: string }

export const command = new Command('search')
  .description('answer queries from the shell: a plain argument, or one JSON object a line on standard input')
  .argument('[query...]', 'what to look for')
  .option('--locale <tag>', 'language of the asker, also one that the interface does not speak', 'en')
  .addOption(
    new Option('--scope <scope>', 'where to look')
      .choices(['all', 'articles', 'fixes', 'forum', 'tickets'])
      .default('all'),
  )
  .option('--area <slug>', 'only what is filed under this subject')
  .addOption(new Option('--only <language>', 'only what is written in this language').choices(locales))
  .option('--limit <n>', 'most results a query', '10')
  .option('--as <email>', 'see what this person may see; without it, what a visitor may see')
  .option('--docs <file>', 'index this file in memory instead of the database (with --protocol score)')
  .option('--learn', 'with --docs: learn from the groups of the documents, as from links')
  .addOption(new Option('--protocol <protocol>', 'answer the lines of a scorer').choices(['score']))
  .action(async (query: string[], options: Options) => {
    if (options.docs) {
      if (options.protocol !== 'score') throw new Usage('--docs goes with --protocol score.')
      await speakScore(options.docs, process.stdin, process.stdout, { learns: options.learn ?? false })
      return
    }
    const limit = Number(options.limit)
    const locale = tagOf(options.locale)
    if (!Number.isInteger(limit) || limit < 1) throw new Usage('--limit is a whole number from 1 on.')
    await inDesk((desk) => answer(desk, query.join(' '), { ...options, locale, limit }))
  })

async function answer(
  desk: Desk,
  query: string,
  options: Omit<Options, 'limit'> & { limit: number },
): Promise<void> {
  // A server may not be running: what was committed must be found all the same.
  for (const follower of [searching, archiving]) while (await followOnce(desk, follower));
  const actor = options.as ? await known(desk, options.as) : visitorActor
  if (query) return print(desk, actor, { query }, options)
  for await (const line of createInterface({ input: process.stdin }))
    if (line.trim()) await print(desk, actor, JSON.parse(line) as Line, options)
}

async function known(desk: Desk, email: string): Promise<Actor> {
  const person = await personByEmail(desk, email)
  const found = person && (await actorOf(desk, person.id))
  if (!found) throw new Usage(`Nobody here has the address ${email}.`)
  return found.actor
}

async function print(
  desk: Desk,
  actor: Actor,
  line: Line,
  options: Omit<Options, 'limit'> & { limit: number },
): Promise<void> {
  const question =
    line.query === undefined ? { subject: line.subject ?? '', text: line.text ?? '' } : { text: line.query }
  const found = await ask(desk, actor, {
    ...question,
    locale: localeFor(options.locale),
    language: options.locale,
    scope: options.scope,
    limit: options.limit,
    ...(options.area ? { area: await areaIdOf(desk, options.area) } : {}),
    ...(options.only ? { only: options.only } : {}),
  })
  const results = found.map(({ id, type, score, title, url }) => ({
    id,
    type,
    score: Math.round(score * 1000) / 1000,
    title,
    url,
  }))
  process.stdout.write(`${JSON.stringify({ ...(line.id === undefined ? {} : { id: line.id }), results })}\n`)
}

function tagOf(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    throw new Usage(`--locale: ${tag} is not a language tag such as en, fil or hr.`)
  }
}
