import Fastify from 'fastify'
import { createPool } from 'mysql2/promise'

/*
 * The floor: what a bare handler with one hand-written prepared statement can do. No session, no GraphQL, no checks;
 * the same JSON. The count of a queue runs beside the rows.
 */
const pool = createPool({ uri: process.env['DATABASE_URL']!, connectionLimit: 10, dateStrings: true, supportBigNumbers: true })
const fastify = Fastify()
const masked = (tail: string) => `*****${tail}`

// oxlint-disable-next-line typescript/no-explicit-any -- rows as the statement beside them names their columns
async function rows(sql: string, params: (string | number)[]): Promise<any[][]> {
  const [result] = await pool.execute({ sql, rowsAsArray: true }, params)
  return result as unknown[][]
}

const history = `select r.id, r.title, r.starts_on, r.ends_on, r.year, r.claimed_hours, r.approved_hours, r.status, c.id, c.name, p.id, p.name, u.id, u.name
  from hour_record r join hour_category c on c.id = r.category_id left join hour_category p on p.id = c.parent_id join unit u on u.id = r.unit_id
  where r.professional_id = ? order by r.year desc, r.id desc limit 50`

fastify.get<{ Params: { id: string } }>('/history/:id', async (request, reply) => {
  const found = await rows(history, [Number(request.params.id)])
  const nodes = found.map(([id, title, startsOn, endsOn, year, claimed, approved, status, categoryId, category, parentId, parent, unitId, unit]) => ({
    id: String(id),
    title,
    startsOn,
    endsOn,
    year,
    claimedHours: claimed / 10,
    approvedHours: approved === null ? null : approved / 10,
    status,
    category: { id: String(categoryId), name: category, parent: parentId === null ? null : { id: String(parentId), name: parent } },
    unit: { id: String(unitId), name: unit },
  }))
  return reply.type('application/json; charset=utf-8').send(JSON.stringify({ data: { hourRecords: { nodes } } }))
})

const queue = (where: string) => `select r.id, r.title, r.starts_on, r.ends_on, r.year, r.claimed_hours, r.status, r.submitted_at, p.name, p.id_number_tail, c.id, c.name, u.id, u.name
  from hour_record r join professional p on p.id = r.professional_id join hour_category c on c.id = r.category_id join unit u on u.id = r.unit_id
  where ${where} order by r.submitted_at, r.id limit 50`
const count = (where: string) => `select count(*) from hour_record r where ${where}`
const ofUnit = `r.review_unit_id = ? and r.status = 'PENDING'`
const ofDepartment = `${ofUnit} and r.department_id = ?`
const statements = { unit: [queue(ofUnit), count(ofUnit)], department: [queue(ofDepartment), count(ofDepartment)] } as const

async function answerQueue([list, total]: readonly [string, string], params: number[]): Promise<string> {
  const [found, [[totalCount]]] = (await Promise.all([rows(list, params), rows(total, params)])) as [Awaited<ReturnType<typeof rows>>, [[number]]]
  const nodes = found.map(([id, title, startsOn, endsOn, year, claimed, status, submittedAt, name, tail, categoryId, category, unitId, unit]) => ({
    id: String(id),
    title,
    startsOn,
    endsOn,
    year,
    claimedHours: claimed / 10,
    status,
    submittedAt: new Date(submittedAt).toISOString(),
    person: { name, maskedIdNumber: masked(tail) },
    category: { id: String(categoryId), name: category },
    unit: { id: String(unitId), name: unit },
  }))
  return JSON.stringify({ data: { hourRecords: { nodes, totalCount } } })
}

fastify.get<{ Params: { unit: string } }>('/queue/:unit', async (request, reply) =>
  reply.type('application/json; charset=utf-8').send(await answerQueue(statements.unit, [Number(request.params.unit)])),
)
fastify.get<{ Params: { unit: string; department: string } }>('/queue/:unit/:department', async (request, reply) =>
  reply.type('application/json; charset=utf-8').send(await answerQueue(statements.department, [Number(request.params.unit), Number(request.params.department)])),
)

await fastify.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' })
