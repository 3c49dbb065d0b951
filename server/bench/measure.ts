import autocannon from 'autocannon'
import type { HttpRequest } from './workloads.js'

/** What one run of the load generator saw. */
export interface Measurement {
  readonly perSecond: number
  /** Milliseconds from request to answer, ascending. */
  readonly latencies: Float64Array
  readonly answers: number
}

/** Loads a server for some seconds; each connection goes through all requests from a place of its own. Throws when an answer was not 200. */
export async function load(url: string, requests: readonly HttpRequest[], connections: number, seconds: number): Promise<Measurement> {
  const latencies: number[] = []
  let connected = 0
  const result = await new Promise<Parameters<Parameters<typeof autocannon>[1]>[1]>((resolve, reject) => {
    const setupClient: Parameters<typeof autocannon>[0]['setupClient'] = client => {
      const start = Math.floor((requests.length / connections) * connected++)
      client.setRequests([...requests.slice(start), ...requests.slice(0, start)])
    }
    const run = autocannon({ url, connections, duration: seconds, setupClient }, (error, answer) => (error ? reject(error) : resolve(answer)))
    run.on('response', (_client: unknown, _status: number, _bytes: number, ms: number) => latencies.push(ms))
  })
  if (result.errors + result.timeouts + result.non2xx > 0 || result['2xx'] === 0) {
    throw new Error(`${url}: ${result['2xx']} answers, ${result.non2xx} refused, ${result.errors} errors, ${result.timeouts} too late.`)
  }
  return { perSecond: result['2xx'] / result.duration, latencies: Float64Array.from(latencies).toSorted(), answers: result['2xx'] }
}

/** A percentile of ascending values. */
export const percentile = (values: Float64Array, share: number): number => values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
