/** The part of autocannon 9 that the benchmark uses; the package brings no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'
  interface Request {
    method: string
    path: string
    headers: Record<string, string>
    body?: string
  }
  interface Client {
    setRequests(requests: Request[]): void
  }
  interface Result {
    errors: number
    timeouts: number
    non2xx: number
    '2xx': number
    duration: number
  }
  interface Options {
    url: string
    connections: number
    duration: number
    setupClient: (client: Client) => void
  }
  /** Runs until the duration is over. `response` events carry the client, the status, the bytes and the milliseconds. */
  export default function autocannon(options: Options, done: (error: Error | null, result: Result) => void): EventEmitter
}
