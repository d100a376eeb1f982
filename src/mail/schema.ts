export interface LetterTable {
  id: string
  kind: string
  to_email: string
  person_id: string | null
  ticket_id: string | null
  locale: string
  subject: string
  text: string
  html: string
  message_id: string
  created_at: string
  sent_at: string | null
  failed_at: string | null
  last_error: string | null
}

export interface MailTables {
  letter: LetterTable
}
