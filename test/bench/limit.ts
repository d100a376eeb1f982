/** The limit: what this machine does with node:http and hand-written SQL, and nothing in between. `node limit.ts <database> <port>` */
import { createServer } from 'node:http'
import { queries } from './queries.ts'
import { openReference } from './reference.ts'

const [path = '', port = '0'] = process.argv.slice(2)
const ask = queries(openReference(path))
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
const page = (title: string, main: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title><link rel="stylesheet" href="/style.css"></head><body><header><a href="/">Home</a> <a href="/search">Search</a> <a href="/forum">Forum</a> <a href="/tickets">Tickets</a></header><main><h1>${escape(title)}</h1>${main}</main><footer>Sagot</footer></body></html>`

function answer(url: URL): string | null {
  const [, kind, key = ''] = url.pathname.split('/')
  if (kind === 'articles') {
    const article = ask.article(key)
    return article ? page(article.title, article.html) : null
  }
  if (kind === 'search') {
    const words = url.searchParams.get('q') ?? ''
    const item = (each: { slug: string; title: string; text: string }) =>
      `<li><a href="/articles/${each.slug}">${escape(each.title)}</a><p>${escape(each.text.slice(0, 200))}</p></li>`
    return page(words, `<ol>${ask.search(words).map(item).join('')}</ol>`)
  }
  const rows = (all: { number: number; subject: string; status: string }[]) =>
    `<ol>${all.map((each) => `<li><a href="/tickets/${each.number}">${escape(each.subject)}</a> ${each.status}</li>`).join('')}</ol>`
  if (kind === '') {
    const item = (each: { slug: string; title: string }) =>
      `<li><a href="/articles/${each.slug}">${escape(each.title)}</a></li>`
    return page('Home', `<ol>${ask.recent().map(item).join('')}</ol>`)
  }
  if (kind === 'queue') return page('Queue', rows(ask.queue()))
  if (kind === 'mine') return page('Tickets', rows(ask.mine(Number(key))))
  if (kind === 'topics') {
    const topic = ask.topic(Number(key))
    const posts = ask.posts(Number(key)).map((each) => `<li>${each.html}</li>`)
    return topic ? page(topic.title, `<ol>${posts.join('')}</ol>`) : null
  }
  if (kind === 'tickets') {
    const ticket = ask.ticket(Number(key))
    const thread = ask.messages(Number(key)).map((each) => `<li><time>${each.at}</time>${each.html}</li>`)
    return ticket ? page(ticket.subject, `<p>${ticket.status}</p><ol>${thread.join('')}</ol>`) : null
  }
  return kind === 'readyz' ? 'ready' : null
}

createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (request.method === 'POST') {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString()) as {
      subject: string
      text: string
    }
    const ticket = Number(url.pathname.split('/')[2])
    const number = ticket ? ask.reply(ticket, body.text) : ask.open(body.subject, body.text)
    response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify({ number }))
    return
  }
  const html = answer(url)
  response
    .writeHead(html ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' })
    .end(html ?? 'not there')
}).listen(Number(port), '127.0.0.1')
