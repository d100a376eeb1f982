import type Database from 'better-sqlite3'

/** What both references ask their database; prepared once. */
export function queries(db: Database.Database) {
  const article = db.prepare<[string], { title: string; html: string }>(
    'select title, html from article where slug = ?',
  )
  const found = db.prepare<[string], { slug: string; title: string; text: string }>(
    'select slug, title, text from article_words where article_words match ? order by rank limit 10',
  )
  const ticket = db.prepare<[number], { number: number; subject: string; status: string }>(
    'select * from ticket where number = ?',
  )
  const messages = db.prepare<[number], { html: string; at: string }>(
    'select html, at from message where ticket = ? order by id',
  )
  const addTicket = db.prepare(
    "insert into ticket (subject, status, customer, created_at) values (?, 'new', 0, ?)",
  )
  const addMessage = db.prepare('insert into message (ticket, html, at) values (?, ?, ?)')
  const open = db.transaction((subject: string, text: string) => {
    const at = new Date().toISOString()
    const { lastInsertRowid } = addTicket.run(subject, at)
    addMessage.run(lastInsertRowid, `<p>${text}</p>`, at)
    return Number(lastInsertRowid)
  })
  return {
    article: (slug: string) => article.get(slug),
    search: (words: string) =>
      found.all(
        words
          .split(/\s+/)
          .map((word) => `"${word.replaceAll('"', '')}"`)
          .join(' OR '),
      ),
    ticket: (number: number) => ticket.get(number),
    messages: (number: number) => messages.all(number),
    open,
  }
}
