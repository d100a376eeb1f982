import autocannon from 'autocannon'

export type Request = Readonly<{
  method?: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
  /** What a right answer holds besides its status. */
  holds: string
  status: number
}>

export type Measure = Readonly<{ perSecond: number; p50: number; p95: number; wrong: number; bytes: number }>

/** Loads one server with these requests in turn and checks every answer in full: status, length, marker. Times in ms. */
export async function load(
  url: string,
  requests: readonly Request[],
  connections: number,
  seconds: number,
): Promise<Measure> {
  const times: number[] = []
  let wrong = 0
  let bytes = 0
  const sent = requests.map(({ status, holds, ...request }) => ({
    ...request,
    onResponse: (got: number, body: string) => {
      bytes += body.length
      if (got !== status || !body.includes(holds)) wrong += 1
    },
  }))
  const started = performance.now()
  const failed = await new Promise<number>((resolve, reject) => {
    const run = autocannon({ url, connections, duration: seconds, requests: sent }, (error, result) =>
      error ? reject(error) : resolve(result.errors + result.timeouts),
    )
    run.on('response', (_client: unknown, _status: number, _bytes: number, ms: number) => times.push(ms))
  })
  const elapsed = (performance.now() - started) / 1000
  // One operation that does not answer must not take the figures of the others with it.
  if (times.length === 0)
    return { perSecond: 0, p50: Number.NaN, p95: Number.NaN, wrong: 1 + failed, bytes: 0 }
  times.sort((one, two) => one - two)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    perSecond: times.length / elapsed,
    p50: at(0.5),
    p95: at(0.95),
    wrong: wrong + failed,
    bytes: Math.round(bytes / times.length),
  }
}
