export interface TopicTable {
  id: string
  number: number
  slug: string
  title: string
  text: string
  html: string
  author_id: string
  area_id: string | null
  locale: string
  accepted_answer_id: string | null
  solved_at: string | null
  answers: number
  seconds: number
  locked_at: string | null
  hidden_at: string | null
  hidden_by: string | null
  active_at: string
  created_at: string
  updated_at: string
  submission_id: string | null
}

export interface AnswerTable {
  id: string
  topic_id: string
  author_id: string
  text: string
  html: string
  accepted_at: string | null
  accepted_by: string | null
  hidden_at: string | null
  hidden_by: string | null
  created_at: string
  submission_id: string | null
}

export interface TopicSecondTable {
  topic_id: string
  person_id: string
  at: string
}

export interface ForumTables {
  topic: TopicTable
  answer: AnswerTable
  topic_second: TopicSecondTable
}
