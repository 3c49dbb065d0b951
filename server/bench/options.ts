import { parseArgs } from 'node:util'

/** How large the generated data is and how long is measured. */
export interface Options {
  readonly professionals: number
  readonly records: number
  readonly units: number
  readonly departments: number
  /** Seconds of each measurement. */
  readonly seconds: number
  /** How often all servers are measured in turn. */
  readonly rounds: number
  /** Connections of the load generator. */
  readonly connections: number
}

const normal: Options = { professionals: 100_000, records: 1_000_000, units: 2_000, departments: 10_000, seconds: 8, rounds: 3, connections: 20 }
/** Only shows that everything runs and answers alike; its figures mean nothing. */
const smoke: Options = { professionals: 2_000, records: 20_000, units: 40, departments: 200, seconds: 1, rounds: 1, connections: 20 }

const names = Object.keys(normal) as (keyof Options)[]

/** Reads the command line: `--smoke`, and `--<name> <whole number>` for everything in Options. Throws with what is allowed. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    // What follows `--` of the package manager's command may still have it in front.
    args: args.filter(argument => argument !== '--'),
    options: { smoke: { type: 'boolean' }, ...Object.fromEntries(names.map(name => [name, { type: 'string' as const }])) },
  })
  const given = names.flatMap(name => {
    const text = (values as Record<string, unknown>)[name]
    if (text === undefined) return []
    const value = Number(text)
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} is a whole number from 1.`)
    return [[name, value] as const]
  })
  return { ...(values['smoke'] ? smoke : normal), ...Object.fromEntries(given) }
}
