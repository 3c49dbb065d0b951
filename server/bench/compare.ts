import { createHash } from 'node:crypto'
import type { HttpRequest, ServerName, Workload } from './workloads.js'

/** The same value with every object's keys in order. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, canonical(item)]))
}

async function answer(url: string, { method, path, headers, body }: HttpRequest): Promise<{ nodes: unknown[] }> {
  const response = await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) })
  const text = await response.text()
  const { data } = JSON.parse(text) as { data?: { hourRecords?: { nodes: unknown[] } } }
  if (!response.ok || !data?.hourRecords) throw new Error(`${url}${path} answered ${response.status}: ${text.slice(0, 500)}`)
  return data.hourRecords
}

/** Asks all servers everything; gives the number of rows and one hash of all data. Throws when the servers differ. */
export async function compare(workload: Workload, urls: Readonly<Record<ServerName, string>>): Promise<{ rows: number; hash: string }> {
  const hash = createHash('sha256')
  let rows = 0
  for (const index of workload.requests.floor.keys()) {
    const names = Object.keys(urls) as ServerName[]
    const answers = await Promise.all(names.map(async name => answer(urls[name], workload.requests[name][index]!)))
    const texts = answers.map(data => JSON.stringify(canonical(data)))
    const other = texts.findIndex(text => text !== texts[0])
    if (other >= 0) throw new Error(`${workload.name}, request ${index}: ${names[0]} and ${names[other]} differ:\n${texts[0]!.slice(0, 600)}\n${texts[other]!.slice(0, 600)}`)
    rows += answers[0]!.nodes.length
    hash.update(texts[0]!)
  }
  return { rows, hash: hash.digest('hex').slice(0, 16) }
}
