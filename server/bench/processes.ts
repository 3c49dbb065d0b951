import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { availableParallelism } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'

/** Servers run on core 0, everything else on the others: where taskset is and there are two cores. */
export const pinned = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0
const others = `1-${availableParallelism() - 1}`

/** Moves a running process with its threads off the servers' core. */
export function makeRoomForServers(pid: number): void {
  if (pinned) spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', others, String(pid)])
}

/** Seconds of processor time that a process has used; null where there is no /proc. */
export function cpuSeconds(pid: number): number | null {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return null
  const fields = readFileSync(file, 'utf8').replace(/^.*\) /s, '').split(' ')
  // utime and stime, in ticks of which Linux counts 100 a second.
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Megabytes that a process holds, its part of what it shares (the pages of node itself) counted once among all that share it; 0 where that cannot be known. */
export function memory(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A server of the comparison, in a process of its own. */
export interface ServerProcess {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

/** Starts one of the servers, alone on its core unless that is not wanted, and waits until it answers. */
export async function startServer(file: string, env: Record<string, string>, nodeOptions: readonly string[] = [], alone = pinned): Promise<ServerProcess> {
  const port = await freePort()
  const line = [process.execPath, '--enable-source-maps=false', ...nodeOptions, file]
  const [command, ...args] = alone ? ['taskset', '--cpu-list', '0', ...line] : line
  const child = spawn(command!, args.filter(Boolean), { env: { ...process.env, ...env, NODE_ENV: 'production', PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit'] })
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  const url = `http://127.0.0.1:${port}`
  await untilItAnswers(child, url, file)
  return {
    url,
    pid: child.pid!,
    stop: async () => {
      process.off('exit', kill)
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await Promise.race([gone, delay(5000, undefined, { ref: false }).then(kill)])
    },
  }
}

async function untilItAnswers(child: ChildProcess, url: string, file: string): Promise<void> {
  const deadline = Date.now() + 120_000
  while (child.exitCode === null && Date.now() < deadline) {
    try {
      await fetch(`${url}/health`)
      return
    } catch {
      await delay(50)
    }
  }
  throw new Error(`${file} did not start.`)
}
