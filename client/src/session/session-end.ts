/** How long before the end the page warns: two minutes. */
export const warnBeforeMs = 120_000
/** A person at work has the session prolonged when it was last heard of this long ago: five minutes. */
export const prolongAfterMs = 300_000

/** What the page does about the session's end at an instant; all times in ms. */
export type SessionStep = 'nothing' | 'prolong' | 'warn' | 'ended'

/**
 * Decides the step: prolong while the person does something, warn two minutes before the end, and it is over at the end.
 * `heardAt` is when the server last told the end, `activeAt` when the person last pressed a key or moved the pointer.
 */
export function sessionStep(state: { now: number; endsAt: number; heardAt: number; activeAt: number }): SessionStep {
  if (state.now >= state.endsAt) return 'ended'
  const active = state.activeAt > state.heardAt
  if (active && state.now - state.heardAt >= prolongAfterMs) return 'prolong'
  return state.endsAt - state.now <= warnBeforeMs ? 'warn' : 'nothing'
}
