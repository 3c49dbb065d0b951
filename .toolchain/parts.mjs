// Parts of a check or test run: what they are, and running them side by side.

/**
 * A part: `{ name, groups, needs, after, run }`. `groups` are words that also choose it; `needs` the names of parts without
 * whose success it cannot run, `after` those that only have to be over when both are asked for;
 * `run()` gives `{ passed, failed, skipped, output, note }`, counts of tests, and on failure the output that explains it.
 */

/** The parts with one of these names or groups, and all that they need; everything without words. Throws on an unknown word. */
export function choose(parts, words) {
  if (words.length === 0) return parts
  const known = new Set(parts.flatMap((part) => [part.name, ...(part.groups ?? [])]))
  const unknown = words.filter((word) => !known.has(word))
  if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}. There are: ${[...known].join(', ')}.`)
  const chosen = new Set()
  const add = (part) => {
    chosen.add(part)
    for (const name of part.needs ?? []) add(parts.find((other) => other.name === name))
  }
  for (const part of parts) if (words.some((word) => word === part.name || part.groups?.includes(word))) add(part)
  return parts.filter((part) => chosen.has(part))
}

const format = (result) =>
  [
    result.failed > 0 ? 'FAILED ' : result.skipped > 0 && result.passed === 0 ? 'skipped' : 'ok     ',
    result.name.padEnd(20),
    `${result.seconds.toFixed(1).padStart(6)} s`,
    ['passed', 'failed', 'skipped'].filter((count) => result[count] > 0).map((count) => `${result[count]} ${count}`).join(', '),
    result.note,
  ].filter(Boolean).join('  ')

async function runPart(part, blocked) {
  const began = performance.now()
  let result
  if (blocked) result = { passed: 0, failed: 1, skipped: 0, note: `not run, as ${blocked} failed` }
  else {
    try {
      result = await part.run()
    } catch (error) {
      result = { passed: 0, failed: 1, skipped: 0, output: error.message }
    }
  }
  return { ...result, name: part.name, seconds: (performance.now() - began) / 1000 }
}

/** Runs all parts, at most `lanes` at a time and each after what it needs, and reports each as it ends. Gives their results. */
export async function runParts(parts, lanes = 2) {
  const results = new Map()
  const waiting = [...parts]
  const names = new Set(parts.map((part) => part.name))
  const busy = new Set()
  while (waiting.length > 0 || busy.size > 0) {
    const over = (name) => !names.has(name) || results.has(name)
    const next = waiting.findIndex((part) => [...(part.needs ?? []), ...(part.after ?? [])].every(over))
    if (next < 0 || busy.size === lanes) {
      await Promise.race(busy)
      continue
    }
    const [part] = waiting.splice(next, 1)
    const blocked = part.needs?.find((name) => results.get(name)?.failed > 0)
    const job = runPart(part, blocked).then((result) => {
      results.set(part.name, result)
      busy.delete(job)
      if (result.failed > 0 && result.output) console.log(`\n── ${part.name} ──\n${result.output.trim()}\n`)
      console.log(format(result))
    })
    busy.add(job)
  }
  return [...results.values()]
}

/** Prints the table of parts and, as the very last line, the sums. True when nothing failed. */
export function report(results) {
  const sum = (count) => results.reduce((total, result) => total + result[count], 0)
  console.log(`\n${results.map(format).join('\n')}\n`)
  const skipped = sum('skipped')
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return sum('failed') === 0
}
