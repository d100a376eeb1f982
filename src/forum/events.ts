export interface ForumEvents {
  'topic.asked': { number: number; areaId: string | null }
  'topic.answered': { number: number; answerId: string; staff: boolean }
  'topic.accepted': { number: number; answerId: string; byAuthor: boolean }
  'topic.unaccepted': { number: number; answerId: string }
  'topic.seconded': { number: number }
  'topic.hidden': { number: number; answerId?: string }
  'topic.shown': { number: number; answerId?: string }
  'topic.locked': { number: number; locked: boolean }
}
