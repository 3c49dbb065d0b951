import { spawn } from 'node:child_process'

const windows = process.platform === 'win32'
const running = new Set()
// What is collected is coloured as the terminal that it may be shown on.
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1', NO_COLOR: undefined } : { FORCE_COLOR: undefined, NO_COLOR: '1' }

/** Signals a command with all that it started: on POSIX each command leads a process group of its own. */
function signal(child, name) {
  try {
    if (windows) child.kill(name)
    else process.kill(-child.pid, name)
  } catch {
    // Gone already.
  }
}

function killAll() {
  for (const child of running) signal(child, 'SIGKILL')
}

function stopAndExit(name, number) {
  for (const child of running) signal(child, 'SIGTERM')
  setTimeout(() => process.exit(128 + number), 5000).unref()
  Promise.all([...running].map((child) => new Promise((gone) => child.once('exit', gone)))).then(() => process.exit(128 + number))
}
const handlers = { SIGINT: () => stopAndExit('SIGINT', 2), SIGTERM: () => stopAndExit('SIGTERM', 15) }

/** While commands run, a signal ends them and then this process; afterwards signals are again whose they were before. */
function guard(on) {
  const change = on ? 'on' : 'off'
  for (const [name, handler] of Object.entries(handlers)) process[change](name, handler)
  process[change]('exit', killAll)
}

/**
 * Starts a command in a process group of its own and follows it to its end.
 * `env` is laid over the process's; a value of undefined takes a variable away. With `show` its output goes to the terminal,
 * otherwise it is collected. Returns the child and a promise of `{ code, output, seconds }`, which never rejects.
 */
export function start(command, args, { cwd, env = {}, show = false } = {}) {
  const began = performance.now()
  const stdio = show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe']
  const child = spawn(command, args, { cwd, env: { ...process.env, ...colours, ...env }, stdio, detached: !windows, shell: windows })
  if (running.size === 0) guard(true)
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text))
  const ended = new Promise((resolve) => {
    const end = (code) => {
      if (!running.delete(child)) return
      if (running.size === 0) guard(false)
      resolve({ code, output, seconds: (performance.now() - began) / 1000 })
    }
    child.once('error', (error) => {
      output += error.message
      end(127)
    })
    child.once('close', (code) => end(code ?? 1))
  })
  return { child, ended, stop: (name = 'SIGTERM') => signal(child, name) }
}

/** Runs a command to its end: `start` without the child. */
export const run = (command, args, options) => start(command, args, options).ended
