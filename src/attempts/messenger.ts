export type Said = Record<string, unknown> & { name: string }

/** Milliseconds in which several signals become one request. */
const GATHER = 200

/** Carries signals to the server in small batches; `leave` sends what still waits as the page goes. */
export class Messenger {
  #waiting: Said[] = []
  #timer = 0
  #search = ''

  say(said: Said): void {
    const id = newId()
    if (said.name === 'searched') this.#search = id
    this.#waiting.push({ id, ...said, ...(said.name === 'result_clicked' ? { search: this.#search } : {}) })
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.leave(), GATHER)
  }

  leave(): void {
    const signals = this.#waiting.splice(0, 50)
    if (!signals.length) return
    const headers = { 'Content-Type': 'application/json' }
    void fetch('/signals', {
      method: 'POST',
      keepalive: true,
      headers,
      body: JSON.stringify({ signals }),
    }).catch(() => {})
  }
}

/** A random UUID, also where the page came over plain http. */
function newId(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))]
  const fixed = bytes.map((byte, at) => (at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte))
  const hex = fixed.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
