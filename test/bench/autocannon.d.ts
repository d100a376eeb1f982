declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  type Sent = {
    method?: string
    path?: string
    headers?: Record<string, string>
    body?: string
    onResponse?: (status: number, body: string) => void
  }
  type Result = { requests: { average: number }; errors: number; timeouts: number; duration: number }
  export default function autocannon(
    options: { url: string; connections: number; duration: number; requests: Sent[] },
    done: (error: Error | null, result: Result) => void,
  ): EventEmitter
}
