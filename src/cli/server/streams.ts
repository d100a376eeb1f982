import type { ServerResponse } from 'node:http'

/** Most bytes a reader of an event stream may lag behind before it is cut off; it comes back by itself. */
const FARTHEST_BEHIND = 1_000_000

/** The event streams this process serves, known by the content type of their answers. */
export class Streams {
  readonly #open = new Set<ServerResponse>()
  #ending = false

  /** Call before the answer is written. */
  watch(response: ServerResponse): void {
    const { writeHead, write } = response
    response.writeHead = ((...args: Parameters<typeof writeHead>) => {
      if (this.#ending) response.setHeader('Connection', 'close')
      const answer = writeHead.apply(response, args)
      if (String(response.getHeader('Content-Type')).startsWith('text/event-stream')) this.#keep(response)
      return answer
    }) as ServerResponse['writeHead']
    response.write = ((...args: Parameters<typeof write>) => {
      const taken = write.apply(response, args)
      if (!taken && this.#open.has(response) && response.writableLength > FARTHEST_BEHIND) response.destroy()
      return taken
    }) as ServerResponse['write']
  }

  #keep(response: ServerResponse): void {
    this.#open.add(response)
    response.once('close', () => this.#open.delete(response))
    // Its writer may still be at work when the stream is ended here.
    response.on('error', () => {})
    if (this.#ending) sendAway(response)
  }

  get isEnding(): boolean {
    return this.#ending
  }

  get size(): number {
    return this.#open.size
  }

  /** Ends every stream; from now on an answer also ends its connection, so that no further request comes in on it. */
  end(): void {
    this.#ending = true
    for (const response of this.#open) sendAway(response)
  }
}

/** Each reader is told its own moment to come back, ms, so that not all of them come at once. */
function sendAway(response: ServerResponse): void {
  response.end(`retry: ${1000 + Math.floor(Math.random() * 4000)}\n\n`)
}
