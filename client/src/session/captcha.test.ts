import { createChallenge, verifySolution } from 'altcha-lib'
import { describe, expect, it } from 'vitest'
import { captchaPayload, solveCaptcha, type CaptchaChallenge } from './captcha'

const hmacKey = 'key of the test'

describe('the proof of work', () => {
  it('is one that the ALTCHA library accepts', async () => {
    const challenge = (await createChallenge({ hmacKey, maxnumber: 3000, number: 2711 })) as CaptchaChallenge
    const number = solveCaptcha(challenge)
    expect(number).toBe(2711)
    expect(await verifySolution(captchaPayload(challenge, number!), hmacKey)).toBe(true)
  })

  it('says how far it is', async () => {
    const challenge = (await createChallenge({ hmacKey, maxnumber: 5000, number: 4500 })) as CaptchaChallenge
    const told: number[] = []
    solveCaptcha(challenge, (tried) => told.push(tried))
    expect(told).toEqual([0, 2000, 4000])
  })

  it('gives up when no number fits', async () => {
    const challenge = (await createChallenge({ hmacKey, maxnumber: 3000, number: 2711 })) as CaptchaChallenge
    expect(solveCaptcha({ ...challenge, maxnumber: 100 })).toBeNull()
  })
})
