import type { EntityManager } from '@mikro-orm/sql'
import { expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { send, signedIn } from '../../test/ask.js'
import { completeCourses, composeYear, handInDocument, openDocument, saveDocument, solutionOf } from '../../test/exams.js'
import { buildProfessional, buildUnit } from '../../test/factories.js'
import { ownDatabase } from '../../test/own-database.js'
import { withRows } from '../../test/statements.js'

const server = testServer(await ownDatabase('examcost'))
const year = 2026

/** Every statement that the server runs meanwhile, by the reader and by the connection that writes. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const connection = (server.app.database.fork() as EntityManager).getConnection()
  const { execute } = connection
  let count = 0
  connection.execute = ((...args: Parameters<typeof execute>) => {
    count++
    return execute.apply(connection, args)
  }) as typeof execute
  try {
    await withRows(server, real => async (sql, params) => {
      count++
      return real(sql, params)
    }, work)
  } finally {
    connection.execute = execute
  }
  return count
}

it('opening, saving and handing in take as many statements for a paper of 100 and the third attempt as for one of 5 and the first', async () => {
  const costs = []
  for (const { singleCount, earlier } of [{ singleCount: 5, earlier: 0 }, { singleCount: 100, earlier: 2 }]) {
    const { courseIds } = await composeYear(server, year, { singleCount })
    const person = await buildProfessional(server, { unit: await buildUnit(server) })
    await completeCourses(server, person, year, courseIds)
    const cookie = await signedIn(server, person)
    const ask = async (document: string, variables: Record<string, unknown>) => (await send(server, cookie, document, variables)).data
    for (let i = 0; i < earlier; i++) await ask(handInDocument, { id: (await ask(openDocument, { year })).openExam.id })
    let id = ''
    const open = await statements(async () => void (id = (await ask(openDocument, { year })).openExam.id))
    const solution = await solutionOf(server, id)
    const saves = []
    for (const [i, chosen] of solution.entries()) saves.push(await statements(() => ask(saveDocument, { id, input: { number: i + 1, chosen, revision: 1 } })))
    let passed = false
    const handIn = await statements(async () => void ({ passed } = (await ask(handInDocument, { id })).handInExam))
    expect(passed).toBe(true)
    costs.push({ open, save: [...new Set(saves)], handIn })
  }
  expect(costs[1]).toEqual(costs[0])
  // The session and the answer; the first one also reads the paper.
  expect(costs[0]!.save).toEqual([3, 2])
})
