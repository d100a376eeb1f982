import type { Kysely } from 'kysely'
import * as kernel from './0001-kernel.ts'
import * as people from './0002-people.ts'
import * as articles from './0003-articles.ts'
import * as forum from './0004-forum.ts'
import * as tickets from './0005-tickets.ts'
import * as search from './0006-search.ts'
import * as attempts from './0007-attempts.ts'
import * as articlesLife from './0008-articles-life.ts'
import * as using from './0009-using.ts'
import * as languages from './0010-languages.ts'
import * as learning from './0011-learning.ts'
import * as deskSearch from './0012-desk-search.ts'
import * as unread from './0013-unread.ts'
import type { Dialect } from './ddl.ts'

export type Migration = { up(db: Kysely<never>, dialect: Dialect): Promise<void> }

/** Every migration in the order it runs. A line that has shipped is never changed or moved. */
export const migrations: Record<string, Migration> = {
  '0001-kernel': kernel,
  '0002-people': people,
  '0003-articles': articles,
  '0004-forum': forum,
  '0005-tickets': tickets,
  '0006-search': search,
  '0007-attempts': attempts,
  '0008-articles-life': articlesLife,
  '0009-using': using,
  '0010-languages': languages,
  '0011-learning': learning,
  '0012-desk-search': deskSearch,
  '0013-unread': unread,
}
