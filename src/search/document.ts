/** What the core ranks: articles, resolved escalations (a fix: problem and what solved it) and forum topics. */
export const kinds = ['article', 'fix', 'topic'] as const
export type Kind = (typeof kinds)[number]

/** The five texts of a document, in the order of their weights and lengths everywhere in the core. */
export const fields = ['title', 'headings', 'text', 'resolution', 'wording'] as const
export type Field = (typeof fields)[number]

/** One language of one record. `access` is the set of audiences that may find it (access.ts); `wording` is how people asked who were helped by it, a line each. */
export interface Document extends Record<Field, string> {
  id: string
  kind: Kind
  /** What all languages of an article share; what is learned of it counts for each. */
  root?: string
  /** The id of its subject area. */
  area?: string | null
  /** BCP-47 */
  locale: string
  access: number
}
