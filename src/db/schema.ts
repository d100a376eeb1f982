// The one place where the slices' tables meet; types only, so that no rank is broken.
import type { AreasTables } from '#areas/schema.ts'
import type { ArticlesTables } from '#articles/schema.ts'
import type { AttemptsTables } from '#attempts/schema.ts'
import type { EscalationsTables } from '#escalations/schema.ts'
import type { FilesTables } from '#files/schema.ts'
import type { ForumTables } from '#forum/schema.ts'
import type { MailTables } from '#mail/schema.ts'
import type { NoticesTables } from '#notices/schema.ts'
import type { OriginsTables } from '#origins/schema.ts'
import type { PeopleTables } from '#people/schema.ts'
import type { ReportsTables } from '#reports/schema.ts'
import type { SearchTables } from '#search/schema.ts'
import type { TicketsTables } from '#tickets/schema.ts'
import type { WorkTables } from '#work/schema.ts'
import type { WorkspaceTables } from '#workspace/schema.ts'

export interface Schema
  extends AreasTables,
    ArticlesTables,
    AttemptsTables,
    EscalationsTables,
    FilesTables,
    ForumTables,
    MailTables,
    NoticesTables,
    OriginsTables,
    PeopleTables,
    ReportsTables,
    SearchTables,
    TicketsTables,
    WorkTables,
    WorkspaceTables {}
