import { createServer, type RequestListener, type Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'

/** Slow senders are cut off: half a header after 15 s, half a body after 60 s. */
const limits = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
}

/** Listens on the given host, or by default on both loopback addresses. Throws when the port is taken. */
export async function listen(
  listener: RequestListener,
  port: number,
  host: string | null,
): Promise<Server[]> {
  if (host && host !== 'localhost') return [await bind(listener, port, host)]
  const first = await bind(listener, port, '127.0.0.1')
  try {
    return [first, await bind(listener, port, '::1')]
  } catch (error) {
    if (!isWithoutIpv6(error)) {
      first.close()
      throw error
    }
    return [first]
  }
}

function bind(listener: RequestListener, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer({ ...limits, noDelay: true }, listener)
    server.once('error', reject).listen(port, host, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

function isWithoutIpv6(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(String(error.code))
  )
}

/** The door is shut after so long a lull, ms, in which nobody came in; whoever is just connecting is so let in … */
const LULL = 100
/** … but at most for so long, ms. */
const LAST_CALL = 2000
/** How long a request that has arrived may take to be read before its connection counts as idle, ms. */
const READING = 500

/**
 * Takes no new connection and lets every request in hand finish, also one that has arrived but is not read yet: Node's own
 * `close` would reset its connection. After `patience` ms the rest is cut off; says how it went.
 */
export async function drain(servers: Server[], patience: number): Promise<'finished' | 'cut off'> {
  const end = Date.now() + patience
  await quiet(servers, Math.min(LAST_CALL, patience / 2))
  const closed = Promise.all(
    servers.map((server) => new Promise((resolve) => NetServer.prototype.close.call(server, resolve))),
  )
  const finished = closed.then(() => 'finished' as const)
  let how = await Promise.race([finished, pause(Math.min(READING, patience), null)])
  while (how === null && Date.now() < end) {
    // A connection that finished its request would otherwise wait for the next one.
    for (const server of servers) server.closeIdleConnections()
    how = await Promise.race([finished, pause(50, null)])
  }
  for (const server of servers) server.closeAllConnections()
  return how ?? 'cut off'
}

/** Resolves when nobody new has connected for a while; a busy process finds those who wait at the door only bit by bit. */
async function quiet(servers: Server[], most: number): Promise<void> {
  const end = Date.now() + most
  let came = true
  const note = () => {
    came = true
  }
  for (const server of servers) server.on('connection', note)
  while (came && Date.now() < end) {
    came = false
    await pause(Math.min(LULL, most))
    await turn()
  }
  for (const server of servers) server.off('connection', note)
}
