import type { EntityName } from '@mikro-orm/core'
import { expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { buildProfessional, buildUnit } from '../../test/factories.js'
import { ownDatabase } from '../../test/own-database.js'
import { signInAs, someAddress } from '../../test/sign-in.js'
import { signedIn } from '../../test/ask.js'
import { HourBatch } from '../hours/hour-batch.entity.js'
import { insertRows } from '../database/write.js'
import { OutgoingMail } from '../mail/mail.entity.js'
import { Session } from './session.entity.js'
import { SignInFailure, SpentCaptcha } from './sign-in-failure.entity.js'
import { sweepNowAndThen } from './sweep.js'

const server = testServer(await ownDatabase('sweep'))
const dayMs = 24 * 60 * 60 * 1000
const count = async (entity: EntityName<object>) => server.app.database.fork().count(entity)

test('proofs and failures go when their time is over, and not before', async () => {
  await signInAs(server, { kind: 'STAFF', login: 'nobody', password: 'wrong' }, { address: someAddress() })
  const before = [await count(SpentCaptcha), await count(SignInFailure)]
  await sweepNowAndThen(server.app)
  expect([await count(SpentCaptcha), await count(SignInFailure)]).toEqual(before)
  server.app.clock.advance(16 * 60 * 1000)
  await sweepNowAndThen(server.app)
  expect([await count(SpentCaptcha), await count(SignInFailure)]).toEqual([0, 0])
})

test('sessions stay for half a year after their end', async () => {
  await signedIn(server, await buildProfessional(server, { unit: await buildUnit(server) }))
  const before = await count(Session)
  server.app.clock.advance(184 * dayMs)
  await sweepNowAndThen(server.app)
  expect(await count(Session)).toBe(before)
  server.app.clock.advance(dayMs)
  await sweepNowAndThen(server.app)
  expect(await count(Session)).toBe(0)
})

test('mails go a month after they were written, but not while they wait', async () => {
  const { fork } = server.app.database
  const now = server.app.clock.now().getTime()
  const columns = ['address', 'language', 'proof', 'subject', 'text', 'params', 'created_at', 'next_try_at', 'tries'] as const
  const mail = (nextTryAt: number | null) => ['a@example.com', 'zh', 0, 'SOMEBODY', 'SOMEBODY', '', now, nextTryAt, 1]
  await insertRows(fork(), 'outgoing_mail', columns, [mail(null), mail(now)])
  server.app.clock.advance(31 * dayMs - 1)
  await sweepNowAndThen(server.app)
  expect(await count(OutgoingMail)).toBe(2)
  server.app.clock.advance(16 * 60 * 1000)
  await sweepNowAndThen(server.app)
  expect(await count(OutgoingMail)).toBe(1)
})

test('what was kept of long batches goes after a month, with what they could not do', async () => {
  const { fork, reader } = server.app.database
  const now = server.app.clock.now().getTime()
  await insertRows(fork(), 'hour_batch', ['account_id', 'action', 'decided_at'], [[1, 'APPROVED', now]])
  const [[id] = []] = await reader.rows('select max(id) from hour_batch', [])
  await insertRows(fork(), 'hour_batch_failure', ['batch_id', 'hour_record_id', 'error'], [[Number(id), 1, '{}']])
  const left = async () => [
    await fork().count(HourBatch, {}, { filters: false }),
    Number((await reader.rows('select count(*) from hour_batch_failure', []))[0]![0]),
  ]
  server.app.clock.advance(31 * dayMs - 1)
  await sweepNowAndThen(server.app)
  expect(await left()).toEqual([1, 1])
  server.app.clock.advance(16 * 60 * 1000)
  await sweepNowAndThen(server.app)
  expect(await left()).toEqual([0, 0])
})
