import { connect, createServer, type Socket } from 'node:net'

/** A line between browsers and a server that can be cut, as a train cuts it in a tunnel. */
export type Line = Readonly<{ cut(): void; mend(): void; close(): Promise<void> }>

export async function layLine(from: number, to: number): Promise<Line> {
  const sockets = new Set<Socket>()
  let whole = true
  const server = createServer((near) => {
    if (!whole) {
      near.destroy()
      return
    }
    const far = connect(to, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(one)
          other.destroy()
        })
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(from, '127.0.0.1', resolve),
  )
  const cut = () => {
    whole = false
    for (const socket of sockets) socket.destroy()
  }
  return {
    cut,
    mend: () => {
      whole = true
    },
    close: () => {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
