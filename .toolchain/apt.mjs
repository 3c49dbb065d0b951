// What the tests need beside npm's packages: MariaDB, and a browser with Chinese letters.
import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { run } from './command.mjs'
import { findProgram } from './find-program.mjs'
import { findMariaDB } from './mariadb.mjs'

const WAIT_FOR_LOCK = 5 * 60_000

/** The path of a Chromium or Chrome; CHROMIUM_PATH goes before what is on PATH. Its headless shell first: the whole browser takes a third longer. */
export const findChromium = () =>
  process.env.CHROMIUM_PATH || findProgram('chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome')

const needs = {
  // The cores alone: the package mariadb-server would also start a database of the machine's own.
  mariadb: { find: findMariaDB, what: 'MariaDB (mariadbd)', packages: ['mariadb-server-core', 'mariadb-client-core'] },
  chromium: { find: findChromium, what: 'Chromium', packages: ['chromium-headless-shell', 'fonts-noto-cjk'] },
}

const onDebian = () => existsSync('/etc/debian_version') && findProgram('apt-get') !== undefined

/** Why apt-get is not run here, with what a person can do instead; undefined where it may run. */
function refusal({ what, packages }) {
  if (!onDebian()) return `${what} is not installed: install it with your system's packages, so that it is on PATH.`
  const command = `apt-get install --no-install-recommends ${packages.join(' ')}`
  if (process.getuid() !== 0) return `${what} is not installed: sudo ${command}`
  if (process.env.XUESHI_APT === 'off') return `${what} is not installed, and XUESHI_APT=off forbids installing it here: ${command}`
  return undefined
}

/** Runs apt-get, waiting while another one holds its locks, and once more where the network failed it. */
async function aptGet(...args) {
  const deadline = Date.now() + WAIT_FOR_LOCK
  for (let failures = 0; ;) {
    const options = ['-y', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2']
    const { code, output } = await run('apt-get', [...options, ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
    if (code === 0) return
    const locked = /could not get lock|unable to (lock|acquire)/i.test(output)
    if (locked ? Date.now() > deadline : ++failures > 1) throw new Error(`apt-get ${args.join(' ')}:\n${output.slice(-2000)}`)
    await delay(2000)
  }
}

/**
 * Sees to it that MariaDB and Chromium are there, as far as asked for (`{ mariadb: true, chromium: true }`): where one is
 * missing and we are root on Debian, it is installed from Debian's packages, unless XUESHI_APT=off.
 * Returns for each `{ path }` or `{ missing }`, a sentence with how to get it.
 */
export async function ensureDebian(wanted) {
  const asked = Object.entries(needs).filter(([name]) => wanted[name])
  const wanting = asked.filter(([, need]) => !need.find() && !refusal(need)).map(([, need]) => need)
  let failure
  if (wanting.length > 0) {
    const packages = wanting.flatMap((need) => need.packages)
    console.log(`xueshi: ${wanting.map((need) => need.what).join(' and ')} missing: installing Debian's ${packages.join(', ')} (XUESHI_APT=off prevents it) …`)
    try {
      await aptGet('update')
      await aptGet('install', '--no-install-recommends', ...packages)
    } catch (error) {
      failure = error.message
    }
  }
  return Object.fromEntries(
    asked.map(([name, need]) => {
      const path = need.find()
      return [name, path ? { path } : { missing: refusal(need) ?? `${need.what} could not be installed. ${failure ?? ''}`.trim() }]
    }),
  )
}
