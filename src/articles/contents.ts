import { translator } from '#i18n/t.ts'
import { addressOf } from './as-markdown.ts'
import { entriesOf, shelvesOf } from './feeding.ts'

type Desk = Parameters<typeof entriesOf>[0] & { config: { url: URL } }

/** The list of public articles as Markdown (llmstxt.org), by language and area, written as it is read. */
export async function* contents(
  desk: Desk,
  company: string,
  areas: readonly { id: string; name: string }[],
): AsyncGenerator<string> {
  const t = translator('en')
  const names = new Map(areas.map((area) => [area.id, area.name]))
  yield `# ${oneLine(company)}\n\n> ${oneLine(t('articles.contents.about', { company }))}\n`
  for (const { locale, area_id: areaId } of await shelvesOf(desk)) {
    const language = new Intl.DisplayNames(['en'], { type: 'language' }).of(locale) ?? locale
    const area = (areaId && names.get(areaId)) || t('articles.contents.unfiled')
    yield `\n## ${language} · ${oneLine(area)}\n\n`
    for await (const entries of entriesOf(desk, locale, areaId))
      yield entries
        .map(
          (entry) =>
            `- [${oneLine(entry.title).replace(/[[\]\\]/g, '\\$&')}](${addressOf(entry, desk.config.url, '.md')})${entry.summary ? `: ${oneLine(entry.summary)}` : ''}\n`,
        )
        .join('')
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
