// All tabs of a browser share one stream: browsers allow six connections to a host, and a stream holds one for good.
// The tab that holds the lock listens for every tab and passes the news on; when it closes, the next one takes over.

type Ear = { news: (type: string) => void; lost: (since: Date | null) => void }
type Said =
  | { say: 'wants'; tab: string; topics: string[]; since: number }
  | { say: 'leaves'; tab: string }
  | { say: 'who' }
  | { say: 'news'; type: string; id: string; sequence: number }
  | { say: 'reset' }
  | { say: 'lost'; at: number | null }

/** A line down for less than this is not worth a word, ms. */
const SHORT = 5000

/** Listens to topics from a sequence on; returns how to stop. */
export function listenTogether(topics: string[], since: number, ear: Ear): () => void {
  const tab = crypto.randomUUID()
  const channel = new BroadcastChannel('sagot-live')
  const wants: Said = { say: 'wants', tab, topics, since }
  const ids = new Set(topics.map((topic) => topic.split(':')[1]).filter(Boolean))
  const all = topics.includes('desk')
  const hear = (said: Said) => {
    if (said.say === 'news' && (all || ids.has(said.id))) ear.news(said.type)
    if (said.say === 'reset') ear.news('reset')
    if (said.say === 'lost') ear.lost(said.at === null ? null : new Date(said.at))
    if (said.say === 'who') channel.postMessage(wants)
  }
  channel.addEventListener('message', (event: MessageEvent<Said>) => hear(event.data))
  channel.postMessage(wants)
  const stop = new AbortController()
  void navigator.locks
    .request('sagot-live', { signal: stop.signal }, () => lead(channel, wants, hear, stop.signal))
    .catch(() => {})
  const leave = () => {
    channel.postMessage({ say: 'leaves', tab } satisfies Said)
    stop.abort()
    channel.close()
  }
  addEventListener('pagehide', leave, { once: true })
  return leave
}

/** Holds the stream for all tabs until this one goes. */
function lead(
  channel: BroadcastChannel,
  mine: Extract<Said, { say: 'wants' }>,
  hear: (said: Said) => void,
  signal: AbortSignal,
): Promise<void> {
  const wanted = new Map([[mine.tab, mine]])
  let source: EventSource | null = null
  let address = ''
  let last = mine.since
  let lostAt: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = (said: Said) => {
    channel.postMessage(said)
    hear(said)
  }
  const connect = () => {
    const on = [...new Set([...wanted.values()].flatMap((one) => one.topics))].sort().join(',')
    if (on === address && source && source.readyState !== EventSource.CLOSED) return
    address = on
    source?.close()
    source = new EventSource(`/live?on=${encodeURIComponent(on)}&since=${last}`)
    source.onmessage = (event) => {
      last = Number(event.lastEventId) || last
      tell({ say: 'news', ...(JSON.parse(event.data) as { type: string; id: string }), sequence: last })
    }
    source.addEventListener('reset', (event) => {
      last = Number((event as MessageEvent).lastEventId) || last
      tell({ say: 'reset' })
    })
    source.onopen = () => {
      clearTimeout(timer)
      timer = undefined
      if (lostAt !== null) tell({ say: 'lost', at: null })
      lostAt = null
    }
    source.onerror = () => {
      lostAt ??= Date.now()
      // Each try of the browser that fails comes here, sooner than this runs out: it runs from the first.
      timer ??= setTimeout(() => {
        timer = undefined
        if (lostAt !== null) tell({ say: 'lost', at: lostAt })
        if (source?.readyState === EventSource.CLOSED) connect()
      }, SHORT)
    }
  }
  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data.say === 'leaves') wanted.delete(data.tab)
    if (data.say !== 'wants') return
    wanted.set(data.tab, data)
    // A tab that was made before the last news, and could not hear it yet, looks again.
    if (data.since < last) tell({ say: 'reset' })
    last = Math.min(last, data.since)
    connect()
  })
  channel.postMessage({ say: 'who' } satisfies Said)
  connect()
  return new Promise((resolve) =>
    signal.addEventListener('abort', () => {
      source?.close()
      clearTimeout(timer)
      resolve()
    }),
  )
}
