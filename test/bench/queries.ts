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
  const mine = db.prepare<[number], { number: number; subject: string; status: string }>(
    'select number, subject, status from ticket where customer = ? order by number desc limit 25',
  )
  const queue = db.prepare<[], { number: number; subject: string; status: string }>(
    "select number, subject, status from ticket where status = 'open' order by created_at, number limit 50",
  )
  const recent = db.prepare<[], { slug: string; title: string }>('select slug, title from article limit 12')
  const topic = db.prepare<[number], { title: string }>('select title from topic where number = ?')
  const posts = db.prepare<[number], { html: string }>('select html from post where topic = ? order by id')
  const messages = db.prepare<[number], { html: string; at: string }>(
    'select html, at from message where ticket = ? order by id',
  )
  const addTicket = db.prepare(
    "insert into ticket (subject, status, customer, created_at) values (?, 'new', 0, ?)",
  )
  const addMessage = db.prepare('insert into message (ticket, html, at) values (?, ?, ?)')
  const moveOn = db.prepare('update ticket set created_at = ? where number = ?')
  const open = db.transaction((subject: string, text: string) => {
    const at = new Date().toISOString()
    const { lastInsertRowid } = addTicket.run(subject, at)
    addMessage.run(lastInsertRowid, `<p>${text}</p>`, at)
    return Number(lastInsertRowid)
  })
  const reply = db.transaction((ticket: number, text: string) => {
    const at = new Date().toISOString()
    moveOn.run(at, ticket)
    return Number(addMessage.run(ticket, `<p>${text}</p>`, at).lastInsertRowid)
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
    mine: (customer: number) => mine.all(customer),
    queue: () => queue.all(),
    recent: () => recent.all(),
    topic: (number: number) => topic.get(number),
    posts: (number: number) => posts.all(number),
    open,
    reply,
  }
}
