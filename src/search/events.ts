export interface SearchEvents {
  'backtest.asked': { rootId: string }
  'backtest.done': { rootId: string; tickets: number; escalations: number; searches: number }
  'search.answered': { how: string; articleId?: string | null }
  /** A new version of what links taught is there. */
  'search.learned': { version: number }
  'search.synonyms_set': { locale: string }
  'search.synonyms_dropped': { locale: string }
}
