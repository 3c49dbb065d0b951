import { solveCaptcha, type CaptchaChallenge } from './captcha'

/** What the worker says: how far it is, and in the end the number. */
export type CaptchaWord = { tried: number } | { number: number | null }

self.onmessage = ({ data }: MessageEvent<CaptchaChallenge>) => {
  const say = (word: CaptchaWord) => self.postMessage(word)
  say({ number: solveCaptcha(data, (tried) => say({ tried })) })
}
