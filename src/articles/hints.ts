import { localeFor } from '#i18n/locales.ts'
import { translator } from '#i18n/t.ts'
import { mask, masksFrom } from '#markdown/masking.ts'
import type { Check } from './article.ts'
import { jargon } from './jargon.ts'
import { type ArticleText, composed } from './text.ts'

/** What a machine noticed beside a question of the review: a sentence under `articles.hint.<says>`. A person answers the question. */
export type Hint = Readonly<{ check: Check; says: Says; values?: Readonly<Record<string, string | number>> }>
export type Says =
  | 'jargon'
  | 'no_steps'
  | 'long_sentences'
  | 'long_read'
  | 'language'
  | 'personal'
  | 'long_title'
  | 'broken_links'
  | 'no_area'
  | 'no_environment'
  | 'no_issue'
  | 'same_title'

/** What has to be known of the house. */
export type Around = Readonly<{
  locale: string
  areaId: string | null
  /** Links in the text to pages of ours that nobody outside can open. */
  broken: readonly string[]
  /** Another article of this language has this very title. */
  sameTitle: boolean
  /** Names that are nobody's: the company's. */
  keep: readonly string[]
}>

/** Words a reader gets through in a minute; more than so many minutes is too long at a counter. */
const WORDS_A_MINUTE = 200
const LONG_READ = 5
/** Words of a sentence past which people begin again. */
const LONG_SENTENCE = 28
const LONG_TITLE = 80
/** Characters looked at: what a book says further down is not worth a page that waits. */
const FAR = 40_000
const FAR_PERSONAL = 12_000

/** Everything a machine can tell about a text before a person answers the questions of the review. */
export function hintsOn(text: ArticleText, around: Around): Hint[] {
  const whole = composed(text, around.locale).slice(0, FAR)
  const plain = words(whole)
  const hints: Hint[] = []
  const add = (check: Check, says: Says, values?: Hint['values']) =>
    hints.push(values ? { check, says, values } : { check, says })
  if (around.sameTitle) add('unique', 'same_title')
  if (!text.body && !text.issue) add('complete', 'no_issue')
  if (!text.body && !text.environment) add('complete', 'no_environment')
  const said = jargonIn(`${text.title}\n${whole}`, around.locale)
  if (said.length) add('clear', 'jargon', { words: said.slice(0, 6).join(', ') })
  if (lacksSteps(text.resolution)) add('clear', 'no_steps')
  const long = sentences(whole).filter((sentence) => words(sentence).length > LONG_SENTENCE).length
  if (long) add('clear', 'long_sentences', { n: long })
  const minutes = Math.round(plain.length / WORDS_A_MINUTE)
  if (minutes > LONG_READ) add('clear', 'long_read', { n: minutes })
  if (text.title.length > LONG_TITLE) add('title', 'long_title', { n: text.title.length })
  if (around.broken.length) add('links', 'broken_links', { links: around.broken.slice(0, 4).join(', ') })
  if (!around.areaId) add('metadata', 'no_area')
  const guess = guessed(plain)
  if (guess && guess !== around.locale.split('-')[0]) add('metadata', 'language', { language: guess })
  const personal = personalIn(text, around)
  if (personal.length) add('audience', 'personal', { found: personal.slice(0, 4).join(', ') })
  return hints
}

/** The words of the list that stand in the text, as they stand there. */
export function jargonIn(text: string, locale: string): string[] {
  const list = jargon[locale.split('-')[0] ?? ''] ?? []
  const found = list.flatMap((word) => {
    const open = word.endsWith('*')
    const letters = (open ? word.slice(0, -1) : word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${letters}${open ? '\\p{L}*' : ''}(?![\\p{L}\\p{N}])`,
      'giu',
    )
    return [...text.matchAll(pattern)].map(([hit]) => hit.toLowerCase())
  })
  return [...new Set(found)]
}

const LISTED = /^\s{0,3}(?:\d+[.)]|[-*+])\s/
/** How an instruction begins. */
const ORDERS =
  /^(?:open|press|choose|select|tap|click|enter|type|go|send|wait|check|write|sign|call|then|next|after|now|buksan|pindutin|piliin|ilagay|isulat|i-\p{L}+|mag-?\p{L}+|pumunta|ipadala|hintayin|tingnan|saka|pagkatapos|otvorite|pritisnite|odaberite|unesite|upišite|pošaljite|pričekajte|provjerite|prijavite|nazovite|zatim|potom|idite)(?![\p{L}])/iu

/** Whether several lines or sentences tell what to do one after the other without being numbered. */
export function lacksSteps(resolution: string): boolean {
  const lines = resolution.split('\n').filter((line) => line.trim())
  if (lines.some((line) => /^\s{0,3}\d+[.)]\s/.test(line))) return false
  const told = lines.filter((line) => !LISTED.test(line)).flatMap(sentences)
  return told.filter((sentence) => ORDERS.test(sentence.replace(/^[*_`"“„\s]+/, ''))).length >= 3
}

function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n{2,}|\n(?=\s*(?:\d+[.)]|[-*+#>|])\s)/)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

function words(text: string): string[] {
  return text.replace(/```[\s\S]*?(?:```|$)|https?:\S+/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
}

/** Little words that stand in any text of a language and hardly in another. */
const little: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the and you your is are of with for it this that if not when then or by from'.split(' ')),
  fil: new Set('ang ng sa mga ninyo inyong kung po hindi ito para at na nang may kayo naming'.split(' ')),
  hr: new Set('je se na za da ako koji koja što ili vaš vaša vam nije te uz kao su kad'.split(' ')),
}

/** The language most little words are of; null when they do not tell. */
function guessed(plain: readonly string[]): string | null {
  if (plain.length < 12) return null
  const counts = Object.entries(little)
    .map(([language, own]) => ({ language, n: plain.filter((word) => own.has(word.toLowerCase())).length }))
    .sort((one, other) => other.n - one.n)
  const [first, second] = counts
  return first && second && first.n >= 3 && first.n >= second.n * 2 ? first.language : null
}

/** Pieces of the text that look like one person's, as they stand there. */
function personalIn(text: ArticleText, { locale, keep }: Around): string[] {
  const masks = masksFrom(translator(localeFor(locale)))
  const whole = [text.title, text.summary, composed(text, locale).slice(0, FAR_PERSONAL)]
    .join('\n')
    .normalize('NFC')
  const { found } = mask(whole, { names: [], masks, keep })
  return [...new Set(found.map(({ start, end }) => whole.slice(start, end).trim()))]
}
