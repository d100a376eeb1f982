import Database from 'better-sqlite3'
import { article, numbers, type Size, ticket, topic } from './world.ts'

/** The references' own database: the content of the made-up desk in the fewest tables that can hold it. */
export function fillReference(path: string, size: Size): void {
  const db = openReference(path)
  db.exec(`
    create table article (slug text primary key, title text not null, html text not null);
    create virtual table article_words using fts5(slug unindexed, title, text);
    create table ticket (number integer primary key, subject text not null, status text not null, customer integer not null, created_at text not null);
    create table message (id integer primary key, ticket integer not null references ticket, html text not null, at text not null);
    create index ticket_customer on ticket (customer, number);
    create index ticket_status on ticket (status, created_at, number);
    create table topic (number integer primary key, title text not null);
    create table post (id integer primary key, topic integer not null references topic, html text not null);
    create index post_topic on post (topic, id);
    create index message_ticket on message (ticket, id);
  `)
  const at = '2026-11-01T08:00:00.000Z'
  const putArticle = db.prepare('insert into article values (?, ?, ?)')
  const putWords = db.prepare('insert into article_words values (?, ?, ?)')
  db.transaction(() => {
    for (const { slug, title, html, markdown } of numbers(size.articles).map(article)) {
      putArticle.run(slug, title, html)
      putWords.run(slug, title, markdown)
    }
  })()
  const putTicket = db.prepare("insert into ticket values (?, ?, 'open', ?, ?)")
  const putMessage = db.prepare('insert into message (ticket, html, at) values (?, ?, ?)')
  db.transaction(() => {
    for (const each of numbers(size.tickets).map(ticket)) {
      putTicket.run(each.number, each.subject, each.customer, at)
      for (const text of each.messages) putMessage.run(each.number, `<p>${text}</p>`, at)
    }
  })()
  const putTopic = db.prepare('insert into topic values (?, ?)')
  const putPost = db.prepare('insert into post (topic, html) values (?, ?)')
  db.transaction(() => {
    for (const each of numbers(size.topics).map(topic)) {
      putTopic.run(each.number, each.title)
      for (const text of each.posts) putPost.run(each.number, `<p>${text}</p>`)
    }
  })()
  db.close()
}

export function openReference(path: string): Database.Database {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  return db
}
