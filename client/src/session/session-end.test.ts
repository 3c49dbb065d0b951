import { describe, expect, it } from 'vitest'
import { sessionStep } from './session-end'

const minute = 60_000
const at = (now: number, state: Partial<Parameters<typeof sessionStep>[0]> = {}) =>
  sessionStep({ now: now * minute, endsAt: 30 * minute, heardAt: 0, activeAt: 0, idleMs: 30 * minute, ...state })

describe('the end of a session', () => {
  it('does nothing while there is time', () => expect(at(20)).toBe('nothing'))
  it('warns two minutes before', () => {
    expect(at(27.9)).toBe('nothing')
    expect(at(28)).toBe('warn')
  })
  it('is over at the end', () => expect(at(30)).toBe('ended'))
  it('is prolonged for whoever is at work', () => {
    expect(at(4, { activeAt: 3 * minute })).toBe('nothing')
    expect(at(5, { activeAt: 3 * minute })).toBe('prolong')
  })
  it('has shorter spans where the idle limit is short', () => {
    const short = { endsAt: 3 * minute, idleMs: 3 * minute }
    expect(at(1.9, short)).toBe('nothing')
    expect(at(2, short)).toBe('warn')
    expect(at(0.5, { ...short, activeAt: 0.4 * minute })).toBe('prolong')
  })
  it('still warns when work cannot prolong it any further', () =>
    expect(at(29, { heardAt: 28 * minute, activeAt: 28.5 * minute })).toBe('warn'))
})
