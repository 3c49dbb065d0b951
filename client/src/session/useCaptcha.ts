import { onScopeDispose, readonly, ref } from 'vue'
import { lostServer } from '../connection'
import { captchaPayload, type CaptchaChallenge } from './captcha'
import CaptchaWorker from './captcha.worker?worker'
import type { CaptchaWord } from './captcha.worker'

export type CaptchaState = 'idle' | 'working' | 'ready' | 'failed'

/**
 * The proof of work for one sign-in, done in a worker while the person types. Each proof is used once: `take` waits for
 * the proof and forgets it, `start` begins one when none is there.
 */
export function useCaptcha() {
  const state = ref<CaptchaState>('idle')
  /** 0 to 100. */
  const progress = ref(0)
  let proof: Promise<string> | null = null
  let worker: Worker | null = null

  async function solve(): Promise<string> {
    const answer = await fetch('/captcha', { credentials: 'same-origin' }).catch((error: unknown) => {
      lostServer()
      throw error
    })
    if (!answer.ok) throw new Error(`GET /captcha answered ${answer.status}`)
    const challenge = (await answer.json()) as CaptchaChallenge
    worker ??= new CaptchaWorker()
    const number = await search(worker, challenge, (tried) => (progress.value = Math.round((tried / challenge.maxnumber) * 100)))
    if (number === null) throw new Error('No number fits the challenge')
    return captchaPayload(challenge, number)
  }

  function start(): Promise<string> {
    if (proof) return proof
    state.value = 'working'
    progress.value = 0
    const begun = solve()
    proof = begun
    begun.then(
      () => {
        if (proof !== begun) return
        progress.value = 100
        state.value = 'ready'
      },
      () => {
        if (proof !== begun) return
        proof = null
        state.value = 'failed'
      },
    )
    return begun
  }

  /** The proof for the sign-in that follows. Throws when the server cannot be reached. */
  async function take(): Promise<string> {
    const payload = await start()
    proof = null
    state.value = 'idle'
    return payload
  }

  onScopeDispose(() => worker?.terminate())
  return { state: readonly(state), progress: readonly(progress), start, take }
}

function search(worker: Worker, challenge: CaptchaChallenge, report: (tried: number) => void): Promise<number | null> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<CaptchaWord>) => {
      if ('number' in data) resolve(data.number)
      else report(data.tried)
    }
    worker.onerror = () => reject(new Error('The worker stopped'))
    worker.postMessage(challenge)
  })
}
