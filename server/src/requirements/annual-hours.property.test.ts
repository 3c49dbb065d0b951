import fc from 'fast-check'
import { expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { create, remove, review, submit, undo, update, withdraw, type Ref } from '../../test/hours.js'
import { recountAnnualHours } from './recount-annual-hours.js'

const server = testServer()

/** One step of somebody: on the n-th record that there is. */
interface Step {
  readonly what: 'create' | 'createFor' | 'update' | 'submit' | 'withdraw' | 'approve' | 'approvePart' | 'reject' | 'undo' | 'undoMany' | 'remove' | 'removeAsUnit'
  readonly actor: number
  readonly record: number
}

const step = fc.record<Step>({
  what: fc.constantFrom('create', 'createFor', 'update', 'submit', 'withdraw', 'approve', 'approvePart', 'reject', 'undo', 'undoMany', 'remove', 'removeAsUnit', 'submit', 'approve'),
  actor: fc.nat(2),
  record: fc.nat(11),
})

async function actors() {
  const unit = await buildUnit(server)
  const department = await buildDepartment(server, unit)
  const people = [await buildProfessional(server, { unit, department }), await buildProfessional(server, { unit }), await buildProfessional(server, { unit, department })]
  const reviewers = [await buildAdministrator(server, { unit }), await buildAdministrator(server, { unit, department }), await buildAdministrator(server, { unit })]
  return { people, reviewers }
}

/** Of these people alone: other files that share the database set sums up as they need them. */
const discrepancies = async (people: readonly { professionalId: number }[]) =>
  (await recountAnnualHours(server.app.database.reader.rows)).filter(one => people.some(({ professionalId }) => professionalId === one.professionalId))

/** All records as the general administrator sees them now; what was deleted is not among them. */
async function records(reviewer: Person): Promise<Ref[]> {
  return (await ask(server, reviewer, '{ hourRecords(first: 100) { nodes { id version } } }')).hourRecords.nodes
}

/** Does one step through the real door; that it is refused is as good an outcome as any. */
async function act({ what, actor, record }: Step, { people, reviewers }: Awaited<ReturnType<typeof actors>>, refs: readonly Ref[]): Promise<void> {
  const person = people[actor]!
  const reviewer = reviewers[actor]!
  if (what === 'create') return void (await create(server, person, { claimedHours: 4 + actor * 0.5 }))
  if (what === 'createFor') return void (await create(server, reviewers[0]!, {}, { professionalId: person.professionalId }))
  const ref = refs[record % Math.max(refs.length, 1)]
  if (!ref) return
  if (what === 'update') await update(server, person, ref, { claimedHours: 8, title: `改${record}` })
  if (what === 'submit') await submit(server, record % 3 === 0 ? reviewers[0]! : person, [ref])
  if (what === 'withdraw') await withdraw(server, person, [ref])
  if (what === 'approve') await review(server, reviewer, refs.slice(record % refs.length, (record % refs.length) + 3), 'APPROVE')
  if (what === 'approvePart') await review(server, reviewer, [ref], 'APPROVE', { approvedHours: 2.5 })
  if (what === 'reject') await review(server, reviewer, [ref], 'REJECT', { opinion: '不符' })
  if (what === 'undo') await undo(server, reviewer, [ref])
  if (what === 'undoMany') await undo(server, reviewer, refs)
  if (what === 'remove') await remove(server, person, [ref])
  if (what === 'removeAsUnit') await remove(server, reviewer, [ref], '重复')
}

it('annual hours are what the records say, after any sequence of anybody’s acts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), async steps => {
      const cast = await actors()
      for (const one of steps) await act(one, cast, await records(cast.reviewers[0]!))
      expect(await discrepancies(cast.people)).toEqual([])
    }),
    { numRuns: 12 },
  )
})

it('and when they act at the same time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 2, maxLength: 6 }), { minLength: 3, maxLength: 6 }), async rounds => {
      const cast = await actors()
      for (const person of cast.people) await submit(server, person, [await create(server, person), await create(server, person)])
      for (const together of rounds) {
        const refs = await records(cast.reviewers[0]!)
        await Promise.all(together.map(one => act(one, cast, refs)))
      }
      expect(await discrepancies(cast.people)).toEqual([])
    }),
    { numRuns: 12 },
  )
})
