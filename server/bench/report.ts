import { percentile } from './measure.js'
import type { ServerName, Workload } from './workloads.js'

/** Everything measured of one server under one workload: one entry a round, or for all rounds together. */
export interface Figures {
  readonly perSecond: number[]
  latencies: Float64Array
  answers: number
  /** Seconds of processor time over all rounds; null where it cannot be known. */
  nodeSeconds: number | null
  databaseSeconds: number | null
  statements: number
}

/** What ours is meant to reach: requests a second against the floor and against the ordinary way. */
const goals = { floor: 0.6, ordinary: 7 }
const titles: Record<ServerName, string> = { floor: 'floor: handler, one statement', ordinary: 'ordinary: Apollo, entities', xueshi: 'xueshi' }

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const ms = (value: number) => value.toFixed(1).padStart(8)
const per = (seconds: number | null, answers: number) => (seconds === null ? '–' : ((seconds * 1000) / answers).toFixed(3)).padStart(9)

/** Prints one workload's table and ratios; gives whether every goal was reached. */
export function print(workload: Workload, figures: Readonly<Record<ServerName, Figures>>): boolean {
  console.log(`\n${workload.name}`)
  console.log(`${' '.repeat(32)}   req/s  p50 ms  p95 ms  p99 ms  statements  node ms/req  db ms/req  rounds`)
  for (const name of Object.keys(figures) as ServerName[]) {
    const { perSecond, latencies, answers, nodeSeconds, databaseSeconds, statements } = figures[name]
    const spread = [0.5, 0.95, 0.99].map(share => ms(percentile(latencies, share))).join('')
    const rounds = perSecond.map(value => value.toFixed(0)).join(' ')
    console.log(`${titles[name].padEnd(32)}${mean(perSecond).toFixed(0).padStart(8)}${spread}${statements.toFixed(2).padStart(12)}    ${per(nodeSeconds, answers)}  ${per(databaseSeconds, answers)}  ${rounds}`)
  }
  const { floor, ordinary, xueshi } = figures
  const said = [
    verdict(`against the floor`, mean(xueshi.perSecond) / mean(floor.perSecond), goals.floor),
    verdict(`against the ordinary way`, mean(xueshi.perSecond) / mean(ordinary.perSecond), goals.ordinary),
    statementsVerdict(xueshi.statements - 1, workload.statements),
  ]
  return said.every(Boolean)
}

function verdict(what: string, ratio: number, goal: number): boolean {
  const reached = ratio >= goal
  console.log(`  ${reached ? 'reached' : 'MISSED '}  ${ratio.toFixed(2)} × requests a second ${what} (goal: at least ${goal})`)
  return reached
}

function statementsVerdict(found: number, allowed: number): boolean {
  const reached = found <= allowed + 0.01
  console.log(`  ${reached ? 'reached' : 'MISSED '}  ${found.toFixed(2)} statements a request beside the session's (goal: at most ${allowed})`)
  return reached
}
