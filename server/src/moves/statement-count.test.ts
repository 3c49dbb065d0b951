import { expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { send, signedIn } from '../../test/ask.js'
import { buildAdministrator, buildProfessional, buildUnit } from '../../test/factories.js'
import { moves } from '../../test/moves.js'
import { statementsOf } from '../../test/statements.js'

const server = testServer()
const document = `{ unitMoves(list: OUTGOING, first: 100) { totalCount nodes {
  id person { name maskedIdNumber } professional { id department { id } } fromUnit { name } toUnit { name } department { name } note administers { id } history { id unit { name } } permissions { canAgree { allowed } }
} } }`

test('a unit’s moves take a statement for the rows and their count, one for the histories and one for the offices, whatever their number', async () => {
  const move = moves(server)
  const costs = []
  for (const count of [2, 12]) {
    const from = await buildUnit(server)
    const to = await buildUnit(server)
    const [former, next] = [await buildAdministrator(server, { unit: from }), await buildAdministrator(server, { unit: to })]
    for (let i = 0; i < count; i++) await move.accept(next, await move.ask(await buildProfessional(server, { unit: from }), to.id))
    const cookie = await signedIn(server, former)
    let rows = 0
    const statements = await statementsOf(server, async () => void (rows = (await send(server, cookie, document)).data.unitMoves.nodes.length))
    costs.push({ rows, statements: statements.length })
  }

  const session = 1
  expect(costs).toEqual([2, 12].map(rows => ({ rows, statements: session + 3 })))
})
