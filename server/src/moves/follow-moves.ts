import { LockMode } from '@mikro-orm/core'
import { todayIn } from '../clock.js'
import type { App } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { agreedStates, inStates } from './move-state.js'
import { takeEffect } from './take-effect.js'
import { UnitMove } from './unit-move.entity.js'

const everyMs = 60_000
const atOnce = 500

/**
 * Lets every accepted move take effect whose day has come, each in a transaction of its own and once, though several servers look. One that a
 * server missed while it was down counts from the day on which it is found: until then the person did work in the old unit's name.
 */
export async function settleDueMoves(app: Pick<App, 'clock' | 'config' | 'database'>): Promise<void> {
  const { clock, database } = app
  const due = `select id from unit_move where state in ${inStates(agreedStates)} and due_on <= ? and id > ? order by id limit ${atOnce}`
  for (let last = 0; ; ) {
    const found = await database.reader.rows(due, [todayIn(clock), last])
    for (const [id] of found) {
      last = Number(id)
      await transactionally(database.fork(), async em => {
        const move = await em.findOne(UnitMove, last, { lockMode: LockMode.PESSIMISTIC_WRITE, filters: false })
        if (move && agreedStates.includes(move.state) && move.dueOn !== null && move.dueOn <= todayIn(clock)) await takeEffect(em, app, move, null)
      })
    }
    if (found.length < atOnce) return
  }
}

/** Looks once a minute, and at start; gives what ends it. A failure is told and tried again. */
export function followMoves(app: Pick<App, 'clock' | 'config' | 'database'>, failed: (error: unknown) => void): () => Promise<void> {
  let pass: Promise<void> | null = null
  const settle = () => {
    pass ??= settleDueMoves(app)
      .catch(failed)
      .finally(() => (pass = null))
  }
  settle()
  const timer = setInterval(settle, everyMs)
  return async () => {
    clearInterval(timer)
    await pass
  }
}
