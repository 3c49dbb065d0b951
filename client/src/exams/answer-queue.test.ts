import { describe, expect, it } from 'vitest'
import { AnswerQueue, type Answer, type Sent } from './answer-queue'

/** A server that keeps the higher revision, and can be out of reach. */
function place() {
  const kept = new Map<string, string>()
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) }
  const server = new Map<number, Answer>()
  const state = { reachable: true, closed: false, elapsed: 100, sent: [] as string[] }
  const send = async (number: number, answer: Answer): Promise<Sent> => {
    state.sent.push(`${number}:${answer.chosen.join()}`)
    if (!state.reachable) throw new Error('offline')
    if (state.closed) return { kind: 'refused', closed: true, message: 'closed' }
    const there = server.get(number)
    if (!there || there.revision < answer.revision) server.set(number, answer)
    return { kind: 'saved', answer: server.get(number)! }
  }
  const tab = () => new AnswerQueue({ storage, key: 'a', send, elapsed: () => state.elapsed }, () => {})
  return { state, server, tab, kept }
}

describe('answers', () => {
  it('wait in the browser while nobody answers, outlive the page, and are sent by the next', async () => {
    const { state, server, tab, kept } = place()
    state.reachable = false
    const first = tab()
    first.choose(1, [0])
    first.choose(2, [1, 3])
    await expect(first.flush()).rejects.toThrow('offline')
    expect([...first.waiting().keys()]).toEqual([1, 2])
    expect(first.saved.size).toBe(0)
    state.reachable = true
    const next = tab()
    expect(next.answerOf(2)).toMatchObject({ chosen: [1, 3] })
    await next.flush()
    expect(server.get(2)).toMatchObject({ chosen: [1, 3] })
    expect(kept.size).toBe(0)
    expect(next.waiting().size).toBe(0)
  })

  it('chosen again while one is on its way are sent too, the last stays', async () => {
    const { server, tab } = place()
    const queue = tab()
    queue.choose(1, [0])
    const sending = queue.flush()
    queue.choose(1, [2])
    await sending
    expect(server.get(1)).toMatchObject({ chosen: [2] })
    expect(queue.answerOf(1)).toMatchObject({ chosen: [2] })
  })

  it('of another tab that are newer by the server’s time stay, and are shown', async () => {
    const { state, server, tab } = place()
    const queue = tab()
    queue.choose(1, [0])
    server.set(1, { chosen: [3], revision: 500 })
    await queue.flush()
    expect(queue.answerOf(1)).toEqual({ chosen: [3], revision: 500 })
    state.elapsed = 50
    queue.choose(1, [1])
    await queue.flush()
    expect(server.get(1)).toEqual({ chosen: [1], revision: 501 })
  })

  it('stay in the browser where the attempt is closed, until it is said', async () => {
    const { state, tab } = place()
    state.closed = true
    const queue = tab()
    queue.choose(1, [0])
    await queue.flush()
    expect(queue.waiting().size).toBe(1)
    queue.clear()
    expect(queue.waiting().size).toBe(0)
  })
})
