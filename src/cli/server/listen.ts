import { createServer, type RequestListener, type Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

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

/** Takes no new connection and lets every request in hand finish. After `patience` ms the rest is cut off; says how it went. */
export async function drain(servers: Server[], patience: number): Promise<'finished' | 'cut off'> {
  const closed = Promise.all(
    servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))),
  )
  // A connection that finished its request would otherwise wait for the next one.
  const sweep = setInterval(() => {
    for (const server of servers) server.closeIdleConnections()
  }, 50)
  const end = await Promise.race([
    closed.then(() => 'finished' as const),
    pause(patience, 'cut off' as const),
  ])
  clearInterval(sweep)
  for (const server of servers) server.closeAllConnections()
  return end
}
