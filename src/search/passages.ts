/** A unit of ranking: the five texts of a short document, or one passage of a long one. */
export type Unit = Readonly<{
  title: string
  headings: string
  text: string
  resolution: string
  wording: string
}>

/** Documents with more words than this are ranked by their best passage. */
export const longText = 400
const passageLength = 250

/** People's own wordings beyond this many are not ranked one by one. */
const mostWordings = 100

/** The passages of a document, and each wording of people who were helped by it for itself: it is a question as asked, not a part of a text. */
export function units(document: Unit): Unit[] {
  const lines = document.wording.split('\n').filter((line) => line.trim())
  const alone = { title: '', headings: '', text: '', resolution: '' }
  const wordings =
    lines.length > 1 ? lines.slice(0, mostWordings).map((wording) => ({ ...alone, wording })) : []
  return [...passages(document), ...wordings]
}

/**
 * A long document cut by its headings (lines of the text that stand in `headings`), then by length. Each passage
 * is ONE field: a title or heading repeated over all passages would outweigh what they say.
 * People's own wording stays with the first.
 */
function passages(document: Unit): Unit[] {
  const words = count(document.text) + count(document.resolution)
  if (words <= longText) return [document]
  const headings = new Set(
    document.headings
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )
  const pieces = [...cut(document.text, headings), ...cut(document.resolution, headings)]
  const shared = { headings: '', resolution: '' }
  return pieces.map((text, i) => ({
    ...shared,
    title: '',
    text: `${document.title}\n${text}`,
    wording: i === 0 ? document.wording : '',
  }))
}

function cut(text: string, headings: ReadonlySet<string>): string[] {
  const pieces: string[] = []
  let piece: string[] = []
  let length = 0
  const end = () => {
    if (piece.length) pieces.push(piece.join('\n'))
    piece = []
    length = 0
  }
  for (const line of text.split('\n').flatMap(split)) {
    if (headings.has(line.trim()) || length >= passageLength) end()
    piece.push(line)
    length += count(line)
  }
  end()
  return pieces
}

/** A line longer than a passage, by sentences. */
function split(line: string): string[] {
  return count(line) > passageLength ? line.split(/(?<=[.!?])\s+/) : [line]
}

function count(text: string): number {
  let words = 0
  for (const _ of text.matchAll(/\S+/g)) words += 1
  return words
}
