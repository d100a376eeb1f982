/** The few words rendering writes itself, in the text's own language; plain data, so that a worker can be given them. */
export type Words = {
  note: string
  tip: string
  caution: string
  danger: string
  footnotes: string
  back: string
  /** `{title}` stands where the heading's own text goes. */
  section: string
}

type Key =
  | `markdown.callout.${'note' | 'tip' | 'caution' | 'danger'}`
  | 'markdown.footnotes'
  | 'markdown.back'
  | 'markdown.section'

export function words(t: (key: Key, values?: Record<string, string>) => string): Words {
  return {
    note: t('markdown.callout.note'),
    tip: t('markdown.callout.tip'),
    caution: t('markdown.callout.caution'),
    danger: t('markdown.callout.danger'),
    footnotes: t('markdown.footnotes'),
    back: t('markdown.back'),
    section: t('markdown.section', { title: '{title}' }),
  }
}
