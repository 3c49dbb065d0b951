import { UniqueConstraintViolationException } from '@mikro-orm/core'
import { createChallenge, verifySolution } from 'altcha-lib'
import type { Challenge, Payload } from 'altcha-lib/types'
import type { FastifyInstance } from 'fastify'
import { derivedKey } from '../accounts/field-crypto.js'
import type { App } from '../context.js'
import { failuresFrom } from './sign-in-limits.js'
import { SpentCaptcha } from './sign-in-failure.entity.js'
import { sweepNowAndThen } from './sweep.js'

const lifeMs = 10 * 60 * 1000
const algorithm = 'SHA-256'
const failuresPerDoubling = 10
/** Beyond this a phone would work for minutes; addresses that fail on are refused instead (sign-in-limits.ts). */
const mostDoublings = 5

type Captcha = Pick<App, 'config' | 'clock' | 'database'>

const key = (app: Captcha) => derivedKey(app.config.fieldKey, 'captcha').toString('hex')

/** The greatest number to try: the site's cost, doubled by every ten failures of the address, at most 32 times as much. */
export function costAfter(failures: number, cost: number): number {
  return cost * 2 ** Math.min(mostDoublings, Math.floor(failures / failuresPerDoubling))
}

/** An ALTCHA challenge (version 1) for this address; its cost is part of what is signed. */
export async function challengeFor(app: Captcha, address: string): Promise<Challenge> {
  const cost = costAfter(await failuresFrom(app, address), app.config.CAPTCHA_COST)
  const expires = new Date(app.clock.now().getTime() + lifeMs)
  return createChallenge({ algorithm, hmacKey: key(app), maxnumber: cost, expires, params: { cost: String(cost) } })
}

// The whole salt is matched, and the number must be one: otherwise digits, or the whole expiry, could be moved from the salt
// into the number without changing the hash.
const saltShape = /^[0-9a-f]{24}\?cost=(\d{1,12})&expires=(\d{1,12})&$/
const digest = /^[0-9a-f]{64}$/

function readPayload(text: string): { payload: Payload; cost: number; expiresAt: Date } | null {
  if (text.length > 2000) return null
  let value: Partial<Payload> | null
  try {
    value = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as Partial<Payload> | null
  } catch {
    return null
  }
  const { salt, number, challenge, signature } = value ?? {}
  if (value?.algorithm !== algorithm || !Number.isSafeInteger(number) || number! < 0) return null
  if (typeof challenge !== 'string' || typeof signature !== 'string' || !digest.test(challenge) || !digest.test(signature)) return null
  const [, cost, expires] = (typeof salt === 'string' && saltShape.exec(salt)) || []
  if (!salt || !cost || !expires) return null
  return { payload: { algorithm, salt, number: number!, challenge, signature }, cost: Number(cost), expiresAt: new Date(Number(expires) * 1000) }
}

/**
 * Whether the text is a solved challenge of ours (base64 of ALTCHA's payload), not expired, as dear as the address has earned
 * by now, and never used before. It is used by asking.
 */
export async function spendCaptcha(app: Captcha, text: string, address: string): Promise<boolean> {
  const read = readPayload(text)
  if (!read || read.expiresAt <= app.clock.now()) return false
  if (!(await verifySolution(read.payload, key(app), false))) return false
  if (read.cost < costAfter(await failuresFrom(app, address), app.config.CAPTCHA_COST)) return false
  await sweepNowAndThen(app)
  try {
    await app.database.fork().insert(SpentCaptcha, { signature: read.payload.signature, expiresAt: read.expiresAt })
    return true
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return false
    throw error
  }
}

/** `GET /captcha`: a challenge to solve before signing in. */
export function captchaRoutes(fastify: FastifyInstance, app: Captcha): void {
  fastify.get('/captcha', async (request, reply) => reply.header('cache-control', 'no-store').send(await challengeFor(app, request.ip)))
}
