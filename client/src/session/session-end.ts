/** What the page does about the session's end at an instant. */
export type SessionStep = 'nothing' | 'prolong' | 'warn' | 'ended'

/**
 * Decides the step, all times in ms: the session is prolonged every five minutes while the person does something, warned
 * of two minutes before its end, and over at its end. A site with a short idle limit has shorter spans.
 * `heardAt` is when the server last answered, `activeAt` when the person last pressed a key or moved the pointer.
 */
export function sessionStep(state: { now: number; endsAt: number; heardAt: number; activeAt: number; idleMs: number }): SessionStep {
  const { now, endsAt, heardAt, activeAt, idleMs } = state
  if (now >= endsAt) return 'ended'
  if (activeAt > heardAt && now - heardAt >= Math.min(300_000, idleMs / 6)) return 'prolong'
  return endsAt - now <= Math.min(120_000, idleMs / 3) ? 'warn' : 'nothing'
}
